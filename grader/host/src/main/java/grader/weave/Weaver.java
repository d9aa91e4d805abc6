package grader.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
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
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
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
    private final Own own;
    private final List<Weaving.Code> tooLong = new ArrayList<>();

    private Weaver(List<ClassModel> models) {
        own = Own.of(models);
        classFile = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy(models)));
    }

    /**
     * Rewrites all classes of a submission and leaves the given map as it is.
     *
     * @param classes class files under keys of the caller's choice; together with the JDK they contain every type that
     *     they mention in a way that matters to the verifier
     * @throws IllegalArgumentException when something is not a class file or mentions a type that is not there
     */
    public static Weaving weave(Map<String, byte[]> classes) {
        var models = new TreeMap<String, ClassModel>();
        classes.forEach((key, bytes) -> models.put(key, ClassFile.of().parse(bytes)));
        var weaver = new Weaver(List.copyOf(models.values()));
        var woven = new TreeMap<String, byte[]>();
        models.forEach((key, model) -> weaver.weave(model).ifPresent(bytes -> woven.put(key, bytes)));
        return weaver.tooLong.isEmpty() ? new Weaving.Woven(woven) : new Weaving.TooLong(weaver.tooLong);
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

    private Optional<byte[]> weave(ClassModel model) {
        try {
            return Optional.of(weave(model, model.methods(), Set.of()));
        } catch (IllegalArgumentException tooLong) {
            return weaveTight(model);
        }
    }

    /** The methods that do not fit with points written out are woven so that they take hardly more room than before. */
    private Optional<byte[]> weaveTight(ClassModel model) {
        var scarce = new HashSet<MethodModel>();
        for (var method : model.methods()) {
            if (!fits(model, method, Set.of())) {
                scarce.add(method);
            }
        }
        var before = tooLong.size();
        scarce.stream().filter(method -> !fits(model, method, Set.of(method))).forEach(method -> note(model, method));
        if (tooLong.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(weave(model, model.methods(), scarce));
        } catch (IllegalArgumentException together) {
            var simple = name(model).substring(name(model).lastIndexOf('/') + 1);
            tooLong.add(new Weaving.Code(sourceFile(model), 0, "the class " + simple));
            return Optional.empty();
        }
    }

    private void note(ClassModel model, MethodModel method) {
        var name =
                switch (method.methodName().stringValue()) {
                    case ConstantDescs.INIT_NAME -> "a constructor";
                    case ConstantDescs.CLASS_INIT_NAME -> "a static initialiser";
                    case String other -> "the method " + other;
                };
        tooLong.add(new Weaving.Code(sourceFile(model), place(model, method).firstLine(), name));
    }

    private boolean fits(ClassModel model, MethodModel method, Set<MethodModel> scarce) {
        var code = method.findAttribute(Attributes.code());
        if (code.isEmpty() || code.get().codeLength() < SURELY_FITS) {
            return true;
        }
        try {
            weave(model, List.of(method), scarce);
            return true;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    /**
     * @param those the methods to rewrite; the others stay as they are
     * @param scarce those of them in which room is scarce
     */
    private byte[] weave(ClassModel model, List<MethodModel> those, Set<MethodModel> scarce) {
        var quiet = syntheticFields(model);
        var outlines = new Outlines(model.thisClass().asSymbol(), model.flags().has(AccessFlag.INTERFACE));
        var rewritten = new HashSet<>(those);
        return classFile.transformClass(model, new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                if (element instanceof MethodModel method && rewritten.contains(method)) {
                    var emitter = new Emitter(place(model, method), own, outlines, scarce.contains(method));
                    builder.transformMethod(method, points(method, emitter, quiet));
                } else {
                    builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                outlines.addTo(builder);
            }
        });
    }

    private static MethodTransform points(MethodModel method, Emitter emitter, Set<String> quiet) {
        return (builder, element) -> {
            if (element instanceof CodeModel code) {
                builder.transformCode(code, new Points(emitter, method.flags().has(AccessFlag.SYNCHRONIZED), quiet));
            } else {
                builder.with(element);
            }
        };
    }

    private static Place place(ClassModel model, MethodModel method) {
        return Place.of(sourceFile(model), method);
    }

    static String sourceFile(ClassModel model) {
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
