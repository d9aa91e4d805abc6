package grader.proof;

import static java.util.Objects.requireNonNull;

import grader.catalog.CheckEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts in class files, each as the key of its translation: constants, what {@code +} and {@code formatted} put
 * together, values of annotations, and names of checks as sentences.
 *
 * @param words those that read like words of a sentence
 * @param all these, and every other constant
 */
public record SaidTexts(Set<String> words, Set<String> all) {
    private static final char PLACE = '\u0001';
    private static final char CONSTANT = '\u0002';
    private static final Pattern VALUE = Pattern.compile(PLACE + "|%[-+,0-9.]*[sdxcfb]");
    /** Two words side by side, or one beside a value. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,;:.!?')\"]* [('\"]*[A-Za-z]"
            + "|[A-Za-z] [A-Za-z]{2,}|[A-Za-z]{2,} ?" + PLACE + "|" + PLACE + " [A-Za-z]{2,}");

    /** The clause that an expectation comes from is no part of what the student reads. */
    private static final Pattern LABEL = Pattern.compile("^C[1-9][0-9]?: ");

    private static final Set<String> CHECKS = Set.of(
            "Lgrader/spec/Clause;", "Lorg/junit/jupiter/api/Test;", "Lorg/junit/jupiter/params/ParameterizedTest;");
    /** What a reader does not see in his language: code, names, and titles, which have a language of their own. */
    private static final Set<String> NO_TEXT = Set.of("title", "titleZh", "notes", "uses", "given", "paramLabel");

    /** Those of all class files below the folder. */
    public static SaidTexts in(Path folder) {
        var texts = new SaidTexts(new TreeSet<>(), new HashSet<>());
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                texts.read(ClassFile.of().parse(Files.readAllBytes(file)));
            }
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
        return texts;
    }

    private void read(ClassModel model) {
        annotations(model);
        model.fields().forEach(field -> {
            annotations(field);
            field.findAttribute(Attributes.constantValue())
                    .ifPresent(value -> constant(value.constant().constantValue()));
        });
        model.methods().forEach(method -> {
            annotations(method);
            if (isCheck(method)) {
                add(new CheckEntry(method.methodName().stringValue(), "C1", 1, List.of()).sentence());
            }
            method.code().stream().flatMap(code -> code.elementStream()).forEach(this::code);
        });
    }

    private static boolean isCheck(AttributedElement method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .anyMatch(annotation -> CHECKS.contains(annotation.className().stringValue()));
    }

    private void annotations(AttributedElement element) {
        element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .flatMap(annotation -> annotation.elements().stream())
                .filter(value -> !NO_TEXT.contains(value.name().stringValue()))
                .map(AnnotationElement::value)
                .forEach(this::annotated);
    }

    private void annotated(AnnotationValue value) {
        if (value instanceof AnnotationValue.OfString text) {
            add(text.stringValue());
        } else if (value instanceof AnnotationValue.OfArray array) {
            array.values().forEach(this::annotated);
        }
    }

    private void code(CodeElement element) {
        if (element instanceof LoadConstantInstruction load) {
            constant(load.constantValue());
        } else if (element instanceof InvokeDynamicInstruction call
                && call.name().equalsString("makeConcatWithConstants")) {
            var arguments = call.bootstrapArgs();
            var text = requireNonNull(arguments.getFirst()).toString();
            for (var constant : arguments.subList(1, arguments.size())) {
                text = text.replaceFirst(String.valueOf(CONSTANT), Matcher.quoteReplacement(constant.toString()));
            }
            add(text);
        }
    }

    private void constant(Object value) {
        if (value instanceof String text && text.indexOf(PLACE) < 0) {
            add(text);
        }
    }

    private void add(String said) {
        var text = LABEL.matcher(said).replaceFirst("");
        var places = VALUE.matcher(text);
        var key = new StringBuilder();
        for (var number = 0; places.find(); number++) {
            places.appendReplacement(key, "{" + number + "}");
        }
        places.appendTail(key);
        var whole = key.toString().replace("%n", "\n").replace("%%", "%");
        all.add(whole);
        if (WORDS.matcher(VALUE.matcher(text).replaceAll(String.valueOf(PLACE))).find()) {
            words.add(whole);
        }
    }
}
