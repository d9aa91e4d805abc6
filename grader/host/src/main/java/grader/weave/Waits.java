package grader.weave;

import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.Set;

/** Which calls wait, and which static method of {@code grader.schedule.Point} takes the place of each. */
final class Waits {
    /** A static method of {@code Point}. One that waits has the student's line as its last parameter. */
    record Replacement(String name, MethodTypeDesc type, boolean waits) {}

    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final ClassDesc CONDITION = ClassDesc.of("java.util.concurrent.locks.Condition");
    private static final ClassDesc LOCK = ClassDesc.of("java.util.concurrent.locks.Lock");
    private static final Set<String> CONDITIONS = Set.of(
            LOCKS + "Condition",
            LOCKS + "AbstractQueuedSynchronizer$ConditionObject",
            LOCKS + "AbstractQueuedLongSynchronizer$ConditionObject");
    private static final Set<String> LOCKS_WITH_CONDITIONS =
            Set.of(LOCKS + "Lock", LOCKS + "ReentrantLock", LOCKS + "ReentrantReadWriteLock$WriteLock");
    private static final ClassDesc UNIT = ClassDesc.of("java.util.concurrent.TimeUnit");
    private static final String TIMED_WAIT = "timedWait(Ljava/lang/Object;J)V";
    private static final Set<String> WAIT = Set.of("()V", "(J)V", "(JI)V");
    private static final Set<String> AWAIT = Set.of(
            "await()V",
            "await(JLjava/util/concurrent/TimeUnit;)Z",
            "awaitNanos(J)J",
            "awaitUntil(Ljava/util/Date;)Z",
            "awaitUninterruptibly()V");
    private static final String NEW_CONDITION = "newCondition()Ljava/util/concurrent/locks/Condition;";
    private static final Set<String> PARK = Set.of("park", "parkNanos", "parkUntil");

    private Waits() {}

    /** What takes the call's place; empty when the call stays as it is. */
    static Optional<Replacement> inPlaceOf(Call call, Own own) {
        var owner = call.ownerName();
        var name = call.name();
        var type = call.type();
        if (call.isStatic()) {
            return owner.equals(LOCKS + "LockSupport") && PARK.contains(name)
                    ? Optional.of(waiting(name, type))
                    : Optional.empty();
        }
        if (name.equals("wait") && WAIT.contains(type.descriptorString())) {
            return Optional.of(
                    waiting("waitOn", type.insertParameterTypes(0, ConstantDescs.CD_Object))); // final: any owner
        }
        if (owner.equals("java/util/concurrent/TimeUnit") && TIMED_WAIT.equals(name + type.descriptorString())) {
            return Optional.of(waiting(name, type.insertParameterTypes(0, UNIT)));
        }
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            return Optional.empty(); // super.await(): its place would be taken by the very method that calls it
        }
        if (own.isOneOf(owner, CONDITIONS) && AWAIT.contains(name + type.descriptorString())) {
            return Optional.of(waiting(name, type.insertParameterTypes(0, CONDITION)));
        }
        if (own.isOneOf(owner, LOCKS_WITH_CONDITIONS) && NEW_CONDITION.equals(name + type.descriptorString())) {
            return Optional.of(new Replacement(name, MethodTypeDesc.of(CONDITION, LOCK), false));
        }
        return Optional.empty();
    }

    private static Replacement waiting(String name, MethodTypeDesc type) {
        return new Replacement(name, type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_String), true);
    }
}
