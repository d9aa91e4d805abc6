package grader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumMap;
import java.util.Map;

/** Writes calls of {@code grader.schedule.Memory} into the code of one method. */
final class Teller {
    /** Of an object as a whole: whoever calls a handle of it is ordered as well. */
    static final String WHOLE = "";

    private static final ClassDesc MEMORY = ClassDesc.of("grader.schedule.Memory");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc OF_BOOLEAN = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_boolean);
    private static final MethodTypeDesc OF_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc OF_FIELD =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_String);

    private final Place place;
    private final Map<TypeKind, Integer> locals = new EnumMap<>(TypeKind.class);
    private int line;

    Teller(Place place) {
        this.place = place;
    }

    void begin() {
        locals.clear();
        line = place.firstLine();
    }

    /** What follows stands at that line. */
    void line(int number) {
        line = number;
    }

    private String site() {
        return line == 0 ? place.file() : place.file() + ":" + line;
    }

    void tell(CodeBuilder code, String what) {
        code.invokestatic(MEMORY, what, NOTHING);
    }

    /** Tells of the object on the stack, which is used up. */
    void ofObject(CodeBuilder code, String what) {
        code.invokestatic(MEMORY, what, OF_OBJECT);
    }

    /** Tells of a field of the object on the stack, which is used up. */
    void ofField(CodeBuilder code, String what, String field) {
        code.loadConstant(field).invokestatic(MEMORY, what, OF_FIELD);
    }

    /** A read of a plain field, which gives what the memory says. */
    void read(CodeBuilder code, FieldInstruction field, String name) {
        var type = field.typeSymbol();
        var held = held(type);
        holder(code, field);
        code.with(field).loadConstant(name).loadConstant(site());
        code.invokestatic(
                MEMORY,
                "read",
                MethodTypeDesc.of(
                        held, ConstantDescs.CD_Object, held, ConstantDescs.CD_String, ConstantDescs.CD_String));
        if (!type.isPrimitive() && !type.equals(ConstantDescs.CD_Object)) {
            code.checkcast(type);
        }
    }

    /** A write of a plain field, of which it is told before. */
    void write(CodeBuilder code, FieldInstruction field, String name) {
        var kind = TypeKind.from(field.typeSymbol()).asLoadable();
        var held = held(field.typeSymbol());
        var next = local(code, kind);
        code.storeLocal(kind, next);
        holder(code, field);
        if (isStatic(field)) {
            code.getstatic(field.owner().asSymbol(), field.name().stringValue(), field.typeSymbol());
        } else {
            code.dup().getfield(field.owner().asSymbol(), field.name().stringValue(), field.typeSymbol());
        }
        code.loadLocal(kind, next).loadConstant(name).loadConstant(site());
        code.invokestatic(
                MEMORY,
                "writes",
                MethodTypeDesc.of(
                        ConstantDescs.CD_void,
                        ConstantDescs.CD_Object,
                        held,
                        held,
                        ConstantDescs.CD_String,
                        ConstantDescs.CD_String));
        code.loadLocal(kind, next).with(field);
    }

    /** A read of a volatile field: what was released is acquired. */
    void readVolatile(CodeBuilder code, FieldInstruction field, String name) {
        var kind = TypeKind.from(field.typeSymbol()).asLoadable();
        var found = local(code, kind);
        if (!isStatic(field)) {
            code.dup();
        }
        code.with(field).storeLocal(kind, found);
        if (isStatic(field)) {
            code.aconst_null();
        }
        ofField(code, "acquire", name);
        code.loadLocal(kind, found);
    }

    /** A write of a volatile field: what was done before is released. */
    void writeVolatile(CodeBuilder code, FieldInstruction field, String name) {
        var kind = TypeKind.from(field.typeSymbol()).asLoadable();
        var next = local(code, kind);
        code.storeLocal(kind, next);
        holder(code, field);
        ofField(code, "release", name);
        code.loadLocal(kind, next).with(field);
    }

    /** A call, and what it does for the order of threads. */
    void call(CodeBuilder code, InvokeInstruction call, Call meant, Edges.Edge edge) {
        switch (edge) {
            case NONE -> code.with(call);
            case RELEASES -> {
                tell(code, "publishes");
                code.with(call);
            }
            case ASKS_INTERRUPT -> {
                code.with(call).dup();
                code.invokestatic(MEMORY, "interrupted", OF_BOOLEAN);
            }
            case PASSES -> around(code, call, "looks", "passed");
            case BOTH -> around(code, call, "calls", "returned");
            case OF_OBJECT -> new CalledObject(code, meant, site()).tell(call, "calls");
            case ASKS_OBJECT -> new CalledObject(code, meant, site()).tell(call, "asks");
            case SEES_ALL -> {
                around(code, call, "calls", "returned");
                tell(code, "seesAll");
            }
        }
    }

    private void around(CodeBuilder code, InvokeInstruction call, String before, String after) {
        tell(code, before);
        code.with(call);
        tell(code, after);
    }

    /** The object whose field it is once more, if there is one. */
    private static void holder(CodeBuilder code, FieldInstruction field) {
        if (isStatic(field)) {
            code.aconst_null();
        } else {
            code.dup();
        }
    }

    private static boolean isStatic(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC;
    }

    private int local(CodeBuilder code, TypeKind kind) {
        return locals.computeIfAbsent(kind, code::allocateLocal);
    }

    /** As what the memory keeps it: there are methods for these types alone. */
    private static ClassDesc held(ClassDesc type) {
        var kind = TypeKind.from(type).asLoadable();
        return kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound();
    }
}
