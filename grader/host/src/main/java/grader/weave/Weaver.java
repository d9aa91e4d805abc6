package grader.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rewrites a submission's class files so that the harness can disturb the schedule where a race can show, and knows
 * who waits where: see {@link Points} for what is added where, and {@code grader.schedule.Point} for what it calls.
 * Code that is correct under every schedule computes the same as before.
 */
public final class Weaver {
    /** A method may have 65,535 bytes of code; what is shorter than this stays within it when it is rewritten. */
    private static final int SURELY_FITS = 5_000;

    private final ClassFile classFile;
    private final Set<String> own;

    private Weaver(List<ClassModel> models) {
        own = new HashSet<>(models.stream().map(Weaver::name).toList());
        classFile = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy(models)));
    }

    /**
     * Rewrites all classes of a submission and leaves the given map as it is.
     *
     * @param classes class files under keys of the caller's choice; together with the JDK they contain every type that
     *     they mention in a way that matters to the verifier
     * @return the rewritten class files under the same keys, in the keys' order; a method that would become too long
     *     for a class file is kept as it was
     * @throws IllegalArgumentException when something is not a class file or mentions a type that is not there
     */
    public static Map<String, byte[]> weave(Map<String, byte[]> classes) {
        var models = new TreeMap<String, ClassModel>();
        classes.forEach((key, bytes) -> models.put(key, ClassFile.of().parse(bytes)));
        var weaver = new Weaver(List.copyOf(models.values()));
        var woven = new TreeMap<String, byte[]>();
        models.forEach((key, model) -> woven.put(key, weaver.weave(model)));
        return woven;
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    static ClassHierarchyResolver hierarchy(List<ClassModel> models) {
        var interfaces = new HashSet<ClassDesc>();
        var superclasses = new HashMap<ClassDesc, ClassDesc>();
        for (var model : models) {
            if (model.flags().has(AccessFlag.INTERFACE)) {
                interfaces.add(model.thisClass().asSymbol());
            } else {
                model.superclass()
                        .ifPresent(parent -> superclasses.put(model.thisClass().asSymbol(), parent.asSymbol()));
            }
        }
        return ClassHierarchyResolver.of(interfaces, superclasses).orElse(ClassHierarchyResolver.defaultResolver());
    }

    private byte[] weave(ClassModel model) {
        try {
            return weave(model, Set.of());
        } catch (IllegalArgumentException tooLong) {
            var kept = new HashSet<MethodModel>();
            for (var method : model.methods()) {
                if (!fits(model, method)) {
                    kept.add(method);
                }
            }
            return weave(model, kept);
        }
    }

    private boolean fits(ClassModel model, MethodModel method) {
        var code = method.findAttribute(Attributes.code());
        if (code.isEmpty() || code.get().codeLength() < SURELY_FITS) {
            return true;
        }
        try {
            var others = new HashSet<>(model.methods());
            others.remove(method);
            weave(model, others);
            return true;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    private byte[] weave(ClassModel model, Set<MethodModel> kept) {
        var file = sourceFile(model);
        var quiet = syntheticFields(model);
        ClassTransform transform = (builder, element) -> {
            if (element instanceof MethodModel method && !kept.contains(method)) {
                builder.transformMethod(method, points(method, file, quiet));
            } else {
                builder.with(element);
            }
        };
        return classFile.transformClass(model, transform);
    }

    private MethodTransform points(MethodModel method, String file, Set<String> quiet) {
        return (builder, element) -> {
            if (element instanceof CodeModel code) {
                var guarded = method.flags().has(AccessFlag.SYNCHRONIZED);
                builder.transformCode(code, new Points(file, Points.firstLine(code), guarded, own, quiet));
            } else {
                builder.with(element);
            }
        };
    }

    private static String sourceFile(ClassModel model) {
        Optional<String> file = model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue());
        return file.orElseGet(() -> name(model).substring(name(model).lastIndexOf('/') + 1));
    }

    /** Fields that the compiler made, such as the switch that turns assertions on: they are not part of any race. */
    private static Set<String> syntheticFields(ClassModel model) {
        var names = new HashSet<String>();
        for (ClassElement element : model) {
            if (element instanceof FieldModel field && field.flags().has(AccessFlag.SYNTHETIC)) {
                names.add(field.fieldName().stringValue());
            }
        }
        return names;
    }
}
