package grader.catalog;

import static java.util.Objects.requireNonNull;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the checks of an exercise call of a submission, read from their class files: the classes and methods that must
 * be there as the task gives them. Without this a missing one would be told by every check that meets it.
 */
public final class RequiredApi {
    private final Set<String> types = new TreeSet<>();
    private final Set<Method> methods = new TreeSet<>();

    /** A method of a submission's class, by internal name and descriptor. */
    private record Method(String owner, String name, String descriptor) implements Comparable<Method> {
        @Override
        public int compareTo(Method other) {
            return toString().compareTo(other.toString());
        }

        /** As in Java: {@code boolean tryAcquire(Duration)}. */
        String shown() {
            var type = MethodTypeDesc.ofDescriptor(descriptor);
            var parameters =
                    type.parameterList().stream().map(ClassDesc::displayName).collect(Collectors.joining(", "));
            return name.equals("<init>")
                    ? "constructor " + simple(owner) + "(" + parameters + ")"
                    : type.returnType().displayName() + " " + name + "(" + parameters + ")";
        }
    }

    /**
     * What is not there.
     *
     * @param file the source file of the class, as far as it is known
     * @param line where another method of that name stands; 0 when there is none
     * @param what one sentence
     */
    public record Missing(String file, int line, String what) {}

    private RequiredApi() {}

    /** What the checks of the exercise in this jar or folder call. */
    public static RequiredApi of(Path checksJarOrFolder, ExerciseEntry exercise) {
        var checks = ClassFiles.in(checksJarOrFolder).stream()
                .filter(model -> model.thisClass().asInternalName().startsWith(exercise.folder() + "/"))
                .toList();
        var own =
                checks.stream().map(model -> model.thisClass().asInternalName()).collect(Collectors.toSet());
        var api = new RequiredApi();
        for (var model : checks) {
            for (var entry : model.constantPool()) {
                switch (entry) {
                    case ClassEntry type -> api.type(type, own, exercise);
                    case MethodRefEntry method -> api.method(method, own, exercise);
                    case InterfaceMethodRefEntry method -> api.method(method, own, exercise);
                    default -> {}
                }
            }
        }
        return api;
    }

    private void type(ClassEntry type, Set<String> own, ExerciseEntry exercise) {
        var name = type.asInternalName();
        if (name.startsWith(exercise.folder() + "/") && !own.contains(name)) {
            types.add(name);
        }
    }

    private void method(MemberRefEntry method, Set<String> own, ExerciseEntry exercise) {
        var owner = method.owner().asInternalName();
        if (owner.startsWith(exercise.folder() + "/") && !own.contains(owner)) {
            methods.add(
                    new Method(owner, method.name().stringValue(), method.type().stringValue()));
        }
    }

    /** What of it these classes lack, by binary name; empty when everything is there. */
    public List<Missing> missing(Map<String, byte[]> classes) {
        var models = new HashMap<String, ClassModel>();
        classes.values().forEach(bytes -> {
            var model = ClassFile.of().parse(bytes);
            models.put(model.thisClass().asInternalName(), model);
        });
        var missing = new ArrayList<Missing>();
        for (var type : types) {
            var model = models.get(type);
            if (model == null || !isPublic(model)) {
                missing.add(new Missing(
                        simple(type).replaceFirst("\\..*", "") + ".java",
                        0,
                        "the public class " + simple(type) + " is missing: put it back as the task gives it"));
            }
        }
        methods.stream()
                .filter(method -> models.containsKey(method.owner()) && !isThere(method, method.owner(), models))
                .forEach(method -> missing.add(told(method, models)));
        return missing;
    }

    private static boolean isPublic(ClassModel model) {
        return model.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(info -> info.innerClass().equals(model.thisClass()))
                .findFirst()
                .map(InnerClassInfo::flags)
                .orElseGet(() -> model.flags().flags())
                .contains(AccessFlag.PUBLIC);
    }

    /** What is inherited from the JDK is taken to be there. */
    private static boolean isThere(Method method, String type, Map<String, ClassModel> models) {
        var model = models.get(type);
        if (model == null) {
            return !type.equals("java/lang/Object")
                    || Arrays.stream(Object.class.getMethods())
                            .anyMatch(own -> own.getName().equals(method.name()));
        }
        return model.methods().stream().anyMatch(own -> isSame(own, method))
                || !method.name().equals("<init>")
                        && (model.superclass()
                                        .filter(parent -> isThere(method, parent.asInternalName(), models))
                                        .isPresent()
                                || model.interfaces().stream()
                                        .anyMatch(parent -> isThere(method, parent.asInternalName(), models)));
    }

    private static boolean isSame(MethodModel own, Method method) {
        return own.methodName().equalsString(method.name())
                && own.methodType().equalsString(method.descriptor())
                && own.flags().has(AccessFlag.PUBLIC);
    }

    private static Missing told(Method method, Map<String, ClassModel> models) {
        var model = requireNonNull(models.get(method.owner()));
        Optional<MethodModel> near = model.methods().stream()
                .filter(own -> own.methodName().equalsString(method.name()))
                .findFirst();
        var instead = near.map(own -> new Method(
                        method.owner(), method.name(), own.methodType().stringValue()))
                .map(Method::shown)
                .map(shown -> shown.equals(method.shown()) ? "it is not public" : "it is declared as " + shown)
                .orElse("there is no such method");
        return new Missing(
                model.findAttribute(Attributes.sourceFile())
                        .map(file -> file.sourceFile().stringValue())
                        .orElse(simple(method.owner()) + ".java"),
                near.map(RequiredApi::line).orElse(0),
                "the checks need the public " + method.shown() + " of " + simple(method.owner()) + ", and " + instead
                        + ": put it back as the task gives it");
    }

    private static int line(MethodModel method) {
        return method
                .findAttribute(Attributes.code())
                .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
                .stream()
                .flatMap(table -> table.lineNumbers().stream())
                .mapToInt(LineNumberInfo::lineNumber)
                .min()
                .orElse(0);
    }

    private static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }
}
