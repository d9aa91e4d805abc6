package grader.report;

import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.Optional;

/**
 * What one check of a report says, as the platforms want it: in a line, as facts in several lines, and where. The texts
 * are quoted: whatever a student's program put into them, they are safe to show as plain text.
 *
 * @param kept whether the check keeps its points; where nothing finished, none does
 * @param line one line; empty when there is nothing to say
 */
record Told(Score.Line check, boolean kept, String line, String facts, Optional<Place> place) {
    static Told of(KitReport kitReport, Report report, Score.Line line) {
        return switch (line.verdict()) {
            case Verdict.Holds _ -> held(kitReport, report, line);
            case Verdict.Undecided(var reason) -> undecided(kitReport, line, reason);
            case Verdict.NotReached(var reason) ->
                open(kitReport, report, line, "not reached: " + Quoted.line(kitReport.say(Reason.of(report, reason))));
            case Verdict.Broken(var witness, var _) -> broken(kitReport, report, line, witness);
        };
    }

    private static Told held(KitReport kitReport, Report report, Score.Line line) {
        return line.earned() > 0
                ? new Told(line, true, "", "", Optional.empty())
                : open(kitReport, report, line, "holds, but " + whyLost(report));
    }

    private static Told undecided(KitReport kitReport, Score.Line line, String reason) {
        var kept = line.earned() > 0;
        var text = kitReport.say("not decided: " + Quoted.line(reason) + (kept ? "; it keeps its points" : ""));
        return new Told(line, kept, text, text, Optional.empty());
    }

    private static Told open(KitReport kitReport, Report report, Score.Line line, String english) {
        var text = kitReport.say(english);
        return new Told(line, false, text, text, Place.first(Reason.where(report)));
    }

    private static String whyLost(Report report) {
        return report instanceof Report.Graded
                ? "another check of the clause does not: a clause is kept only whole"
                : Quoted.line(Reason.of(report, "the run did not come to its end"));
    }

    private static Told broken(KitReport kitReport, Report report, Score.Line line, Witness witness) {
        var replay = kitReport.replay(report, line);
        var facts = fact(kitReport, "expected", Quoted.of(witness.expected()))
                + fact(kitReport, "found", Quoted.of(witness.found()))
                + fact(kitReport, "where", Quoted.of(String.join("\n", witness.where())))
                + code(kitReport, report, witness)
                + fact(kitReport, "advice", Quoted.of(witness.advice()))
                + fact(kitReport, "replay", replay);
        return new Told(
                line,
                false,
                kitReport.say("found: " + Quoted.line(witness.found())),
                facts.stripTrailing(),
                Place.first(witness.where()));
    }

    /** The student's own line at the first place. */
    private static String code(KitReport kitReport, Report report, Witness witness) {
        return Place.first(witness.where())
                .flatMap(place -> kitReport
                        .lines()
                        .at(report.exercise().id(), place)
                        .map(line -> "  %d | %s\n".formatted(place.line(), Quoted.line(line.strip()))))
                .orElse("");
    }

    private static String fact(KitReport kitReport, String label, String text) {
        return text.isBlank() ? "" : kitReport.label(label) + ": " + text + "\n";
    }

    /** The check's clause and sentence: {@code C2 at most one thread is inside}. */
    String name() {
        return name(check);
    }

    static String name(Score.Line line) {
        return line.check().clause() + " " + line.check().sentence();
    }
}
