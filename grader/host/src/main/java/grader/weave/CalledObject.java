package grader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Set;

/**
 * A call on an object of the library: of that object is told before and after.
 *
 * @param code where the call stands
 * @param call what is called
 * @param site its line, as a story tells it
 */
record CalledObject(CodeBuilder code, Call call, String site) {
    private static final ClassDesc MEMORY = ClassDesc.of("grader.schedule.MemoryOfObjects");
    private static final MethodTypeDesc BEFORE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc AFTER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_String);
    private static final MethodTypeDesc BEFORE_VARIABLE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_VarHandle, ConstantDescs.CD_Object);
    private static final MethodTypeDesc AFTER_VARIABLE =
            BEFORE_VARIABLE.insertParameterTypes(2, ConstantDescs.CD_String);
    private static final Set<String> SIZES = Set.of("size", "isEmpty");

    void tell(InvokeInstruction instruction, String before) {
        var types = call.type();
        var arguments = new ArrayDeque<Integer>();
        for (var index = types.parameterCount() - 1; index >= 0; index--) {
            var kind = TypeKind.from(types.parameterType(index));
            arguments.push(code.allocateLocal(kind));
            code.storeLocal(kind, arguments.element());
        }
        var object = code.allocateLocal(TypeKind.REFERENCE);
        code.dup().astore(object).aload(object);
        var first = types.parameterCount() > 0 && !types.parameterType(0).isPrimitive() ? arguments.element() : -1;
        coordinate(first).invokestatic(MEMORY, before, isOfVariable() ? BEFORE_VARIABLE : BEFORE);
        for (var index = 0; index < types.parameterCount(); index++) {
            code.loadLocal(TypeKind.from(types.parameterType(index)), arguments.pop());
        }
        code.with(instruction).aload(object);
        coordinate(first).loadConstant(site).invokestatic(MEMORY, "returned", isOfVariable() ? AFTER_VARIABLE : AFTER);
        if (asksForSize()) {
            size(object);
        }
    }

    private boolean isOfVariable() {
        return call.ownerName().equals(Edges.VARIABLE);
    }

    /** Of a variable it is told whose it is. */
    private CodeBuilder coordinate(int first) {
        if (!isOfVariable()) {
            return code;
        }
        return first < 0 ? code.aconst_null() : code.aload(first);
    }

    private boolean asksForSize() {
        return call.type().parameterCount() == 0
                && SIZES.contains(call.name())
                && call.type().returnType().isPrimitive();
    }

    /** How many elements the library's plain collections have may be as stale as a plain field. */
    private void size(int object) {
        var number = call.type().returnType();
        code.aload(object).loadConstant(site);
        code.invokestatic(
                MEMORY,
                call.name(),
                MethodTypeDesc.of(number, number, ConstantDescs.CD_Object, ConstantDescs.CD_String));
    }
}
