package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.report.KitReport;
import grader.report.Report;
import grader.report.TerminalReport;
import grader.report.TerminalStyle;
import grader.run.Kit;
import grader.run.Progress;
import grader.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a submission does is seen however it is spelt, or it is refused: nothing is judged that nobody looked at. */
@Isolated("it judges whole exercises")
class SeenTest {
    private static final Path FOLDER = Path.of("src/test/resources/seen");
    private static final Path MUTEX = Path.of("src/main/java/threads/t03_mutex/Mutex.java");

    private final Kit kit = WarmKit.get();
    private final Grading grading = new Grading(kit);

    static Stream<Path> disguises() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var sources = files.filter(Files::isRegularFile).sorted().toList();
            assertTrue(sources.size() >= 3, sources.toString());
            return sources.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void itLosesTheClausesThatItBreaks(Path source, @TempDir Path submission) throws IOException {
        var lines = Files.readAllLines(source);
        var exercise = exercise(lines);
        var target = submission.resolve("src/main/java/" + exercise.id().replace('.', '/'));
        Files.createDirectories(target);
        Files.copy(source, target.resolve(source.getFileName()));
        var report = grading.grade(SubmissionFolder.open(submission), exercise, 7, Progress.SILENT);
        var graded = assertInstanceOf(Report.Graded.class, report, () -> text(report));
        for (var clause : lost(lines)) {
            var score = graded.score().lines().stream()
                    .filter(one -> one.check().clause().equals(clause))
                    .findFirst()
                    .orElseThrow();
            assertEquals(0, score.earned(), () -> clause + " was kept:\n" + text(report));
        }
    }

    private ExerciseEntry exercise(List<String> lines) {
        var declaration =
                lines.stream().filter(line -> line.startsWith("package ")).findFirst();
        var id = declaration.orElseThrow().replace("package ", "").replace(";", "");
        var whole = entry(id);
        return whole.with(whole.checks().stream()
                .filter(check -> lost(lines).contains(check.clause()))
                .toList());
    }

    private static List<String> lost(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("// loses: "))
                .flatMap(line ->
                        Arrays.stream(line.substring("// loses: ".length()).split(", ")))
                .toList();
    }

    private ExerciseEntry entry(String id) {
        return Catalog.read(kit.checksJar()).select(List.of(id)).getFirst();
    }

    @Test
    void aRightOneThatIsLongIsRight(@TempDir Path submission) throws IOException {
        var report = grading.grade(withLongMethod(submission, "box[0]=1;", 6_000), entry("t03"), 7, Progress.SILENT);
        assertEquals(report.possible(), report.earned(), text(report));
    }

    @Test
    void whatIsTooLongIsRefusedInPlainWords(@TempDir Path submission) throws IOException {
        var folder = withLongMethod(submission, "box[pad]++;", 5_000);
        var report = grading.grade(folder, entry("t03"), 7, Progress.SILENT);
        var refused = assertInstanceOf(Report.NotAllowed.class, report, () -> text(report));
        var only = refused.violations().getFirst();
        assertEquals(1, refused.violations().size());
        assertEquals("the method neverCalled, which is too long to be judged", only.what());
        assertEquals("Mutex.java", only.file());
        assertEquals(
                "int pad = 0;",
                Files.readAllLines(submission.resolve(MUTEX))
                        .get(only.line() - 1)
                        .strip());
    }

    /** The reference solution with a method of so many statements that nobody calls. */
    private SubmissionFolder withLongMethod(Path submission, String statement, int times) throws IOException {
        var right = Files.readString(kit.root().resolve("solutions").resolve(MUTEX));
        var end = right.lastIndexOf('}');
        var method = "final int[] box = new int[1];\nvoid neverCalled() {\nint pad = 0;\n"
                + (statement + "\n").repeat(times) + "}\n}\n";
        var file = submission.resolve(MUTEX);
        Files.createDirectories(file.getParent());
        Files.writeString(file, right.substring(0, end) + method);
        return SubmissionFolder.open(submission);
    }

    private static String text(Report report) {
        return TerminalReport.of(new KitReport("test", 7, List.of(report)), new TerminalStyle(160, false, true));
    }
}
