package grader.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.catalog.UsageException;
import grader.compile.Compilation.Problem;
import grader.report.Report;
import grader.run.GraderFault;
import grader.run.Kit;
import grader.run.Progress;
import grader.run.Turn;
import grader.submission.SubmissionFolder;
import grader.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown, in whatever stage, costs the exercise alone in which it is thrown. */
class ContainedTest {
    private static final Duration MUCH = Duration.ofSeconds(120);

    @TempDir
    private Path cache = Path.of("");

    private final ExerciseEntry exercise = SampleExercise.plain();
    private final StageLog stages = new StageLog(Stage.Listener.NONE);

    @BeforeEach
    void aSubmission() throws IOException {
        var folder = Files.createDirectories(cache.resolve("src/main/java").resolve(exercise.folder()));
        Files.writeString(folder.resolve("Sample.java"), "package " + exercise.id() + "; public class Sample {}");
    }

    private Report grade(OpenedKit.Judge judge) {
        return new Contained(judge, cache, Texts.ENGLISH, MUCH, stages)
                .grade(SubmissionFolder.open(cache), exercise, 1, Progress.SILENT);
    }

    /** Errors are made anew: each is to be one that was really thrown. */
    static Stream<Supplier<Throwable>> thrown() {
        return Stream.of(
                () -> new StackOverflowError("deep"),
                () -> new OutOfMemoryError("large"),
                () -> new NoClassDefFoundError("missing"),
                () -> new AssertionError("wrong"),
                () -> new IllegalStateException("odd"),
                () -> new GraderFault("known"));
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.RENDER)
                .flatMap(stage -> thrown().map(thrown -> Arguments.of(stage, thrown)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void whatIsThrownInAStageCostsThatExercise(Stage stage, Supplier<Throwable> thrown) throws IOException {
        Stage.Listener listener = (_, begun) -> {
            stages.begins(exercise, begun);
            if (begun == stage) {
                throw ContainedTest.<RuntimeException>unchecked(thrown.get());
            }
        };
        var kit = new Kit(cache, cache, List.of(), cache);
        var grading = stage == Stage.SCORE
                ? new Grading(
                        kit, Locale.ENGLISH, (_, _, _, _) -> scored(listener), listener, VerdictCache.Known.NOTHING)
                : new Grading(kit, Locale.ENGLISH, listener, new Turn(1), VerdictCache.Known.NOTHING);
        var failed = assertInstanceOf(Report.GraderFailed.class, grade(grading::grade));
        assertTrue(failed.what().endsWith("while " + stage.during()), failed.what());
        assertTrue(Files.readString(Path.of(failed.trace())).contains("\tat "), "the trace is written");
        assertEquals(0, failed.earned());
        assertEquals(0, failed.possible());
    }

    /** In place of a run, which takes a worker. */
    private Report scored(Stage.Listener listener) {
        listener.begins(exercise, Stage.SCORE);
        throw new IllegalStateException("the listener throws before");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** A report that cannot be told: its list of problems fails whoever reads it. */
    @Test
    void whatCannotBeToldCostsThatExercise() {
        var failed = grade((_, _, _, _) -> new Report.NotCompiled(exercise, new Unreadable()));
        assertTrue(
                assertInstanceOf(Report.GraderFailed.class, failed).what().endsWith("while " + Stage.RENDER.during()));
    }

    private static final class Unreadable extends AbstractList<Problem> {
        @Override
        public Problem get(int index) {
            throw new StackOverflowError("deep");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @Test
    void theStackIsDeepEnoughForWhatLibrariesRecurseOver() {
        var report = new Report.NotSubmitted(exercise, "it is not there");
        assertSame(report, grade((_, _, _, _) -> deep(60_000) > 0 ? report : report));
    }

    private static int deep(int levels) {
        return levels == 0 ? 0 : 1 + deep(levels - 1);
    }

    @Test
    void whatComputesForEverIsGivenUp() {
        var given = new Contained(
                (_, _, _, _) -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    throw new IllegalStateException("too late");
                },
                cache,
                Texts.ENGLISH,
                Duration.ofMillis(300),
                stages);
        var report = given.grade(SubmissionFolder.open(cache), exercise, 1, Progress.SILENT);
        assertInstanceOf(Report.GraderFailed.class, report);
    }

    @Test
    void wrongUsageIsNoFaultOfAnExercise() {
        assertThrows(
                UsageException.class,
                () -> grade((_, _, _, _) -> {
                    throw new UsageException("no such layer");
                }));
    }
}
