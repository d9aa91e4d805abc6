package grader.weave;

import grader.schedule.ProcessStart;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Puts {@code grader.schedule.ProcessStart} into the place of {@code ProcessBuilder.start} and {@code startPipeline},
 * in calls and in method references. No allow-list of classes can tell which program is started; this can, when it is.
 */
public final class ProcessGuard {
    private static final String BUILDER = "java/lang/ProcessBuilder";
    private static final ClassDesc GUARD =
            ProcessStart.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc START =
            MethodTypeDesc.of(ClassDesc.of("java.lang.Process"), ClassDesc.of("java.lang.ProcessBuilder"));

    private ProcessGuard() {}

    /** The classes of a submission, those that start processes rewritten. */
    public static Map<String, byte[]> rewrite(Map<String, byte[]> classes) {
        var models = new TreeMap<String, ClassModel>();
        classes.forEach((name, bytes) -> models.put(name, ClassFile.of().parse(bytes)));
        var classFile = ClassFile.of(ClassHierarchyResolverOption.of(Weaver.hierarchy(List.copyOf(models.values()))));
        var rewritten = new TreeMap<String, byte[]>(classes);
        models.forEach((name, model) -> {
            if (startsProcesses(model)) {
                rewritten.put(
                        name,
                        classFile.transformClass(model, ClassTransform.transformingMethodBodies(ProcessGuard::guard)));
            }
        });
        return rewritten;
    }

    private static boolean startsProcesses(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .anyMatch(entry -> entry instanceof MemberRefEntry member && isStart(member));
    }

    private static boolean isStart(MemberRefEntry member) {
        return member.owner().asInternalName().equals(BUILDER)
                && member.name().stringValue().startsWith("start");
    }

    private static void guard(CodeBuilder builder, CodeElement element) {
        switch (element) {
            case InvokeInstruction call
            when isStart(call.method()) -> {
                var name = call.name().stringValue();
                builder.invokestatic(GUARD, name, name.equals("start") ? START : call.typeSymbol());
            }
            case InvokeDynamicInstruction dynamic -> {
                var arguments = dynamic.bootstrapArgs().stream()
                        .map(ProcessGuard::guard)
                        .toArray(ConstantDesc[]::new);
                builder.invokedynamic(DynamicCallSiteDesc.of(
                        dynamic.bootstrapMethod(), dynamic.name().stringValue(), dynamic.typeSymbol(), arguments));
            }
            case CodeElement other -> builder.with(other);
        }
    }

    private static ConstantDesc guard(ConstantDesc constant) {
        return constant instanceof DirectMethodHandleDesc handle
                        && handle.owner().equals(START.parameterType(0))
                        && handle.methodName().startsWith("start")
                ? MethodHandleDesc.ofMethod(Kind.STATIC, GUARD, handle.methodName(), handle.invocationType())
                : constant;
    }
}
