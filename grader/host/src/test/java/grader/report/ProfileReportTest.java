package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Run;
import grader.score.Score;
import grader.wire.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileReportTest {
    private static final TerminalStyle STYLE = new TerminalStyle(80, false, true);
    private static final Spent SPENT =
            new Spent(millis(1), millis(200), millis(30), millis(4), millis(5_000), millis(6), millis(700));

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }

    private static Report.Graded graded() {
        var verdicts = Map.<String, Verdict>of(
                "valuesComeInOrder", new Verdict.Holds(), "nothingRunsAhead", new Verdict.Holds());
        var spent = Map.of("valuesComeInOrder", millis(1_250), "nothingRunsAhead", millis(2_500));
        var run = new Run.Finished(verdicts, List.of(), List.of(), spent, millis(5_000));
        return new Report.Graded(Samples.GENERATOR, Score.of(Samples.GENERATOR, run), List.of(), millis(5_000));
    }

    @Test
    void stagesAndChecksAreTold() {
        var text = ProfileReport.of(Samples.kitReport(graded()), Map.of(Samples.GENERATOR.id(), SPENT), STYLE);
        assertEquals(
                List.of(
                        "Where the time went, in seconds",
                        "c02_generator 5.2",
                        "  reading   0.001",
                        "  compiling 0.200",
                        "  policy    0.030",
                        "  rewriting 0.004",
                        "  workers   1.250",
                        "  checks    3.750",
                        "  reporting 0.006",
                        "  processor 0.700 of computing in the workers; what is more than that in theirs",
                        "            was waiting",
                        "    2.500 C2 nothing runs ahead",
                        "    1.250 C1 values come in order"),
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replaceAll("(\\d)  C", "$1 C"))
                        .toList());
    }

    @Test
    void whatWasKeptTookNoTime() {
        var judged = graded();
        var kept = new Report.Graded(
                judged.exercise(),
                judged.score(),
                judged.notes(),
                judged.took(),
                Optional.of(new Report.Kept(1, Instant.EPOCH)));
        var text = ProfileReport.of(Samples.kitReport(kept), Map.of(Samples.GENERATOR.id(), SPENT), STYLE);
        assertTrue(text.contains("c02_generator: kept from an earlier grade"), text);
    }
}
