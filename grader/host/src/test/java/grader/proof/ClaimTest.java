package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.report.Report;
import grader.run.Run;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Verdict HOLDS = new Verdict.Holds();
    private static final Verdict BROKEN = new Verdict.Broken(new Witness("one", "two", List.of(), List.of(), ""));
    private static final Verdict NOT_REACHED = new Verdict.NotReached("it rests on another");
    private static final Verdict UNDECIDED = new Verdict.Undecided("noise");

    /** C3 rests on C2, which rests on C1. */
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
                    new CheckEntry("second", "C2", 1, List.of("C1")),
                    new CheckEntry("third", "C3", 1, List.of("C2"))));

    private static Report graded(Verdict first, Verdict second, Verdict third) {
        var run = new Run.Finished(Map.of("first", first, "second", second, "third", third), List.of(), Duration.ZERO);
        return new Report.Graded(EXERCISE, Score.of(EXERCISE, run), List.of(), Duration.ZERO);
    }

    private static List<String> differences(Claim claim, Report report) {
        return claim.differences(report).stream().map(Claim.Difference::what).toList();
    }

    private static Claim wrong(String... loses) {
        return new Claim.Wrong(new WrongHeader.Said(Set.of(loses), WrongHeader.GRADED));
    }

    @Test
    void aRightOneLosesNothing() {
        assertEquals(List.of(), differences(new Claim.Right(), graded(HOLDS, HOLDS, UNDECIDED)));
        assertEquals(
                List.of("loses C2 (second)", "loses C3 (third)"),
                differences(new Claim.Right(), graded(HOLDS, BROKEN, NOT_REACHED)));
    }

    @Test
    void aStubLosesEverything() {
        assertEquals(List.of(), differences(new Claim.Stub(), graded(BROKEN, NOT_REACHED, BROKEN)));
        assertEquals(List.of("keeps C2", "keeps C3"), differences(new Claim.Stub(), graded(BROKEN, HOLDS, UNDECIDED)));
    }

    @Test
    void aWrongOneBreaksWhatItSaysAndNoMore() {
        assertEquals(List.of(), differences(wrong("C2"), graded(HOLDS, BROKEN, HOLDS)));
        assertEquals(List.of("loses C1 (first)"), differences(wrong("C2"), graded(BROKEN, BROKEN, HOLDS)));
        assertEquals(List.of("keeps C3"), differences(wrong("C2", "C3"), graded(HOLDS, BROKEN, HOLDS)));
        assertEquals(List.of("keeps C2"), differences(wrong("C2"), graded(HOLDS, UNDECIDED, HOLDS)));
    }

    @Test
    void whatRestsOnABrokenClauseNeedNotBeReached() {
        assertEquals(List.of(), differences(wrong("C1"), graded(BROKEN, NOT_REACHED, NOT_REACHED)));
        assertEquals(List.of(), differences(wrong("C1"), graded(BROKEN, HOLDS, NOT_REACHED)));
        assertEquals(
                List.of("does not reach C2 (second)"), differences(wrong("C3"), graded(HOLDS, NOT_REACHED, BROKEN)));
    }

    @Test
    void aWrongOneEndsAsItSays() {
        var score = Score.reached(EXERCISE, Map.of("first", BROKEN));
        var timedOut = new Report.TimedOut(EXERCISE, score, "1 s", List.of(), Duration.ZERO);
        assertEquals(List.of("ends as timed_out, not as graded"), differences(wrong("C1"), timedOut));
        var said = new Claim.Wrong(new WrongHeader.Said(Set.of("C1", "C2"), "timed_out"));
        assertEquals(List.of(), differences(said, timedOut));
        assertEquals(List.of("ends as graded, not as timed_out"), differences(said, graded(BROKEN, HOLDS, HOLDS)));
        var other = new Claim.Wrong(new WrongHeader.Said(Set.of("C2"), "timed_out"));
        assertEquals(List.of("loses C1 (first)"), differences(other, timedOut));
    }
}
