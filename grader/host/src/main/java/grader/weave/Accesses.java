package grader.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;

/**
 * Lets one method tell of its memory: reads and writes of the submission's plain fields, and what orders threads: its
 * volatile fields, monitors, final fields once their object is made, the end of a class's initialisation, calls, and
 * that others call it. An edge out is told before, an edge in after, so that none is told too late.
 */
final class Accesses implements CodeTransform {
    /** The name under which an object releases what was done until its constructor's end. */
    private static final String MADE = "<final>";

    private final Teller teller;
    private final Facts facts;
    private final Edges edges;
    private final String type;
    private final MethodModel method;
    private final boolean guarded;
    private final boolean isStatic;
    private final boolean calledByOthers;
    /** Whether {@code this} is an object yet, which it is not before a constructor calls another one. */
    private boolean isMade;

    private int others;

    Accesses(Teller teller, Facts facts, ClassModel model, MethodModel method) {
        this.teller = teller;
        this.facts = facts;
        this.edges = new Edges(facts);
        this.type = model.thisClass().asInternalName();
        this.method = method;
        this.guarded = method.flags().has(AccessFlag.SYNCHRONIZED);
        this.isStatic = method.flags().has(AccessFlag.STATIC);
        this.calledByOthers = facts.isCalledByOthers(model, method);
    }

    /** Called once for every time that the code is built: it is built again when a jump turns out to be long. */
    @Override
    public void atStart(CodeBuilder code) {
        teller.begin();
        isMade = !is(ConstantDescs.INIT_NAME);
        others = 0;
        if (guarded) {
            monitor(code);
            teller.ofObject(code, "enters");
        }
        if (calledByOthers) {
            teller.tell(code, "called");
        }
    }

    private boolean is(String name) {
        return method.methodName().equalsString(name);
    }

    private void monitor(CodeBuilder code) {
        if (isStatic) {
            code.loadConstant(method.parent().orElseThrow().thisClass().asSymbol());
        } else {
            code.aload(0);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                teller.line(number.line());
                code.with(element);
            }
            case FieldInstruction field when isMade -> field(code, field);
            case MonitorInstruction monitor -> monitor(code, monitor);
            case ReturnInstruction end -> {
                ends(code);
                code.with(end);
            }
            case NewObjectInstruction made -> {
                others++;
                code.with(made);
            }
            case InvokeInstruction call -> call(code, call);
            case InvokeDynamicInstruction dynamic
            when References.makesLambda(dynamic) -> {
                teller.tell(code, "captures");
                code.with(dynamic);
            }
            default -> code.with(element);
        }
    }

    private void constructed(InvokeInstruction call) {
        if (call.name().equalsString(ConstantDescs.INIT_NAME)) {
            isMade |= others == 0;
            others = Math.max(0, others - 1);
        }
    }

    private void field(CodeBuilder code, FieldInstruction field) {
        var found = facts.field(field.owner().asInternalName(), field.name().stringValue());
        if (field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC) {
            read(code, field, found);
        } else {
            write(code, field, found);
        }
    }

    private void read(CodeBuilder code, FieldInstruction field, Facts.Found found) {
        switch (found.kind()) {
            case PLAIN -> teller.read(code, field, found.name());
            case VOLATILE -> teller.readVolatile(code, field, found.name());
            case VOLATILE_AND_NAMED -> {
                if (field.opcode() == Opcode.GETFIELD) {
                    teller.readVolatile(code, field, Teller.WHOLE);
                } else {
                    teller.tell(code, "looks");
                    code.with(field);
                    teller.tell(code, "returned");
                }
            }
            case FINAL -> {
                if (field.opcode() == Opcode.GETFIELD) {
                    code.dup();
                    teller.ofField(code, "acquire", MADE);
                }
                code.with(field);
            }
            case UNKNOWN -> code.with(field);
        }
    }

    private void write(CodeBuilder code, FieldInstruction field, Facts.Found found) {
        switch (found.kind()) {
            case PLAIN -> teller.write(code, field, found.name());
            case VOLATILE -> teller.writeVolatile(code, field, found.name());
            case VOLATILE_AND_NAMED -> {
                if (field.opcode() == Opcode.PUTFIELD) {
                    teller.writeVolatile(code, field, Teller.WHOLE);
                } else {
                    teller.tell(code, "publishes");
                    code.with(field);
                }
            }
            case FINAL, UNKNOWN -> code.with(field);
        }
    }

    /** Nothing that is told of a monitor may fail: it would be left twice, or never. */
    private void monitor(CodeBuilder code, MonitorInstruction monitor) {
        code.dup();
        if (monitor.opcode() == Opcode.MONITORENTER) {
            code.with(monitor);
            teller.ofObject(code, "enters");
        } else {
            teller.ofObject(code, "leaves");
            code.with(monitor);
        }
    }

    private void ends(CodeBuilder code) {
        if (guarded) {
            monitor(code);
            teller.ofObject(code, "leaves");
        }
        if (is(ConstantDescs.INIT_NAME) && facts.hasFinalFields(type)) {
            code.aload(0);
            teller.ofField(code, "release", MADE);
        }
        if (is(ConstantDescs.CLASS_INIT_NAME)) {
            teller.tell(code, "initialised");
        }
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        var meant = Call.of(call);
        teller.call(code, call, meant, edges.of(meant));
        constructed(call);
    }
}
