package grader.weave;

import java.util.List;
import java.util.Set;

/**
 * Which calls get points. Round those that other threads wait for or notice: into {@code java.util.concurrent}, of
 * the submission's own methods, of threads. Before those on objects that are not made for threads, such as a
 * collection, a {@code BitSet} or a {@code StringBuilder}: between two of them another thread may come.
 */
final class Calls {
    /** Where a call has points. */
    enum Where {
        NOWHERE,
        BEFORE,
        ROUND
    }

    private static final Set<String> WAITING_OR_STARTING =
            Set.of("start", "startVirtualThread", "interrupt", "join", "sleep", "yield");
    private static final List<String> OF_SHARED_OBJECTS = List.of(
            "java/util/",
            "java/io/",
            "java/nio/",
            "java/net/",
            "java/text/",
            "java/lang/ref/",
            "java/lang/Thread",
            "java/lang/Process");
    private static final Set<String> SHARED_OBJECTS = Set.of(
            "java/lang/Object",
            "java/lang/StringBuilder",
            "java/lang/StringBuffer",
            "java/lang/CharSequence",
            "java/lang/Appendable",
            "java/lang/Iterable",
            "java/lang/AutoCloseable");
    /** They have no state that changes, or are the submission's own code, which has points itself. */
    private static final List<String> NEVER_CHANGE =
            List.of("java/util/function/", "java/util/Objects", "java/util/Optional", "java/util/Locale");
    /** What they tell never changes. */
    private static final Set<String> FIXED = Set.of("getClass", "currentThread", "threadId", "isVirtual");

    private final Set<String> own;

    /** @param own the internal names of the submission's classes */
    Calls(Set<String> own) {
        this.own = own;
    }

    Where points(Call call) {
        var owner = call.ownerName();
        if (call.makes()) {
            return call.type().parameterCount() > 0 && isOfSharedObject(owner) ? Where.BEFORE : Where.NOWHERE;
        }
        if (owner.startsWith("java/util/concurrent/")
                || owner.equals("java/lang/invoke/VarHandle")
                || owner.startsWith("java/lang/Thread") && WAITING_OR_STARTING.contains(call.name())
                || own.contains(owner)) {
            return Where.ROUND;
        }
        var looksAtShared = isOfSharedObject(owner)
                || owner.startsWith("[")
                || owner.equals("java/lang/System") && call.name().equals("arraycopy");
        return looksAtShared && !FIXED.contains(call.name()) ? Where.BEFORE : Where.NOWHERE;
    }

    private static boolean isOfSharedObject(String owner) {
        return SHARED_OBJECTS.contains(owner)
                || OF_SHARED_OBJECTS.stream().anyMatch(owner::startsWith)
                        && NEVER_CHANGE.stream().noneMatch(owner::startsWith);
    }
}
