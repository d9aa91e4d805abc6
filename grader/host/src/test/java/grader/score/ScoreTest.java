package grader.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.run.Finding;
import grader.run.Run;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A clause that is found broken is lost whole, whichever check found it. */
@NullMarked
class ScoreTest {
    private static final Verdict HOLDS = new Verdict.Holds();
    private static final Witness OWN = new Witness("one", "two", List.of(), List.of(), "");
    private static final Witness SEEN = new Witness("three", "four", List.of(), List.of(), "");

    private static final ExerciseEntry EXERCISE = new ExerciseEntry(
            "threads.t98_sample",
            "threads.t98_sample.SampleChecks",
            "t",
            "t",
            "n",
            List.of(),
            List.of(),
            List.of(),
            "r",
            List.of("h"),
            "l",
            new ExerciseEntry.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 64),
            List.of(
                    new CheckEntry("first", "C1", 1, List.of()),
                    new CheckEntry("second", "C2", 2, List.of()),
                    new CheckEntry("third", "C2", 3, List.of())));

    private static Score score(ExerciseEntry exercise, Verdict second, Verdict third, Finding... findings) {
        var verdicts = Map.of("first", HOLDS, "second", second, "third", third);
        return Score.of(exercise, new Run.Finished(verdicts, List.of(findings), List.of(), Map.of(), Duration.ZERO));
    }

    @Test
    void whatAnotherChecksFoundCostsTheClauseAndIsToldThere() {
        var score = score(EXERCISE, HOLDS, HOLDS, new Finding("first", "C2", SEEN));
        assertEquals(1, score.earned());
        var line = score.lines().get(1);
        assertEquals(new Verdict.Broken(SEEN, java.util.Optional.of("C1")), line.verdict());
        assertEquals("C1", line.shownBy());
        assertEquals("C2", score.lines().get(2).shownBy());
    }

    @Test
    void whatTheClausesOwnCheckFoundIsToldAlone() {
        var own = new Verdict.Broken(OWN);
        var score = score(EXERCISE, HOLDS, own, new Finding("first", "C2", SEEN));
        assertSame(HOLDS, score.lines().get(1).verdict());
        assertSame(own, score.lines().get(2).verdict());
        assertEquals(1, score.earned());
    }

    @Test
    void aClauseWithoutACheckHereIsToldByWhoFoundIt() {
        var alone = EXERCISE.with(List.of(new CheckEntry("first", "C1", 1, List.of())));
        var score = score(alone, HOLDS, HOLDS, new Finding("first", "C2", SEEN));
        assertEquals(0, score.earned());
        assertEquals("C1", score.lines().getFirst().shownBy());
    }
}
