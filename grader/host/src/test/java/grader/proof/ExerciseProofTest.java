package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every problem that the proof is for, made on purpose in a small kit. */
class ExerciseProofTest {
    private static final String RIGHT = "grader/checks/src/right/threads.t98_sample/atomic";
    private static final String WRONG = "grader/checks/src/wrong/threads.t98_sample/read_then_write";
    private static final String SOLUTION = "solutions/src/main/java/threads/t98_sample";

    @TempDir
    private Path root = Path.of("");

    private SmallKit kit = new SmallKit(Path.of(""), new NewExercise.Written(List.of(), List.of()));

    @BeforeEach
    void write() {
        kit = SmallKit.in(root);
    }

    private static void only(String begin, List<String> problems) {
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().startsWith(begin), problems.getFirst());
    }

    @Test
    void aRightSubmissionThatLosesAClauseIsTold() throws IOException {
        Files.writeString(kit.rightFile(), Files.readString(kit.wrongFile()));
        only(RIGHT + ": loses C1 (everyCallIsCountedOnce) in 1 of 1 runs (seed ", kit.problems("right/atomic"));
    }

    @Test
    void aWrongSubmissionThatKeepsItsClauseIsTold() throws IOException {
        kit.replace(kit.wrongFile(), "public int next()", "public synchronized int next()");
        only(WRONG + ": keeps C1 in 3 of 3 runs (seed ", kit.problems("wrong/read_then_write"));
    }

    @Test
    void aStubThatKeepsAClauseIsTold() throws IOException {
        Files.writeString(kit.stubFile(), Files.readString(kit.solutionFile()));
        only("exercises/src/main/java/threads/t98_sample: keeps C1 in 1 of 1 runs", kit.problems("stub loses"));
    }

    @Test
    void aSubmissionThatDoesNotCompileIsTold() throws IOException {
        kit.replace(kit.rightFile(), "count.incrementAndGet();", "cuont.incrementAndGet();");
        only(RIGHT + ": ends as not_compiled, not as graded", kit.problems("right/atomic"));
    }

    @Test
    void aSubmissionThatIsNotAllowedIsTold() throws IOException {
        kit.replace(kit.rightFile(), "return count", "System.exit(1); return count");
        only(RIGHT + ": ends as not_allowed, not as graded", kit.problems("right/atomic"));
    }

    @Test
    void aHeaderThatCannotBeReadIsTold() throws IOException {
        kit.replace(kit.wrongFile(), "// loses: C1", "// looses: C1");
        only(WRONG + ": no file begins with what is lost; begin one file with ", kit.problems("wrong/"));
    }

    @Test
    void clausesThatAreNotTheSameEverywhereAreTold() throws IOException {
        kit.replace(kit.stubFile(), " * </ul>", " *   <li>C2 <b>More.</b> That nobody checks.\n * </ul>");
        only("grader/checks/src/main/java/threads/t98_sample: no check judges C2 of ", kit.problems("contract,"));
        kit.replace(kit.stubFile(), "<li>C2 <b>More", "<li><b>More");
        kit.replace(kit.stubFile(), "<li>C1 <b>Count", "<li><b>Count");
        only("exercises/src/main/java/threads/t98_sample: the contract has no '<li>C1 …'", kit.problems("contract,"));
    }

    @Test
    void aClauseThatNobodyLosesIsTold() throws IOException {
        assertEquals(List.of(), kit.problems("contract,"));
        Files.delete(kit.wrongFile());
        only("grader/checks/src/wrong/threads.t98_sample: no wrong submission loses C1", kit.problems("contract,"));
    }

    @Test
    void anApiThatIsNotTheSameIsTold() throws IOException {
        assertEquals(List.of(), kit.problems("stub and solution"));
        kit.replace(
                kit.solutionFile(),
                "public synchronized int next()",
                "public int reset() { return 0; }\n" + "    public synchronized long next()");
        List<String> problems = kit.problems("stub and solution");
        assertEquals(
                List.of(
                        SOLUTION + ": lacks 'public threads.t98_sample.Sample.next()int' of the stub; add it",
                        SOLUTION
                                + ": has 'public threads.t98_sample.Sample.next()long', which the stub has not; hide"
                                + " it, or add it to the stub",
                        SOLUTION
                                + ": has 'public threads.t98_sample.Sample.reset()int', which the stub has not; hide"
                                + " it, or add it to the stub"),
                problems);
    }

    @Test
    void whatASubmissionCannotHoldIsTold() throws IOException {
        Files.writeString(kit.rightFile().resolveSibling("notes.txt"), "x");
        Files.writeString(kit.places().wrong().resolve("Lost.java"), "x");
        List<String> problems = kit.problems("has submissions enough");
        assertTrue(
                problems.contains(RIGHT + "/notes.txt: is never taken from a submission; remove it"),
                problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("Lost.java: lies beside the submissions")));
    }

    @Test
    void aFolderOfNoExerciseIsTold() throws IOException {
        var small = kit.kit();
        assertEquals(List.of(), ExerciseProof.orphans(small, SmallKit.catalog(small)));
        Files.createDirectories(root.resolve("grader/checks/src/wrong/threads.t97_empty"));
        Path orphan = Files.createDirectories(root.resolve("grader/checks/src/wrong/threads.t97_gone/x"));
        Files.writeString(orphan.resolve("X.java"), "x");
        Path chapter = Files.createDirectories(root.resolve("exercises/src/main/java/thread/t01_x"));
        Files.writeString(chapter.resolve("X.java"), "x");
        List<String> problems = ExerciseProof.orphans(small, SmallKit.catalog(small));
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.getLast().startsWith("grader/checks/src/wrong/threads.t97_gone: belongs to no exercise"));
    }

    @Test
    void noRunIsNoProof() throws IOException {
        var proof = kit.proof();
        assertThrows(IllegalArgumentException.class, () -> proof.prove(0, Progress.SILENT));
    }
}
