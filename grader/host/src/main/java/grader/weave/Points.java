package grader.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.Set;

/**
 * Adds points to one method: after field and array reads, before field and array writes, before a monitor is entered
 * and after it is left, at the calls that {@link Calls} names, and at both ends of a synchronized method; and puts
 * recorded waits in the place of plain ones. A point leaves the operand stack and the local variables as they are, so
 * that it may stand anywhere. Two points with nothing between them that another thread could notice are made one.
 */
final class Points implements CodeTransform {
    private final Emitter emitter;
    private final boolean guarded;
    private final Set<String> quiet;

    private boolean leftMonitor;
    private boolean justPassed;

    /**
     * @param guarded whether the method is synchronized
     * @param quiet names of this class's fields that get no points
     */
    Points(Emitter emitter, boolean guarded, Set<String> quiet) {
        this.emitter = emitter;
        this.guarded = guarded;
        this.quiet = quiet;
    }

    /** Called once for every time that the code is built: it is built again when a jump turns out to be long. */
    @Override
    public void atStart(CodeBuilder code) {
        emitter.begin();
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
                emitter.line(number.line());
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
            case FieldInstruction field when isQuiet(field) -> surround(code, field, false, false);
            case FieldInstruction field
            when field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC -> {
                emitter.read(code, field);
                justPassed = true;
            }
            case FieldInstruction field -> {
                emitter.write(code, field, !justPassed);
                justPassed = false;
            }
            case ArrayLoadInstruction load -> surround(code, load, false, true);
            case ArrayStoreInstruction store -> surround(code, store, true, false);
            case MonitorInstruction monitor -> {
                surround(code, monitor, monitor.opcode() == Opcode.MONITORENTER, false);
                leftMonitor = monitor.opcode() == Opcode.MONITOREXIT;
            }
            case ReturnInstruction end -> surround(code, end, guarded, false);
            case InvokeInstruction call -> justPassed = emitter.call(code, Call.of(call), !justPassed);
            case InvokeDynamicInstruction dynamic when References.makesLambda(dynamic) -> emitter.lambda(code, dynamic);
            case InvokeDynamicInstruction dynamic -> surround(code, dynamic, true, false); // asks objects what they are
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
            emitter.point(code);
            justPassed = true;
        }
    }
}
