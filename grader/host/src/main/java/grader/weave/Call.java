package grader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/**
 * A call, however it is spelt: as an instruction, or as a method reference.
 *
 * @param opcode how it finds its method
 * @param owner the type that is named
 * @param name the method
 * @param type its parameters without the receiver, and what it returns
 * @param isInterface whether the owner is one
 */
record Call(Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean isInterface) {
    static Call of(InvokeInstruction call) {
        return new Call(
                call.opcode(),
                call.owner().asSymbol(),
                call.name().stringValue(),
                call.typeSymbol(),
                call.isInterface());
    }

    /** What a method reference calls; empty when that is the code of a lambda, or no method. */
    static Optional<Call> of(DirectMethodHandleDesc handle) {
        var opcode =
                switch (handle.kind()) {
                    case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
                    case VIRTUAL -> Opcode.INVOKEVIRTUAL;
                    case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
                    case CONSTRUCTOR -> Opcode.NEW;
                    case SPECIAL, INTERFACE_SPECIAL, GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> Opcode.NOP;
                };
        if (opcode == Opcode.NOP || handle.methodName().startsWith("lambda$")) {
            return Optional.empty();
        }
        var type = handle.invocationType();
        var named =
                switch (opcode) {
                    case NEW -> type.changeReturnType(ConstantDescs.CD_void);
                    case INVOKESTATIC -> type;
                    default -> type.dropParameterTypes(0, 1);
                };
        return Optional.of(new Call(opcode, handle.owner(), handle.methodName(), named, handle.isOwnerInterface()));
    }

    /** Whether it makes an object. */
    boolean makes() {
        return opcode == Opcode.NEW || name.equals(ConstantDescs.INIT_NAME);
    }

    boolean isStatic() {
        return opcode == Opcode.INVOKESTATIC;
    }

    /** The type of a static method that does the same. */
    MethodTypeDesc asStatic() {
        return switch (opcode) {
            case INVOKESTATIC -> type;
            case NEW -> type.changeReturnType(owner);
            default -> type.insertParameterTypes(0, owner);
        };
    }

    /** The owner as class files name it: {@code java/lang/Object}. */
    String ownerName() {
        var descriptor = owner.descriptorString();
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    /** Loads all parameters of a static method of this type. */
    static void load(CodeBuilder code, MethodTypeDesc type) {
        for (var index = 0; index < type.parameterCount(); index++) {
            code.loadLocal(TypeKind.from(type.parameterType(index)), code.parameterSlot(index));
        }
    }

    /** Calls; what it needs is on the stack, but for the new object of a constructor's reference. */
    void emit(CodeBuilder code) {
        code.invoke(opcode == Opcode.NEW ? Opcode.INVOKESPECIAL : opcode, owner, name, type, isInterface);
    }
}
