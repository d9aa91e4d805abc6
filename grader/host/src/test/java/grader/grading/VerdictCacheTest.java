package grader.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.report.Report;
import grader.run.Kit;
import grader.run.Run;
import grader.score.Score;
import grader.submission.SourceFile;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictCacheTest {
    private static final Duration TOOK = Duration.ofMillis(1234);
    private static final Verdict BROKEN = new Verdict.Broken(
            new Witness(
                    "one at a time", "two\tat \"once\"", List.of("Mutex.java:3 in acquire"), List.of("A", "B"), "?"),
            Optional.of("C2"));

    @TempDir
    private Path root = Path.of("");

    private final ExerciseEntry exercise = SampleExercise.with(List.of("Given.java"), List.of())
            .with(List.of(
                    new CheckEntry("holds", "C1", 2, List.of()),
                    new CheckEntry("isBroken", "C2", 3, List.of()),
                    new CheckEntry("isNotReached", "C3", 1, List.of())));
    private final AtomicInteger judged = new AtomicInteger();
    private String source = "class Mutex {}";

    @BeforeEach
    void aKit() throws IOException {
        write(given(exercise), "class Given {}");
        Files.writeString(root.resolve("checks.jar"), "checks");
        Files.writeString(root.resolve("worker.jar"), "worker");
    }

    private Path given(ExerciseEntry of) {
        return root.resolve("exercises/src/main/java").resolve(of.folder()).resolve("Given.java");
    }

    private Path kept() {
        return root.resolve("cache/verdicts");
    }

    private Report grade(Keeping keeping, ExerciseEntry judging, Function<ExerciseEntry, Report> judge) {
        var kit = new Kit(root, root.resolve("checks.jar"), List.of(root.resolve("worker.jar")), root.resolve("cache"));
        var files = List.of(new SourceFile(Path.of("Mutex.java"), "Mutex.java", source));
        return new VerdictCache(kit, keeping).by(() -> "hidden").or(files, judging, 0xbeefL, () -> {
            judged.incrementAndGet();
            return judge.apply(judging);
        });
    }

    private Report grade(Keeping keeping) {
        return grade(keeping, exercise, entry -> graded(entry, new Verdict.Holds()));
    }

    private Report grade() {
        return grade(Keeping.TAKE);
    }

    private static Report graded(ExerciseEntry exercise, Verdict first) {
        var verdicts =
                Map.of("holds", first, "isBroken", BROKEN, "isNotReached", new Verdict.NotReached("it rests on C2"));
        var run = new Run.Finished(
                verdicts, List.of(), List.of("a note"), Map.of("holds", Duration.ofNanos(1_234_567)), TOOK);
        return new Report.Graded(exercise, Score.of(exercise, run), run.notes(), run.took());
    }

    private void assertJudged(int times) {
        assertEquals(times, judged.get());
    }

    @Test
    void whatHasNotChangedIsToldAgainAsItWas() {
        var first = (Report.Graded) grade();
        var again = (Report.Graded) grade();
        assertJudged(1);
        assertEquals(Optional.empty(), first.kept());
        assertEquals(0xbeefL, again.kept().orElseThrow().seed());
        assertEquals(first.score(), again.score());
        assertEquals(first.notes(), again.notes());
        assertEquals(first.took(), again.took());
        assertEquals(2, again.earned());
    }

    @Test
    void aByteOfTheSubmissionMakesAnother() {
        grade();
        source += " ";
        assertEquals(Optional.empty(), grade().kept());
        source = source.strip();
        assertTrue(grade().kept().isPresent(), "what was before is kept, too");
        assertJudged(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks.jar", "worker.jar", "given"})
    void aByteOfTheKitMakesAnother(String what) throws IOException {
        grade();
        var file = what.equals("given") ? given(exercise) : root.resolve(what);
        var time = Files.getLastModifiedTime(file);
        var text = Files.readString(file);
        Files.writeString(file, text.substring(1) + "!");
        Files.setLastModifiedTime(file, time);
        assertEquals(Optional.empty(), grade().kept(), "of the same size and time, but another one");
        Files.writeString(file, text);
        assertTrue(grade().kept().isPresent());
        assertJudged(2);
    }

    @Test
    void theKitThatChangesWhileItJudgesKeepsNothing() {
        grade(Keeping.TAKE, exercise, entry -> {
            write(root.resolve("worker.jar"), "another one");
            return graded(entry, new Verdict.Holds());
        });
        write(root.resolve("worker.jar"), "worker");
        grade();
        assertJudged(2);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Test
    void anotherExercisesFilesAreAnother() {
        grade();
        var other = SampleExercise.named("threads.t04_other", List.of("Given.java"), List.of())
                .with(exercise.checks());
        write(given(other), "class Given {}");
        assertEquals(
                Optional.empty(),
                grade(Keeping.TAKE, other, entry -> graded(entry, BROKEN)).kept());
        assertJudged(2);
    }

    @Test
    void onlyWhatWasDecidedIsKept() {
        grade(Keeping.TAKE, exercise, entry -> graded(entry, new Verdict.Undecided("noise")));
        grade(Keeping.TAKE, exercise, entry -> new Report.Tampered(entry, List.of("forged")));
        var reached = Score.reached(exercise, Map.of());
        grade(Keeping.TAKE, exercise, entry -> new Report.TimedOut(entry, reached, "600 s", List.of(), TOOK));
        grade(Keeping.TAKE, exercise, entry -> new Report.Crashed(entry, reached, "killed", List.of(), TOOK));
        grade(Keeping.TAKE, exercise, entry -> new Report.GraderFailed(entry, "oops", ""));
        assertJudged(5);
        assertTrue(Files.notExists(kept().resolve("secret")), "nothing is kept");
    }

    @Test
    void whoWantsAnotherRunGetsOne() {
        grade(Keeping.NONE);
        grade();
        assertJudged(2);
        grade(Keeping.NONE);
        assertEquals(Optional.empty(), grade(Keeping.ANEW).kept());
        assertJudged(4);
        assertTrue(grade().kept().isPresent());
    }

    @Test
    void whatCannotBeWrittenCostsNothing() throws IOException {
        Files.createDirectories(root.resolve("cache"));
        Files.writeString(kept(), "a file where the folder should be");
        assertEquals(2, grade().earned());
        assertEquals(2, grade().earned());
        assertJudged(2);
    }
}
