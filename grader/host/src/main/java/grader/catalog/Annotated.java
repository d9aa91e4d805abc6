package grader.catalog;

import java.lang.annotation.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.constant.ClassDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The values of one annotation in a class file. What is not written there has the default that the annotation's own
 * class declares, as it would have by reflection.
 */
record Annotated(Class<? extends Annotation> type, List<AnnotationElement> elements) {
    /** The annotation of that type on a class, method or field; empty when there is none. */
    static Optional<Annotated> find(AttributedElement element, Class<? extends Annotation> type) {
        ClassDesc wanted = ClassDesc.ofDescriptor(type.descriptorString());
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> annotation.classSymbol().equals(wanted))
                .map(annotation -> new Annotated(type, annotation.elements()))
                .findFirst();
    }

    String text(String name) {
        return value(name, String.class);
    }

    int number(String name) {
        return value(name, Integer.class);
    }

    /** Whether the value is that constant. */
    boolean is(String name, Enum<?> constant) {
        return value(name, Object.class).toString().equals(constant.name());
    }

    List<String> texts(String name) {
        return List.of(value(name, String[].class));
    }

    private <T> T value(String name, Class<T> kind) {
        return elements.stream()
                .filter(element -> element.name().equalsString(name))
                .findFirst()
                .map(element -> kind.cast(decoded(element.value())))
                .orElseGet(() -> kind.cast(defaultOf(name)));
    }

    private static Object decoded(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfString text -> text.stringValue();
            case AnnotationValue.OfInt number -> number.intValue();
            case AnnotationValue.OfEnum constant -> constant.constantName().stringValue();
            case AnnotationValue.OfArray array ->
                array.values().stream().map(Annotated::decoded).toArray(String[]::new);
            case AnnotationValue other ->
                throw new IllegalStateException("the manifest has a value of an unknown kind: " + other);
        };
    }

    private Object defaultOf(String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .flatMap(method -> Optional.ofNullable(method.getDefaultValue()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "@" + type.getSimpleName() + " has no value for " + name + " and no default"));
    }
}
