package grader.policy;

import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the JDK's own classes declare. Nothing of a submission is ever looked up or loaded here. */
final class Jdk {
    private Jdk() {}

    /** The JDK's class of that binary name, not initialised; empty when there is none. */
    static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError none) {
            return Optional.empty();
        }
    }

    /**
     * The class that declares a member which subclasses and strangers can use, looked for in a class, its superclasses
     * and its interfaces; empty when none does, or when the method takes whatever it is given, as those of variable
     * handles do.
     */
    static Optional<String> declaring(String className, String name, String descriptor) {
        return find(className).stream()
                .flatMap(Jdk::withSupertypes)
                .filter(type -> declares(type, name, descriptor))
                .findFirst()
                .map(Class::getName);
    }

    private static Stream<Class<?>> withSupertypes(Class<?> type) {
        Stream<Class<?>> superclass = Stream.ofNullable(type.getSuperclass()).flatMap(Jdk::withSupertypes);
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces()).flatMap(Jdk::withSupertypes);
        Stream<Class<?>> root = type.isInterface() ? Stream.of(Object.class) : Stream.empty();
        return Stream.of(Stream.<Class<?>>of(type), superclass, interfaces, root)
                .flatMap(types -> types);
    }

    private static boolean declares(Class<?> type, String name, String descriptor) {
        if (!descriptor.startsWith("(")) {
            return Arrays.stream(type.getDeclaredFields())
                    .anyMatch(field -> field.getName().equals(name) && isAccessible(field));
        }
        List<String> wanted = MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                .map(parameter -> parameter.descriptorString())
                .toList();
        return executables(type)
                .filter(executable -> nameOf(executable).equals(name) && isAccessible(executable))
                .anyMatch(executable -> parameters(executable).equals(wanted));
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
    }

    private static boolean isAccessible(Member member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String nameOf(Executable executable) {
        return executable instanceof Constructor ? "<init>" : executable.getName();
    }

    private static List<String> parameters(Executable executable) {
        return Arrays.stream(executable.getParameterTypes())
                .map(parameter -> parameter.descriptorString())
                .toList();
    }
}
