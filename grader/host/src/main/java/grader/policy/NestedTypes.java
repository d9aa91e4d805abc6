package grader.policy;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.Optional;
import java.util.stream.Stream;

/** Generic types within generic types: whoever reads a signature recurses over them, and would overflow. */
final class NestedTypes {
    /** Nobody writes, or reads, a tenth of that. */
    private static final int MOST_LEVELS = 60;

    private NestedTypes() {}

    /** What is too deep in a class; its signatures are looked at as the texts that they are. */
    static Optional<Violation> tooDeep(ClassModel model, String file) {
        return Stream.of(Stream.of(model), model.fields().stream(), model.methods().stream(), components(model))
                .flatMap(elements -> elements)
                .mapToInt(NestedTypes::levels)
                .filter(levels -> levels > MOST_LEVELS)
                .boxed()
                .max(Integer::compare)
                .map(levels -> new Violation(
                        file,
                        Lines.first(model.methods().stream()),
                        "a type nested " + levels + " levels deep",
                        "nobody can read it, and no program that recurses over it",
                        "Give it a name of its own, or nest at most " + MOST_LEVELS + " levels."));
    }

    private static Stream<AttributedElement> components(ClassModel model) {
        return model.findAttribute(Attributes.record()).stream().flatMap(attribute -> attribute.components().stream());
    }

    private static int levels(AttributedElement element) {
        var text = element.findAttribute(Attributes.signature())
                .map(attribute -> attribute.signature().stringValue())
                .orElse("");
        var level = 0;
        var deepest = 0;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> level++;
                case '>' -> level--;
                default -> {}
            }
            deepest = Math.max(deepest, level);
        }
        return deepest;
    }
}
