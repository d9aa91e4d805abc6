package grader.policy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.compile.Compilation.Succeeded;
import grader.compile.SourceCompiler;
import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compiles snippets of students' code and asks the policy about them. */
final class Snippets {
    private static final SourceCompiler COMPILER = new SourceCompiler(Locale.ENGLISH);

    private Snippets() {}

    /** What the policy says about one file, {@code Mutex.java}, whose package line is its first. */
    static List<Violation> check(ExerciseEntry exercise, String code) {
        return new Policy().check(exercise, compile(exercise, code), Set.of());
    }

    static Map<String, byte[]> compile(ExerciseEntry exercise, String code, SourceFile... given) {
        var file = file("Mutex.java", code);
        var compiled = COMPILER.compile(exercise, List.of(file), List.of(given));
        return assertInstanceOf(Succeeded.class, compiled, compiled::toString).classes();
    }

    static SourceFile file(String name, String code) {
        return new SourceFile(Path.of(name), name, "package " + SampleExercise.ID + ";\n" + code);
    }

    /** The line that ends with {@code // HERE}, after the package line. */
    static int markedLine(String code) {
        List<String> lines = code.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// HERE")) {
                return i + 2;
            }
        }
        throw new IllegalArgumentException("no line is marked with // HERE:\n" + code);
    }
}
