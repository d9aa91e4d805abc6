package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.mutants.Mutant;
import grader.mutants.Mutants;
import grader.proof.MutantJudge.Outcome;
import grader.run.Kit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real mutants of a real reference: one that is caught, one that does not compile, one that changes nothing. */
class MutantProofTest {
    @TempDir
    private Path folder = Path.of("");

    private final Kit kit = Kit.locate();
    private final ExerciseEntry mutex =
            Catalog.read(kit.checksJar()).select(List.of("t03")).getFirst();
    private final ExercisePlaces places = new ExercisePlaces(kit.root(), mutex.id());

    private Outcome judge(String operator, String change) {
        var submission = KitFiles.sources(places.solution());
        Mutant mutant = Mutants.of(submission).stream()
                .filter(each -> each.operator().equals(operator) && each.after().contains(change))
                .findFirst()
                .orElseThrow();
        return new MutantJudge(new Grading(kit), mutex).judge(mutant.in(submission));
    }

    @Test
    void aStatementLeftOutIsCaught() {
        assertEquals(Outcome.Kind.CAUGHT, judge("a statement left out", "").kind());
    }

    @Test
    void whatDoesNotCompileIsNoStudentsCode() {
        var kinds = Mutants.of(KitFiles.sources(places.solution())).stream()
                .filter(mutant -> mutant.operator().equals("an exception left out"))
                .toList();
        assertFalse(kinds.isEmpty());
        assertEquals(
                Outcome.Kind.UNFIT,
                new MutantJudge(new Grading(kit), mutex)
                        .judge(List.of(new grader.submission.SourceFile(
                                kinds.getFirst().file().path(), "Mutex.java", "class {")))
                        .kind());
    }

    @Test
    void whatIsDeclaredIsAMutantOfToday() {
        assertTrue(new MutantProof(kit, mutex).declarationProblems().isEmpty());
    }

    @Test
    void whatWasJudgedIsKnownInTheNextRun() {
        var files = KitFiles.sources(places.solution());
        var outcome = new Outcome(Outcome.Kind.SURVIVED, "-");
        new MutantLog(folder, kit, mutex.id()).note(files, outcome);
        var again = new MutantLog(folder, kit, mutex.id());
        assertEquals(outcome, again.of(files).orElseThrow());
        assertTrue(again.of(files.subList(0, 0)).isEmpty());
    }
}
