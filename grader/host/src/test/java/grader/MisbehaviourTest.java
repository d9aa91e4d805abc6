package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.ExerciseEntry.Limits;
import grader.catalog.UsageException;
import grader.grading.Grading;
import grader.report.KitReport;
import grader.report.Report;
import grader.report.TerminalReport;
import grader.report.TerminalStyle;
import grader.run.GraderFault;
import grader.run.Kit;
import grader.run.Progress;
import grader.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A golden report for each way to misbehave. What the machine decides (times, seeds, identities, the steps of a race)
 * is masked; {@code -Dgolden.update=true} writes what came out, to be read before it is committed.
 */
@Isolated("some of it floods the machine")
class MisbehaviourTest {
    private static final Path FOLDER = Path.of("src/test/resources/misbehaviour");
    private static final Path DEADLOCK = Path.of("src/test/resources/deadlock");
    private static final int WAYS = 8;
    /** They do what no clause forbids: told, and not punished. */
    private static final Set<String> HARMLESS = Set.of("fails_in_another_thread", "floods_output");

    private static final Limits SHORT = new Limits(Duration.ofSeconds(25), Duration.ofSeconds(240), 128);

    private final Kit kit = WarmKit.get();

    static Stream<Path> ways() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            var ways = folders.filter(Files::isDirectory).sorted().toList();
            assertEquals(WAYS, ways.size());
            return ways.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void misbehaviourIsReported(Path way, @TempDir Path submission) throws IOException {
        var report = grade(mutex(submission, way));
        assertEquals(
                HARMLESS.contains(way.getFileName().toString()),
                report.earned() == report.possible(),
                "only what breaks no clause earns everything");
        golden(way.resolve("report.txt"), text(report));
    }

    /** Which threads meet in it is a race's matter, that it names them all is not. */
    @Test
    void aDeadlockNamesThreadsLocksAndLines(@TempDir Path submission) throws IOException {
        var words = text(grade(mutex(submission, DEADLOCK))).replaceAll("\\s+", " ");
        assertTrue(words.matches(".*never end: deadlock: (T\\d) waits for T\\d waits for .*"), words);
        assertTrue(words.matches(".*T\\d wants to enter the lock of an Object \\(#\\w+\\), which T\\d holds.*"), words);
        assertTrue(words.matches(".*T\\d wants to enter the lock of a Mutex \\(#\\w+\\), which T\\d holds.*"), words);
        assertTrue(words.contains("; it holds the lock of a Mutex (#"), words);
        assertTrue(words.contains("Mutex.java:19 in take"), words);
        assertTrue(words.contains("Mutex.java:43 in release"), words);
        var ofRound = words.split("✗ C4")[0];
        assertFalse(ofRound.contains(" A wants to enter"), "who was given up in an earlier scene: " + words);
        assertTrue(words.contains("take the locks in the same order everywhere"), words);
    }

    @Test
    void aMissingFileIsReported(@TempDir Path submission) throws IOException {
        Files.createDirectories(submission.resolve("src/main/java/threads"));
        golden(FOLDER.resolve("missing-file.txt"), text(grade(SubmissionFolder.open(submission))));
    }

    @Test
    void aFolderThatIsNoneIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");
        for (var wrong : List.of(folder, file, folder.resolve("nowhere"))) {
            var refused = assertThrows(UsageException.class, () -> SubmissionFolder.open(wrong));
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    @Test
    void aFolderThatIsChangedMeanwhileIsJudgedAsItWasRead(@TempDir Path submission) throws IOException {
        var mutex = Path.of("src/main/java/threads/t03_mutex/Mutex.java");
        var file = submission.resolve(mutex);
        Files.createDirectories(file.getParent());
        Files.copy(kit.root().resolve("solutions").resolve(mutex), file);
        var exercise =
                limited(Catalog.read(kit.checksJar()).select(List.of("t03")).getFirst());
        var begun = new AtomicInteger();
        var report = new Grading(kit).grade(SubmissionFolder.open(submission), exercise, 7, (_, _, _, _) -> {
            begun.incrementAndGet();
            file.toFile().delete();
        });
        assertTrue(begun.get() > 0, "nothing was changed while it was judged");
        assertFalse(Files.exists(file));
        assertEquals(report.possible(), report.earned(), text(report));
    }

    @Test
    void aKitThatIsBuiltAnewMeanwhileIsNoFaultOfTheStudent(@TempDir Path folder) throws IOException {
        var checks = folder.resolve("checks"); // a folder of class files, or a jar once they are packed
        try (var files = Files.walk(kit.checksJar())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = checks.resolve(kit.checksJar().relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var changing = new Kit(kit.root(), checks, kit.workerClassPath(), kit.cache());
        var exercise = limited(Catalog.read(checks).select(List.of("t03")).getFirst());
        var solutions = SubmissionFolder.open(kit.root().resolve("solutions"));
        var fault = assertThrows(GraderFault.class, () -> new Grading(changing)
                .grade(solutions, exercise, 7, (_, _, _, _) -> checks.toFile().setLastModified(1_000_000)));
        assertTrue(String.valueOf(fault.getMessage()).contains("built anew"), fault.toString());
    }

    private static SubmissionFolder mutex(Path submission, Path way) throws IOException {
        var target = Files.createDirectories(submission.resolve("src/main/java/threads/t03_mutex"));
        Files.copy(way.resolve("Mutex.java"), target.resolve("Mutex.java"));
        return SubmissionFolder.open(submission);
    }

    private Report grade(SubmissionFolder submission) {
        var exercise =
                limited(Catalog.read(kit.checksJar()).select(List.of("t03")).getFirst());
        return new Grading(kit).grade(submission, exercise, 7, Progress.SILENT);
    }

    private static String text(Report report) {
        return TerminalReport.of(new KitReport("test", 7, List.of(report)), new TerminalStyle(100, false, true));
    }

    /** The clauses that suffice to see the misbehaviour, under limits that a test can wait for. */
    private static ExerciseEntry limited(ExerciseEntry t03) {
        var checks = t03.checks().stream()
                .filter(check -> List.of("C1", "C4").contains(check.clause()))
                .toList();
        return new ExerciseEntry(
                t03.id(),
                t03.checksClass(),
                t03.title(),
                t03.titleZh(),
                t03.notes(),
                t03.given(),
                t03.uses(),
                List.of(),
                t03.reason(),
                t03.hints(),
                t03.learnt(),
                SHORT,
                checks);
    }

    private static void golden(Path file, String text) throws IOException {
        var masked = text.replaceAll(" +(?=\\d+\\.\\d)", " ") // seconds are padded to a column
                .replaceAll("\\d+\\.\\d+|#[0-9a-f]{4,}|(?<=round )\\d+", "*")
                .replaceAll("(?m)^.*(is held at|runs at|→| T\\d:).*\\n", "")
                .replaceAll("\\d{3,}", "*")
                .replaceAll("(?m) +$", "");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, masked);
        }
        assertEquals(Files.readString(file), masked, file + " (see the comment of this class)");
    }
}
