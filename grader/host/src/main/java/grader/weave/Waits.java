package grader.weave;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
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
    private static final Set<String> WAIT = Set.of("()V", "(J)V", "(JI)V");
    private static final Set<String> AWAIT = Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly");
    private static final Set<String> PARK = Set.of("park", "parkNanos", "parkUntil");

    private Waits() {}

    /** What takes the call's place; empty when the call stays as it is. */
    static Optional<Replacement> inPlaceOf(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        var name = call.name().stringValue();
        var type = call.typeSymbol();
        if (call.opcode() == Opcode.INVOKESTATIC) {
            return owner.equals(LOCKS + "LockSupport") && PARK.contains(name)
                    ? Optional.of(waiting(name, type))
                    : Optional.empty();
        }
        if (name.equals("wait") && WAIT.contains(call.type().stringValue())) {
            return Optional.of(
                    waiting("waitOn", type.insertParameterTypes(0, ConstantDescs.CD_Object))); // final: any owner
        }
        if (CONDITIONS.contains(owner) && AWAIT.contains(name)) {
            return Optional.of(waiting(name, type.insertParameterTypes(0, CONDITION)));
        }
        if (LOCKS_WITH_CONDITIONS.contains(owner) && name.equals("newCondition")) {
            return Optional.of(new Replacement(name, MethodTypeDesc.of(CONDITION, LOCK), false));
        }
        return Optional.empty();
    }

    private static Replacement waiting(String name, MethodTypeDesc type) {
        return new Replacement(name, type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_String), true);
    }
}
