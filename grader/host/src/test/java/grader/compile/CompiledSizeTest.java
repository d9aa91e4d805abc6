package grader.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import grader.catalog.SampleExercise;
import grader.compile.Compilation.Failed;
import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a short source can make of itself: more than a grader can hold, or than a folder can take. */
class CompiledSizeTest {
    private static final String TOO_MUCH =
            "the code is larger than 16 MiB or 2000 classes when compiled; make it smaller";

    @Test
    void manyClassesAreRefused() {
        assertEquals(TOO_MUCH, problem(classes(2_001, "class C%d {}")));
        assertEquals(TOO_MUCH, problem("class Outer {" + classes(2_001, "static class C%d {}") + "}"));
    }

    @Test
    void manyBytesAreRefused() {
        var text = "interface K { String A = \"" + "x".repeat(60_000) + "\"; }";
        assertEquals(TOO_MUCH, problem(text + classes(300, "class C%d { String s = K.A; }")));
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        var name = "A".repeat(300);
        assertEquals(
                "the class threads.t03_mutex." + name
                        + " cannot be stored as a file here; give it a shorter or simpler name",
                problem("class " + name + " {}"));
    }

    private static String classes(int count, String each) {
        return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining("\n"));
    }

    private static String problem(String code) {
        var file = new SourceFile(Path.of("Mutex.java"), "Mutex.java", "package threads.t03_mutex;\n" + code);
        var compiled = new SourceCompiler(Locale.ENGLISH).compile(SampleExercise.plain(), List.of(file), List.of());
        return assertInstanceOf(Failed.class, compiled).problems().getFirst().message();
    }
}
