package grader.starter;

import static java.lang.constant.ConstantDescs.CD_void;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.text.Bundles;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A class file that says of an exercise what a student may know: its title, its hints, and of every check the sentence,
 * the clause and the points. It has the form of a checks class, so that the catalogue reads it, and no check in it.
 */
final class Outline {
    private static final String CLASS = "Outline";

    private Outline() {}

    /** The path of the class file within a jar. */
    static String path(ExerciseEntry exercise) {
        return exercise.folder() + "/" + CLASS + ".class";
    }

    static byte[] of(ExerciseEntry exercise) {
        return ClassFile.of().build(ClassDesc.of(exercise.id(), CLASS), builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            builder.with(RuntimeVisibleAnnotationsAttribute.of(manifest(exercise)));
            var line = 1;
            for (CheckEntry check : exercise.checks()) {
                method(builder, check, line++);
            }
        });
    }

    /** The translations of what an outline says, and of nothing else. */
    static byte[] texts(ExerciseEntry exercise, byte[] bundle) {
        var told = new TreeSet<>(exercise.hints());
        told.add(exercise.reason());
        told.add(exercise.learnt());
        exercise.checks().forEach(check -> told.add(check.sentence()));
        var texts = new TreeMap<>(Bundles.parse(bundle));
        texts.keySet().retainAll(told);
        return Bundles.written(texts);
    }

    /** The line keeps the order of the checks. */
    private static void method(ClassBuilder builder, CheckEntry check, int line) {
        builder.withMethod(check.method(), MethodTypeDesc.of(CD_void), ClassFile.ACC_STATIC, method -> method.with(
                        RuntimeVisibleAnnotationsAttribute.of(clause(check)))
                .withCode(code -> code.lineNumber(line).return_()));
    }

    private static Annotation manifest(ExerciseEntry exercise) {
        return Annotation.of(
                described(Exercise.class),
                AnnotationElement.ofString("title", exercise.title()),
                AnnotationElement.ofString("titleZh", exercise.titleZh()),
                AnnotationElement.ofString("notes", exercise.notes()),
                texts("given", exercise.given()),
                texts("uses", exercise.uses()),
                AnnotationElement.ofString("reason", exercise.reason()),
                texts("hints", exercise.hints()),
                AnnotationElement.ofString("learnt", exercise.learnt()),
                AnnotationElement.ofInt(
                        "cpuSeconds", (int) exercise.limits().cpu().toSeconds()),
                AnnotationElement.ofInt(
                        "wallSeconds", (int) exercise.limits().wall().toSeconds()),
                AnnotationElement.ofInt("heapMegabytes", exercise.limits().heapMegabytes()));
    }

    private static Annotation clause(CheckEntry check) {
        return Annotation.of(
                described(Clause.class),
                AnnotationElement.ofString("value", check.clause()),
                AnnotationElement.ofInt("points", check.points()),
                texts("restsOn", check.restsOn()),
                AnnotationElement.of("classes", classes(check)));
    }

    private static AnnotationValue classes(CheckEntry check) {
        var classes = check.plain() ? Classes.PLAIN : Classes.WOVEN;
        return AnnotationValue.ofEnum(described(Classes.class), classes.name());
    }

    private static AnnotationElement texts(String name, List<String> texts) {
        return AnnotationElement.of(
                name,
                AnnotationValue.ofArray(texts.stream()
                        .<AnnotationValue>map(AnnotationValue::ofString)
                        .toList()));
    }

    private static ClassDesc described(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }
}
