package grader.proof;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other packages can name of some classes: the public and protected classes, fields, constructors and methods. */
final class PublicApi {
    private static final Set<AccessFlag> OF_A_CLASS = Set.of(
            AccessFlag.PUBLIC,
            AccessFlag.PROTECTED,
            AccessFlag.STATIC,
            AccessFlag.FINAL,
            AccessFlag.ABSTRACT,
            AccessFlag.INTERFACE,
            AccessFlag.ENUM);
    /** Not {@code synchronized}, which is how and not what, nor {@code final}, which final classes imply. */
    private static final Set<AccessFlag> OF_A_METHOD =
            Set.of(AccessFlag.PUBLIC, AccessFlag.PROTECTED, AccessFlag.STATIC, AccessFlag.ABSTRACT, AccessFlag.VARARGS);

    private static final Set<AccessFlag> OF_A_FIELD =
            Set.of(AccessFlag.PUBLIC, AccessFlag.PROTECTED, AccessFlag.STATIC, AccessFlag.FINAL);

    private final Map<String, ClassModel> classes;

    private PublicApi(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    /**
     * A line for every class and member, such as {@code public threads.t03_mutex.Mutex.acquire()void}.
     *
     * @param classFiles the class files of one package
     * @param given names of source files whose classes do not count
     */
    static SortedSet<String> of(Collection<byte[]> classFiles, List<String> given) {
        Map<String, ClassModel> classes = classFiles.stream()
                .map(bytes -> ClassFile.of().parse(bytes))
                .collect(Collectors.toMap(model -> model.thisClass().asInternalName(), Function.identity()));
        var api = new PublicApi(classes);
        var lines = new TreeSet<String>();
        classes.values().stream()
                .filter(model -> !given.contains(sourceFile(model))
                        && api.isVisible(model.thisClass().asInternalName()))
                .forEach(model -> api.describe(model, lines));
        return lines;
    }

    private static String sourceFile(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile())
                .map(file -> file.sourceFile().stringValue())
                .orElse("");
    }

    /** Whether other packages can name the class: all classes round it count as well. */
    private boolean isVisible(String internalName) {
        ClassModel model = classes.get(internalName);
        if (model == null) {
            return true; // of another package: of the JDK
        }
        Optional<InnerClassInfo> nested = nested(model);
        return nested.isEmpty()
                ? model.flags().has(AccessFlag.PUBLIC)
                : isOpen(nested.get().flags())
                        && nested.get()
                                .outerClass()
                                .filter(outer -> isVisible(outer.asInternalName()))
                                .isPresent();
    }

    private static Optional<InnerClassInfo> nested(ClassModel model) {
        return model.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(info -> info.innerClass().equals(model.thisClass()))
                .findFirst();
    }

    private static boolean isOpen(Set<AccessFlag> flags) {
        return flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED);
    }

    private void describe(ClassModel model, Set<String> lines) {
        String name = name(model.thisClass());
        lines.add(classLine(model, name));
        model.fields().stream()
                .filter(field -> isOpen(field.flags().flags()))
                .forEach(field -> lines.add(fieldLine(field, name)));
        model.methods().stream()
                .filter(method ->
                        isOpen(method.flags().flags()) && !method.flags().has(AccessFlag.SYNTHETIC))
                .forEach(method -> lines.add(methodLine(method, name)));
    }

    private String classLine(ClassModel model, String name) {
        Set<AccessFlag> flags = nested(model).map(InnerClassInfo::flags).orElseGet(() -> model.flags()
                .flags());
        String parameters = model.findAttribute(Attributes.signature())
                .map(signature -> signature.asClassSignature().typeParameters().stream()
                        .map(parameter -> parameter.identifier()
                                + parameter
                                        .classBound()
                                        .map(bound -> ":" + bound.signatureString())
                                        .orElse(""))
                        .collect(Collectors.joining(", ", "<", ">")))
                .filter(list -> !list.equals("<>"))
                .orElse("");
        String parents = model.superclass().map(PublicApi::name).orElse("")
                + model.interfaces().stream()
                        .filter(type -> isVisible(type.asInternalName()))
                        .map(type -> ", " + name(type))
                        .sorted()
                        .collect(Collectors.joining());
        return modifiers(flags, OF_A_CLASS) + "class " + name + parameters + " of " + parents;
    }

    private static String fieldLine(FieldModel field, String owner) {
        return modifiers(field.flags().flags(), OF_A_FIELD) + owner + "." + field.fieldName() + " of "
                + field.fieldTypeSymbol().displayName()
                + generic(field.findAttribute(Attributes.signature())
                        .map(signature -> signature.signature().stringValue()));
    }

    private static String methodLine(MethodModel method, String owner) {
        String thrown = method.findAttribute(Attributes.exceptions())
                .map(attribute -> attribute.exceptions().stream()
                        .map(PublicApi::name)
                        .sorted()
                        .collect(Collectors.joining(", ", " throws ", "")))
                .orElse("");
        return modifiers(method.flags().flags(), OF_A_METHOD) + owner + "." + method.methodName()
                + method.methodTypeSymbol().displayDescriptor() + thrown
                + generic(method.findAttribute(Attributes.signature())
                        .map(signature -> signature.signature().stringValue()));
    }

    private static String generic(Optional<String> signature) {
        return signature.map(text -> " as " + text).orElse("");
    }

    private static String modifiers(Set<AccessFlag> flags, Set<AccessFlag> wanted) {
        return flags.stream()
                .filter(wanted::contains)
                .map(flag -> flag.toString().toLowerCase(Locale.ROOT) + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String name(ClassEntry type) {
        return type.asInternalName().replace('/', '.');
    }
}
