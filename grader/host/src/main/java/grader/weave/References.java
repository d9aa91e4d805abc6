package grader.weave;

import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/**
 * Method references, such as {@code Object::wait}: nobody sees the call that the JVM makes of one, so it is led to a
 * method of the woven class that makes the same call with its points.
 */
final class References {
    /** Both of its factories have the method that is meant as the second argument. */
    private static final String FACTORY = "Ljava/lang/invoke/LambdaMetafactory;";

    private static final int MEANT = 1;

    private References() {}

    /** Whether it makes an object of a lambda or a method reference, and runs nothing yet. */
    static boolean makesLambda(InvokeDynamicInstruction dynamic) {
        return dynamic.bootstrapMethod().owner().descriptorString().equals(FACTORY);
    }

    /** What a method reference calls; empty when it is none. */
    static Optional<Call> called(InvokeDynamicInstruction dynamic) {
        return makesLambda(dynamic) && dynamic.bootstrapArgs().get(MEANT) instanceof DirectMethodHandleDesc handle
                ? Call.of(handle)
                : Optional.empty();
    }

    /**
     * The type of a static method in the place of the one that is meant: what the reference captures must have exactly
     * the types that it has where it is made.
     */
    static MethodTypeDesc type(InvokeDynamicInstruction dynamic, Call call) {
        var type = call.asStatic();
        var captured = dynamic.typeSymbol().parameterList();
        for (var index = 0; index < captured.size(); index++) {
            if (TypeKind.from(captured.get(index)) == TypeKind.REFERENCE) {
                type = type.changeParameterType(index, captured.get(index));
            }
        }
        return type;
    }

    /** The same reference to that static method. */
    static DynamicCallSiteDesc to(
            ClassDesc owner, boolean isInterface, String name, MethodTypeDesc type, InvokeDynamicInstruction dynamic) {
        var arguments = dynamic.bootstrapArgs().toArray(ConstantDesc[]::new);
        arguments[MEANT] =
                MethodHandleDesc.ofMethod(isInterface ? Kind.INTERFACE_STATIC : Kind.STATIC, owner, name, type);
        return DynamicCallSiteDesc.of(
                dynamic.bootstrapMethod(), dynamic.name().stringValue(), dynamic.typeSymbol(), arguments);
    }
}
