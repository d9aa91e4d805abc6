package grader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/**
 * Adds points to one method: after field and array reads, before field and array writes, before a monitor is entered
 * and after it is left, round calls into {@code java.util.concurrent}, round calls of the submission's own methods,
 * and at both ends of a synchronized method; and puts recorded waits in the place of plain ones. A point leaves the
 * operand stack and the local variables as they are, so that it may stand anywhere. Two points with nothing between
 * them that another thread could notice are made one.
 */
final class Points implements CodeTransform {
    static final ClassDesc POINT = ClassDesc.of("grader.schedule.Point");

    private static final MethodTypeDesc AT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final Set<String> STARTS = Set.of("start", "startVirtualThread", "interrupt");

    private final String file;
    private final int firstLine;
    private final boolean guarded;
    private final Set<String> own;
    private final Set<String> quiet;

    private int line;
    private boolean leftMonitor;
    private boolean justPassed;

    /**
     * @param file the source file's name
     * @param firstLine the method's first line; 0 when unknown
     * @param guarded whether the method is synchronized
     * @param own the internal names of the submission's classes
     * @param quiet names of this class's fields that get no points
     */
    Points(String file, int firstLine, boolean guarded, Set<String> own, Set<String> quiet) {
        this.file = file;
        this.firstLine = firstLine;
        this.guarded = guarded;
        this.own = own;
        this.quiet = quiet;
    }

    /** The first line that the code knows of; 0 when it knows none. */
    static int firstLine(CodeModel code) {
        for (var element : code) {
            if (element instanceof LineNumber number) {
                return number.line();
            }
        }
        return 0;
    }

    /** Called once for every time that the code is built: it is built again when a jump turns out to be long. */
    @Override
    public void atStart(CodeBuilder code) {
        line = firstLine;
        leftMonitor = false;
        justPassed = false;
        if (guarded) {
            point(code);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(element);
            }
            case LabelTarget _ -> {
                justPassed = false; // a jump comes here without having passed the point before
                code.with(element);
            }
            case Instruction instruction -> {
                if (leftMonitor) {
                    // Not right after monitorexit: that is still in the range of the handler that leaves the monitor
                    // again.
                    leftMonitor = false;
                    point(code);
                }
                weave(code, instruction);
            }
            default -> code.with(element);
        }
    }

    private void weave(CodeBuilder code, Instruction instruction) {
        switch (instruction) {
            case FieldInstruction field
            when field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC ->
                surround(code, field, false, !isQuiet(field));
            case FieldInstruction field -> surround(code, field, !isQuiet(field), false);
            case ArrayLoadInstruction load -> surround(code, load, false, true);
            case ArrayStoreInstruction store -> surround(code, store, true, false);
            case MonitorInstruction monitor -> {
                surround(code, monitor, monitor.opcode() == Opcode.MONITORENTER, false);
                leftMonitor = monitor.opcode() == Opcode.MONITOREXIT;
            }
            case ReturnInstruction end -> surround(code, end, guarded, false);
            case InvokeInstruction call -> call(code, call);
            default -> {
                code.with(instruction);
                justPassed &= isLocal(instruction);
            }
        }
    }

    private boolean isQuiet(FieldInstruction field) {
        return quiet.contains(field.name().stringValue())
                || field.name().stringValue().startsWith("$SwitchMap$"); // in a class of its own that javac makes
    }

    /** Whether no other thread can notice the instruction. */
    private static boolean isLocal(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction _,
                    StoreInstruction _,
                    ConstantInstruction _,
                    StackInstruction _,
                    ConvertInstruction _ -> true;
            default -> false;
        };
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        switch (Waits.inPlaceOf(call).orElse(null)) {
            case null -> surround(code, call, isInteresting(call), isInteresting(call));
            case Waits.Replacement made
            when !made.waits() -> {
                code.invokestatic(POINT, made.name(), made.type());
                justPassed = false;
            }
            case Waits.Replacement wait -> {
                point(code);
                code.loadConstant(site()).invokestatic(POINT, wait.name(), wait.type());
                justPassed = false;
                point(code);
            }
        }
    }

    private boolean isInteresting(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        var name = call.name().stringValue();
        return !name.equals("<init>")
                && (owner.startsWith("java/util/concurrent/")
                        || owner.equals("java/lang/invoke/VarHandle")
                        || owner.equals("java/lang/Thread") && STARTS.contains(name)
                        || own.contains(owner));
    }

    private void surround(CodeBuilder code, Instruction instruction, boolean before, boolean after) {
        if (before) {
            point(code);
        }
        code.with(instruction);
        justPassed = false;
        if (after) {
            point(code);
        }
    }

    private void point(CodeBuilder code) {
        if (!justPassed) {
            code.loadConstant(site()).invokestatic(POINT, "at", AT);
            justPassed = true;
        }
    }

    private String site() {
        return line == 0 ? file : file + ":" + line;
    }
}
