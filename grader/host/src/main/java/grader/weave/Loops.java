package grader.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leads every loop of a submission past {@code grader.schedule.Safepoint} before each jump back, so that a thread that
 * is proven to run for ever can be brought to rest. A class that has no room for that stays as it is: its threads run
 * on.
 */
public final class Loops {
    static final ClassDesc SAFEPOINT = ClassDesc.of("grader.schedule.Safepoint");
    private static final DynamicCallSiteDesc TURN = DynamicCallSiteDesc.of(
            ConstantDescs.ofCallsiteBootstrap(SAFEPOINT, "turn", ConstantDescs.CD_CallSite),
            "turn",
            MethodTypeDesc.of(ConstantDescs.CD_void));

    private Loops() {}

    /** The classes of a submission with a way out of each loop; the given map stays as it is. */
    public static Map<String, byte[]> rewrite(Map<String, byte[]> classes) {
        var models = new TreeMap<String, ClassModel>();
        classes.forEach((name, bytes) -> models.put(name, ClassFile.of().parse(bytes)));
        var classFile = ClassFile.of(ClassHierarchyResolverOption.of(Weaver.hierarchy(List.copyOf(models.values()))));
        var rewritten = new TreeMap<>(classes);
        models.forEach((name, model) -> {
            if (mayHaveLoops(model)) {
                withTurns(classFile, model).ifPresent(bytes -> rewritten.put(name, bytes));
            }
        });
        return rewritten;
    }

    private static Optional<byte[]> withTurns(ClassFile classFile, ClassModel model) {
        try {
            return Optional.of(classFile.transformClass(
                    model, ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Turns::new))));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    private static boolean mayHaveLoops(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .anyMatch(code -> code.elementStream().anyMatch(BranchInstruction.class::isInstance));
    }

    /** A jump to where the code has already been goes round. */
    private static final class Turns implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        /** Called once for every time that the code is built: it is built again when a jump turns out to be long. */
        @Override
        public void atStart(CodeBuilder code) {
            passed.clear();
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget here -> passed.add(here.label());
                case BranchInstruction jump when passed.contains(jump.target()) -> code.invokedynamic(TURN);
                default -> {}
            }
            code.with(element);
        }
    }
}
