package grader.policy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the instructions of a class use, with their lines. Read from the class file itself: ArchUnit leaves out casts,
 * arrays, patterns of a switch, and every method that is named like those that javac makes of lambdas.
 */
final class CodeUses {
    private final OwnClasses own;
    private final String file;
    private final Consumer<Use> uses;
    private int line;

    private CodeUses(OwnClasses own, String file, Consumer<Use> uses) {
        this.own = own;
        this.file = file;
        this.uses = uses;
    }

    /** Hands over every use in the class's code, in the order of the class file. */
    static void collect(OwnClasses own, ClassModel model, String file, Consumer<Use> uses) {
        model.methods().forEach(method -> method.code().ifPresent(code -> new CodeUses(own, file, uses).read(code)));
    }

    private void read(CodeModel code) {
        Map<Label, Integer> lines = new HashMap<>();
        List<CodeElement> elements = code.elementList();
        int current = 0;
        for (int i = 0; i < elements.size(); i++) {
            switch (elements.get(i)) {
                case LineNumber number -> current = number.line();
                case LabelTarget target -> lines.put(target.label(), lineAfter(elements, i, current));
                case CodeElement _ -> {}
            }
        }
        for (CodeElement element : elements) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case ExceptionCatch handler -> caught(handler, lines.getOrDefault(handler.handler(), 0));
                case Instruction instruction -> read(instruction);
                case CodeElement _ -> {}
            }
        }
    }

    /** A label lies before the line number of what it labels. */
    private static int lineAfter(List<CodeElement> elements, int start, int current) {
        for (CodeElement element : elements.subList(start, elements.size())) {
            if (element instanceof LineNumber number) {
                return number.line();
            }
            if (element instanceof Instruction) {
                return current;
            }
        }
        return current;
    }

    private void caught(ExceptionCatch handler, int handlerLine) {
        int before = line;
        line = handlerLine;
        handler.catchType().ifPresent(this::type);
        line = before;
    }

    private void read(Instruction instruction) {
        switch (instruction) {
            case InvokeInstruction call -> member(call.method());
            case FieldInstruction access -> member(access.field());
            case NewObjectInstruction creation -> type(creation.className());
            case NewReferenceArrayInstruction array -> type(array.componentType());
            case NewMultiArrayInstruction array -> type(array.arrayType());
            case TypeCheckInstruction check -> type(check.type());
            case LoadConstantInstruction load -> constant(load.constantValue());
            case InvokeDynamicInstruction dynamic -> {
                constant(dynamic.bootstrapMethod());
                dynamic.bootstrapArgs().forEach(this::constant);
            }
            case Instruction _ -> {}
        }
    }

    private void member(MemberRefEntry member) {
        member(
                member.owner().asSymbol(),
                member.name().stringValue(),
                member.nameAndType().type().stringValue());
    }

    private void member(ClassDesc owner, String name, String descriptor) {
        accept(own.member(owner, name, descriptor));
    }

    private void type(ClassEntry type) {
        accept(own.type(type.asSymbol()));
    }

    private void constant(ConstantDesc constant) {
        switch (constant) {
            case ClassDesc type -> accept(own.type(type));
            case DirectMethodHandleDesc handle ->
                member(handle.owner(), handle.methodName(), handle.lookupDescriptor());
            case DynamicConstantDesc<?> dynamic -> {
                constant(dynamic.bootstrapMethod());
                dynamic.bootstrapArgsList().forEach(this::constant);
            }
            case ConstantDesc _ -> {}
        }
    }

    private void accept(Optional<Target> target) {
        target.ifPresent(found -> uses.accept(new Use(found, file, line, line > 0)));
    }
}
