package grader.policy;

import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Something outside the submission that its code uses. Class names are binary: {@code java.util.Map$Entry}. */
sealed interface Target {
    /** The class that the list is asked about. */
    String className();

    /** As a reader writes it. */
    String text();

    /** A class that is mentioned: extended, named in a signature, cast to, caught, made an array of. */
    record OfType(String className) implements Target {
        @Override
        public String text() {
            return readable(className);
        }
    }

    /**
     * A member that is called, read, written or referred to.
     *
     * @param className the class that declares it
     * @param owner the class through which it is used, which may be a subclass
     * @param name its name, {@code <init>} for a constructor
     * @param descriptor its type as in a class file; a field's has no parentheses
     */
    record OfMember(String className, String owner, String name, String descriptor) implements Target {
        @Override
        public String text() {
            if (!descriptor.startsWith("(")) {
                return readable(className) + "." + name;
            }
            String parameters = MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                    .map(type -> type.isArray()
                                    || type.isPrimitive()
                                    || type.packageName().isEmpty()
                            ? type.displayName()
                            : readable(type.packageName() + "." + type.displayName()))
                    .collect(Collectors.joining(", ", "(", ")"));
            return name.equals("<init>")
                    ? "new " + readable(className) + parameters
                    : readable(className) + "." + name + parameters;
        }
    }

    /**
     * {@code java.util.Map.Entry} for {@code java.util.Map$Entry}: no class of the JDK's API has a dollar in its own
     * name.
     */
    static String readable(String binaryName) {
        return Arrays.stream(binaryName.split("\\$")).collect(Collectors.joining("."));
    }
}
