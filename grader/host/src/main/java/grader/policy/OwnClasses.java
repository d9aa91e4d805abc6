package grader.policy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes of an exercise, parsed: they tell what is the submission's own and what it takes from elsewhere. */
final class OwnClasses {
    private final Map<String, ClassModel> models = new TreeMap<>();

    OwnClasses(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> models.put(name, ClassFile.of().parse(bytes)));
    }

    Collection<ClassModel> models() {
        return models.values();
    }

    /** The model of a class that is known to be its own. */
    ClassModel model(String name) {
        return Optional.ofNullable(models.get(name))
                .orElseThrow(() -> new IllegalStateException("not one of the classes that are checked: " + name));
    }

    /** A class that is mentioned, or the element of an array; empty when it is own or primitive. */
    Optional<Target> type(ClassDesc mentioned) {
        ClassDesc type = mentioned;
        while (type.isArray()) {
            type = type.componentType();
        }
        String name = type.isPrimitive() ? "" : nameOf(type);
        return name.isEmpty() || models.containsKey(name) ? Optional.empty() : Optional.of(new Target.OfType(name));
    }

    /**
     * A member that is used through a class. Where the class is own and does not declare it, it is a member of the
     * first class or interface of the JDK that it inherits it from: a name of one's own hides nothing.
     */
    Optional<Target> member(ClassDesc owner, String name, String descriptor) {
        if (owner.isArray()) {
            return type(owner);
        }
        List<String> heritage = heritage(nameOf(owner));
        for (String type : heritage) {
            if (Optional.ofNullable(models.get(type))
                    .filter(model -> declares(model, name, descriptor))
                    .isPresent()) {
                return Optional.empty();
            }
            Optional<String> declaring =
                    models.containsKey(type) ? Optional.empty() : Jdk.declaring(type, name, descriptor);
            if (declaring.isPresent()) {
                return Optional.of(new Target.OfMember(declaring.get(), type, name, descriptor));
            }
        }
        return heritage.stream()
                .filter(type -> !models.containsKey(type))
                .findFirst()
                .map(type -> new Target.OfMember(type, type, name, descriptor));
    }

    /**
     * Methods of own interfaces that a class of the JDK implements for an own class, be it over a default: a call of
     * the interface's method runs the JDK's, though its name is nowhere in the class file.
     */
    Stream<Target> borrowed(ClassModel model) {
        return heritage(nameOf(model.thisClass())).stream()
                .flatMap(type -> Stream.ofNullable(models.get(type)))
                .filter(type -> type.flags().has(AccessFlag.INTERFACE))
                .flatMap(type -> type.methods().stream())
                .filter(method -> !method.flags().has(AccessFlag.STATIC)
                        && !method.flags().has(AccessFlag.PRIVATE))
                .flatMap(method -> inherited(model, method).stream());
    }

    private Optional<Target> inherited(ClassModel model, MethodModel method) {
        return member(
                model.thisClass().asSymbol(),
                method.methodName().stringValue(),
                method.methodType().stringValue());
    }

    /** As the JVM looks: the class, its superclasses, then all their interfaces; what is not own ends its branch. */
    private List<String> heritage(String start) {
        var classes = new ArrayList<String>();
        Optional<String> next = Optional.of(start);
        while (next.isPresent() && !classes.contains(next.get())) {
            classes.add(next.get());
            next = Optional.ofNullable(models.get(next.get()))
                    .flatMap(ClassModel::superclass)
                    .map(OwnClasses::nameOf);
        }
        var all = new LinkedHashSet<String>(classes);
        classes.forEach(type -> addInterfaces(type, all));
        return List.copyOf(all);
    }

    private void addInterfaces(String type, Set<String> all) {
        for (ClassModel model : Stream.ofNullable(models.get(type)).toList()) {
            for (ClassEntry parent : model.interfaces()) {
                if (all.add(nameOf(parent))) {
                    addInterfaces(nameOf(parent), all);
                }
            }
        }
    }

    private static boolean declares(ClassModel model, String name, String descriptor) {
        return model.methods().stream()
                        .anyMatch(method -> method.methodName().equalsString(name)
                                && method.methodType().equalsString(descriptor))
                || model.fields().stream()
                        .anyMatch(field -> field.fieldName().equalsString(name)
                                && field.fieldType().equalsString(descriptor));
    }

    static String nameOf(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }

    private static String nameOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
