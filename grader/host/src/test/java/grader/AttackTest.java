package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.catalog.ExerciseEntry.Limits;
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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that a submission does can change a verdict but being right: each attack of the corpus ends as its first
 * lines say, without a point, and leaves the grader, the machine's processes and the files around it as they were.
 */
@Isolated("it looks for processes that were left behind, and some attacks load the machine")
class AttackTest {
    private static final Path CORPUS = Path.of("src/test/resources/attacks");
    private static final int LEAST = 100;
    /** Processor time that ends the attack that spins; the others need far less. */
    private static final Limits SHORT = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(200), 96);
    /** Two clauses of the mutex that none of the attacks keeps, and one of the pool. */
    private static final Set<String> CHECKS =
            Set.of("aHeldMutexMakesOthersWait", "aFreeMutexCannotBeReleased", "exactlySoManyProcessesDoAllTheTasks");

    private final Kit kit = WarmKit.get();
    private final Grading grading = new Grading(kit);

    static Stream<Attack> attacks() throws IOException {
        var attacks = Attack.all(CORPUS);
        assertTrue(attacks.size() >= LEAST, "only " + attacks.size() + " attacks were found");
        return attacks.stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackEarnsNothingAndLeavesNothing(Attack attack, @TempDir Path outside) throws IOException {
        var submission = Files.createDirectory(outside.resolve("submission"));
        attack.copyTo(submission);
        var before = files(outside);
        var report = grading.grade(SubmissionFolder.open(submission), exercise(attack.exercise()), 7, Progress.SILENT);
        var text = text(report);
        assertTrue(List.of(attack.ends().split(" or ")).contains(Attack.status(report)), text);
        assertEquals(0, report.earned(), text);
        assertTrue(text.replaceAll("\\s+", " ").contains(attack.says()), text);
        assertTrue(text.lines().noneMatch(line -> line.startsWith("::") || line.startsWith("@interleave")), text);
        assertEquals(before, files(outside), "files around the submission");
        assertEquals(List.of(), runFolders(), "folders of runs");
        assertEquals(
                0,
                ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .count(),
                "processes");
    }

    /** The grader is alive, and these very checks are passed by who is right. */
    @Test
    void theSameChecksAreHeldByRightOnes() {
        var solutions = SubmissionFolder.open(kit.root().resolve("solutions"));
        for (var id : List.of("threads.t03_mutex", "processes.p06_process_pool")) {
            var report = grading.grade(solutions, exercise(id), 7, Progress.SILENT);
            assertEquals(report.possible(), report.earned(), text(report));
        }
    }

    @Test
    void everyLayerStopsSomething() throws IOException {
        var layers = attacks().map(Attack::stoppedBy).collect(Collectors.toSet());
        assertTrue(layers.containsAll(Set.of("compile", "policy", "worker", "channel", "limits")), layers.toString());
    }

    private ExerciseEntry exercise(String id) {
        var whole = Catalog.read(kit.checksJar()).select(List.of(id)).getFirst();
        List<CheckEntry> checks = whole.checks().stream()
                .filter(check -> CHECKS.contains(check.method()))
                .toList();
        return new ExerciseEntry(
                whole.id(),
                whole.checksClass(),
                whole.title(),
                whole.titleZh(),
                whole.notes(),
                whole.given(),
                whole.uses(),
                List.of(),
                whole.reason(),
                whole.hints(),
                whole.learnt(),
                SHORT,
                checks);
    }

    private List<Path> runFolders() throws IOException {
        try (var folders = Files.newDirectoryStream(kit.cache(), "run*")) {
            return Stream.of(folders).flatMap(all -> stream(all)).toList();
        }
    }

    private static Stream<Path> stream(Iterable<Path> paths) {
        return java.util.stream.StreamSupport.stream(paths.spliterator(), false);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static String text(Report report) {
        return TerminalReport.of(new KitReport("test", 7, List.of(report)), new TerminalStyle(160, false, true));
    }
}
