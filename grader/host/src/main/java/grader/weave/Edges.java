package grader.weave;

import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.Set;

/**
 * Which calls order threads. Of what is not known here it is assumed: a call may order everything before it before
 * whatever follows another such call.
 */
final class Edges {
    /** What a call does for the order of threads. */
    enum Edge {
        NONE,
        /** What was done before may be seen from now on. */
        RELEASES,
        /** What was done before an interrupt may be seen when the call tells of one. */
        ASKS_INTERRUPT,
        /** The same when it throws, and nothing when it returns. */
        PASSES,
        BOTH,
        /** Both, perhaps among those only who call the same object: that depends on its class. */
        OF_OBJECT,
        /** The same of a call that changes nothing: what was done before it is not made visible. */
        ASKS_OBJECT,
        /** Both, and it tells of another thread's end. */
        SEES_ALL
    }

    static final String VARIABLE = "java/lang/invoke/VarHandle";

    /** Their objects hold no state that threads share, or share without any order. */
    private static final Set<String> ORDER_NOTHING = Set.of(
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/lang/Math",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number",
            "java/lang/Enum",
            "java/lang/Record",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/BitSet",
            "java/time/Duration",
            "java/util/concurrent/ThreadLocalRandom");

    private static final Set<String> CALLED = Set.of(
            VARIABLE, "java/lang/Runnable", "java/lang/Iterable", "java/lang/Comparable", "java/lang/AutoCloseable");

    private static final Set<String> OF_OBJECT = Set.of("<init>", "getClass", "notify", "notifyAll");
    private static final Set<String> OF_SYSTEM = Set.of("nanoTime", "currentTimeMillis", "identityHashCode");
    private static final Set<String> OF_UNITS =
            Set.of("toNanos", "toMicros", "toMillis", "toSeconds", "toMinutes", "toHours", "toDays", "convert");
    private static final Set<String> OF_THREAD =
            Set.of("currentThread", "onSpinWait", "yield", "threadId", "getName", "isVirtual", "isDaemon");
    /** Of collections, atomics and synchronisers: they tell, and change nothing. */
    private static final Set<String> ASKING = Set.of(
            "get",
            "getAcquire",
            "getOpaque",
            "getPlain",
            "getOrDefault",
            "getCount",
            "contains",
            "containsKey",
            "containsAll",
            "isEmpty",
            "size",
            "peek",
            "peekFirst",
            "peekLast",
            "iterator",
            "availablePermits",
            "isHeldByCurrentThread",
            "isLocked",
            "getHoldCount",
            "hasNext",
            "next");

    private static final Set<String> OF_ENDS = Set.of("join", "isAlive", "getState", "isTerminated");
    /** Parameters that are not the submission's own code, nor anything else that might be called. */
    private static final Set<String> HARMLESS = Set.of("java/lang/Object", "java/lang/String", "java/time/Duration");

    private final Facts facts;

    Edges(Facts facts) {
        this.facts = facts;
    }

    Edge of(Call call) {
        var owner = call.ownerName();
        if (owner.startsWith("grader/schedule/") || owner.startsWith("[") || facts.reachesOwnCode(call)) {
            return Edge.NONE;
        }
        if (call.makes() || ORDER_NOTHING.contains(owner)) {
            return takesCode(call) ? Edge.BOTH : Edge.NONE;
        }
        if (OF_ENDS.contains(call.name())) {
            return Edge.SEES_ALL;
        }
        return switch (owner) {
            case "java/lang/Object" -> none(OF_OBJECT, call);
            case "java/lang/System" -> none(OF_SYSTEM, call);
            case "java/util/concurrent/TimeUnit" -> none(OF_UNITS, call);
            case "java/lang/Thread" -> ofThread(call);
            case "java/util/concurrent/locks/LockSupport" -> Edge.NONE; // the memory model knows no permits
            default -> ofObject(call);
        };
    }

    private Edge ofObject(Call call) {
        var isOnObject = call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE;
        if (!isOnObject || !tellsByItsClass(call.ownerName())) {
            return Edge.BOTH;
        }
        return ASKING.contains(call.name()) && !call.ownerName().equals(VARIABLE) ? Edge.ASKS_OBJECT : Edge.OF_OBJECT;
    }

    private boolean tellsByItsClass(String owner) {
        return owner.startsWith("java/util/")
                || CALLED.contains(owner)
                || facts.own().names().contains(owner);
    }

    private static Edge none(Set<String> names, Call call) {
        return names.contains(call.name()) ? Edge.NONE : Edge.BOTH;
    }

    private static Edge ofThread(Call call) {
        return switch (call.name()) {
            case "start", "interrupt" -> Edge.RELEASES;
            case "interrupted", "isInterrupted" -> Edge.ASKS_INTERRUPT;
            case "sleep" -> Edge.PASSES;
            default -> none(OF_THREAD, call);
        };
    }

    private static boolean takesCode(Call call) {
        return call.type().parameterList().stream()
                .anyMatch(type -> !type.isPrimitive() && !HARMLESS.contains(internalName(type)));
    }

    private static String internalName(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }
}
