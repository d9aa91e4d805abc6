package grader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes points, and what has one, into the code of one method. Where room is scarce, each is led to a method of its
 * own beside it, which takes no more room than the instruction that it replaces, or three bytes for a point alone.
 */
final class Emitter {
    private static final ClassDesc POINT = ClassDesc.of("grader.schedule.Point");
    private static final MethodTypeDesc AT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private final Place place;
    private final Own own;
    private final Calls calls;
    private final Outlines outlines;
    private final boolean scarce;
    private int line;

    /** @param scarce whether the method would be too long with points written out */
    Emitter(Place place, Own own, Outlines outlines, boolean scarce) {
        this.place = place;
        this.own = own;
        this.calls = new Calls(own.names());
        this.outlines = outlines;
        this.scarce = scarce;
    }

    void begin() {
        line = place.firstLine();
    }

    /** What follows stands at that line. */
    void line(int number) {
        line = number;
    }

    private String site() {
        return line == 0 ? place.file() : place.file() + ":" + line;
    }

    private static void at(CodeBuilder code, String site) {
        code.loadConstant(site).invokestatic(POINT, "at", AT);
    }

    void point(CodeBuilder code) {
        var site = site();
        if (scarce) {
            var nothing = MethodTypeDesc.of(ConstantDescs.CD_void);
            outlines.call(code, List.of(site), nothing, body -> {
                at(body, site);
                body.return_();
            });
        } else {
            at(code, site);
        }
    }

    /** A read of a field, with a point after it. */
    void read(CodeBuilder code, FieldInstruction field) {
        if (!isOutlined()) {
            code.with(field);
            point(code);
            return;
        }
        var site = site();
        var isStatic = field.opcode() == Opcode.GETSTATIC;
        var type = MethodTypeDesc.of(field.typeSymbol());
        outline(
                code,
                true,
                field,
                isStatic ? type : type.insertParameterTypes(0, field.owner().asSymbol()),
                body -> {
                    body.with(field);
                    at(body, site);
                });
    }

    /** A write of a field, with a point before it where one is needed. */
    void write(CodeBuilder code, FieldInstruction field, boolean before) {
        if (!before) {
            code.with(field);
            return;
        }
        if (!isOutlined()) {
            point(code);
            code.with(field);
            return;
        }
        var site = site();
        var isStatic = field.opcode() == Opcode.PUTSTATIC;
        var type = MethodTypeDesc.of(ConstantDescs.CD_void, field.typeSymbol());
        outline(
                code,
                false,
                field,
                isStatic ? type : type.insertParameterTypes(0, field.owner().asSymbol()),
                body -> {
                    at(body, site);
                    body.with(field);
                });
    }

    /** Final fields are written by initialisers alone, and those before super() on what is no object yet. */
    private boolean isOutlined() {
        return scarce && !place.method().startsWith("<");
    }

    private void outline(
            CodeBuilder code, boolean isRead, FieldInstruction field, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        var key = List.of(isRead, field.owner().asSymbol(), field.name().stringValue(), type, site());
        outlines.call(code, key, type, made -> {
            Call.load(made, type);
            body.accept(made);
            made.return_(TypeKind.from(type.returnType()));
        });
    }

    /**
     * A call with its points; whether nothing has happened since the last of them.
     *
     * @param before whether a point before it is needed
     */
    boolean call(CodeBuilder code, Call call, boolean before) {
        var where = calls.points(call);
        var waits = Waits.inPlaceOf(call, own).isPresent();
        if (scarce
                && !waits
                && where != Calls.Where.NOWHERE
                && !call.makes()
                && call.opcode() != Opcode.INVOKESPECIAL) {
            var type = call.asStatic();
            outlines.call(code, List.of(call, site()), type, body(call, type, site()));
            return where == Calls.Where.ROUND;
        }
        if (before && (waits || where != Calls.Where.NOWHERE)) {
            point(code);
        }
        emit(code, call, site());
        if (waits || where == Calls.Where.ROUND) {
            point(code);
            return true;
        }
        return false;
    }

    private void emit(CodeBuilder code, Call call, String site) {
        switch (Waits.inPlaceOf(call, own).orElse(null)) {
            case null -> call.emit(code);
            case Waits.Replacement made when !made.waits() -> code.invokestatic(POINT, made.name(), made.type());
            case Waits.Replacement wait -> code.loadConstant(site).invokestatic(POINT, wait.name(), wait.type());
        }
    }

    /** A static method that does nothing but call, with its points. */
    private Consumer<CodeBuilder> body(Call call, MethodTypeDesc type, String site) {
        return code -> {
            at(code, site);
            if (call.opcode() == Opcode.NEW) {
                code.new_(call.owner()).dup();
            }
            Call.load(code, type);
            emit(code, call, site);
            at(code, site);
            code.return_(TypeKind.from(type.returnType()));
        };
    }

    /** The object of a lambda or a method reference; what that calls gets points. */
    void lambda(CodeBuilder code, InvokeDynamicInstruction dynamic) {
        var called = References.called(dynamic).filter(call -> hasPoints(call));
        if (called.isEmpty()) {
            code.with(dynamic);
            return;
        }
        var call = called.get();
        var type = References.type(dynamic, call);
        var body = body(call, type, site());
        var atLine = line;
        var name = outlines.name(place.lambda(), List.of(call, type, site()), type, made -> {
            made.lineNumber(atLine);
            body.accept(made);
        });
        code.invokedynamic(References.to(outlines.owner(), outlines.inInterface(), name, type, dynamic));
    }

    private boolean hasPoints(Call call) {
        return Waits.inPlaceOf(call, own).isPresent() || calls.points(call) != Calls.Where.NOWHERE;
    }
}
