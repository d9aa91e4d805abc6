package grader.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.SampleExercise;
import grader.compile.Compilation.Failed;
import grader.compile.Compilation.Problem;
import grader.compile.Compilation.Succeeded;
import grader.submission.SourceFile;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SourceCompilerTest {
    private static final String PACKAGE = "package " + SampleExercise.ID + ";\n";

    private final SourceCompiler compiler = new SourceCompiler(Locale.ENGLISH);

    @Test
    void classesComeOutByBinaryNameWithLinesVariablesAndParameters() {
        Succeeded succeeded =
                succeeds("class Mutex { record Held(int by) {} void enter(int times) { int held = times; } }");
        assertEquals(
                Set.of(name("Mutex"), name("Mutex$Held")), succeeded.classes().keySet());
        ClassModel mutex = ClassFile.of().parse(succeeded.classes().get(name("Mutex")));
        assertEquals(
                "Mutex.java",
                mutex.findAttribute(Attributes.sourceFile())
                        .orElseThrow()
                        .sourceFile()
                        .stringValue());
        assertTrue(mutex.methods().stream().anyMatch(method -> method.findAttribute(Attributes.methodParameters())
                .isPresent()));
        assertEquals(ClassFile.JAVA_25_VERSION, mutex.majorVersion());
    }

    @Test
    void errorsAreInEnglishAndSortedByFileAndLine() {
        Failed failed = fails(List.of(
                file("Zebra.java", "class Zebra { int one = \"\"; }"),
                file("Apple.java", "class Apple {\n\n  int three = x; int two = y;\n  int last = z; }")));
        assertEquals(
                List.of("Apple.java:4", "Apple.java:4", "Apple.java:5", "Zebra.java:2"),
                failed.problems().stream()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList());
        assertEquals(
                "incompatible types: java.lang.String cannot be converted to int",
                failed.problems().getLast().message());
    }

    @Test
    void afterTwentyErrorsTheRestIsCounted() {
        String fields = IntStream.range(0, 57)
                .mapToObj(i -> "int f" + i + " = unknown;\n")
                .collect(Collectors.joining());
        List<Problem> problems = fails("class Mutex {" + fields + "}").problems();
        assertEquals(21, problems.size());
        assertEquals(new Problem("Mutex.java", 0, "and 37 more"), problems.getLast());
    }

    @Test
    void aWrongPackageIsSaidAtItsLine() {
        String mustRead = ": the package line must read `package threads.t03_mutex;`";
        assertEquals(
                List.of(new Problem("Mutex.java", 3, "the package is `a.b`" + mustRead)),
                failsAsIs("// hello\n\npackage a.b;\nclass Mutex {}"));
        assertEquals(
                List.of(new Problem("Mutex.java", 1, "there is no package line" + mustRead)),
                failsAsIs("class Mutex {}"));
        assertEquals(
                List.of(new Problem("Mutex.java", 1, "there is a module declaration, which is not taken" + mustRead)),
                failsAsIs("module threads { }"));
    }

    @Test
    void theJdkIsAllThatIsVisible() {
        for (String notVisible :
                List.of("grader.compile.SourceCompiler", "org.junit.jupiter.api.Test", "jdk.internal.misc.Unsafe")) {
            assertTrue(fails("class Mutex { " + notVisible + " x; }")
                    .problems()
                    .getFirst()
                    .message()
                    .contains("not"));
        }
        succeeds("class Mutex { java.util.concurrent.locks.ReentrantLock x; java.net.http.HttpClient y; }");
    }

    @Test
    void givenFilesAreSeenAndWinOverTheStudentsOfTheSameName() {
        SourceFile given = file("Task.java", "interface Task { String run(); }");
        Compilation compiled = compiler.compile(
                SampleExercise.plain(),
                List.of(
                        file("Mutex.java", "class Mutex implements Task { public String run() { return \"\"; } }"),
                        file("Task.java", "interface Task { void nothing(); }")),
                List.of(given));
        assertEquals(
                Set.of(name("Mutex"), name("Task")),
                assertInstanceOf(Succeeded.class, compiled).classes().keySet());
        assertThrows(
                IllegalArgumentException.class,
                () -> compiler.compile(SampleExercise.plain(), List.of(), List.of(given)));
    }

    @Test
    void whatJavacItselfCannotBearIsAProblemOfTheCode() {
        String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
        String message = fails("class Mutex { int x = " + deep + "; }")
                .problems()
                .getFirst()
                .message();
        assertTrue(message.contains("nested too deeply"), message);
        succeeds("class Mutex { int x = " + "(".repeat(1_000) + "1" + ")".repeat(1_000) + "; }");
    }

    @Test
    void javacIsGivenUpAfterItsLimitAndTheNextRunIsFine() {
        var hasty = new SourceCompiler(Duration.ofNanos(1), Locale.ENGLISH);
        for (int i = 0; i < 2; i++) {
            Compilation compiled =
                    hasty.compile(SampleExercise.plain(), List.of(file("Mutex.java", "class Mutex {}")), List.of());
            List<Problem> problems = assertInstanceOf(Failed.class, compiled).problems();
            assertEquals(
                    "javac did not finish in 0 s of processor time; write it more simply",
                    problems.getFirst().message());
        }
        succeeds("class Mutex {}");
    }

    @Test
    void aClassFileThatIsTooLargeIsRefused() {
        String texts = IntStream.range(0, 20)
                .mapToObj(i -> "String s" + i + " = \"" + (char) ('a' + i) + "x".repeat(60_000) + "\";\n")
                .collect(Collectors.joining());
        assertEquals(
                "the class threads.t03_mutex.Mutex is larger than 1024 KiB when compiled; make it smaller",
                fails("class Mutex {" + texts + "}").problems().getFirst().message());
    }

    @Test
    void noClassAtAllIsAProblem() {
        assertEquals(
                "there is no class in your files; write the one that the exercise asks for",
                fails("// to do").problems().getFirst().message());
    }

    @Test
    void anInterruptStaysSet() {
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> fails("class Mutex {}"));
        assertTrue(Thread.interrupted());
    }

    private Succeeded succeeds(String code) {
        return assertInstanceOf(Succeeded.class, compile(List.of(file("Mutex.java", code))));
    }

    private Failed fails(String code) {
        return fails(List.of(file("Mutex.java", code)));
    }

    private Failed fails(List<SourceFile> files) {
        return assertInstanceOf(Failed.class, compile(files));
    }

    private List<Problem> failsAsIs(String text) {
        return fails(List.of(new SourceFile(Path.of("Mutex.java"), "Mutex.java", text)))
                .problems();
    }

    private Compilation compile(List<SourceFile> files) {
        return compiler.compile(SampleExercise.plain(), files, List.of());
    }

    private static SourceFile file(String name, String code) {
        return new SourceFile(Path.of(name), name, PACKAGE + code);
    }

    private static String name(String simple) {
        return SampleExercise.ID + "." + simple;
    }
}
