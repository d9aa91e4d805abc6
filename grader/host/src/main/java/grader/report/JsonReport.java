package grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.report.Report.Crashed;
import grader.report.Report.Graded;
import grader.report.Report.NotAllowed;
import grader.report.Report.NotCompiled;
import grader.report.Report.NotSubmitted;
import grader.report.Report.Tampered;
import grader.report.Report.TimedOut;
import grader.score.Score;
import grader.wire.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The report for programs: the JSON that {@code interleave/report.schema.json} describes, version 1. */
public final class JsonReport {
    /** Changes whenever a reader would have to. */
    public static final int VERSION = 1;

    private JsonReport() {}

    /** The document, ending with a line break. */
    public static String of(KitReport kitReport) {
        ObjectNode root = Json.object()
                .put("version", VERSION)
                .put("kit", kitReport.kit())
                .put("seed", kitReport.seedText())
                .put("earned", kitReport.earned())
                .put("possible", kitReport.possible());
        if (kitReport.partial()) {
            root.put("partial", true);
        }
        ArrayNode exercises = root.putArray("exercises");
        kitReport.reports().forEach(report -> exercise(exercises.addObject(), report, kitReport));
        return Json.document(root);
    }

    private static void exercise(ObjectNode node, Report report, KitReport kitReport) {
        node.put("id", report.exercise().id())
                .put("status", status(report))
                .put("earned", report.earned())
                .put("possible", report.possible())
                .put("seconds", report.duration().toMillis() / 1000.0);
        report.kept().ifPresent(kept -> node.put("kept", true)
                .put("judged", kept.when().truncatedTo(ChronoUnit.SECONDS).toString()));
        ArrayNode clauses = node.putArray("clauses");
        for (Score.Line line : report.lines().lines()) {
            clause(clauses.addObject(), line, report, kitReport);
        }
    }

    /** How a report ended, in one word such as {@code timed_out}. */
    public static String status(Report report) {
        return switch (report) {
            case Graded _ -> "graded";
            case NotCompiled _ -> "not_compiled";
            case NotAllowed _ -> "not_allowed";
            case TimedOut _ -> "timed_out";
            case Crashed _ -> "crashed";
            case Tampered _ -> "tampered";
            case NotSubmitted _ -> "not_submitted";
            case Report.GraderFailed _ -> "grader_failed";
        };
    }

    private static void clause(ObjectNode node, Score.Line line, Report report, KitReport kitReport) {
        node.put("clause", line.check().clause()).put("check", line.check().sentence());
        line.spent().ifPresent(spent -> node.put("seconds", spent.toMillis() / 1000.0));
        switch (line.verdict()) {
            case Verdict.Holds() -> facts(node, line, report, "holds", "", "", List.of(), "");
            case Verdict.Undecided(var reason) -> facts(node, line, report, "undecided", "", reason, List.of(), "");
            case Verdict.NotReached(var reason) ->
                facts(
                        node,
                        line,
                        report,
                        "not_reached",
                        "",
                        kitReport.say(Reason.of(report, reason)),
                        Reason.where(report),
                        "");
            case Verdict.Broken(var witness, var _) -> {
                String replay = kitReport.replay(report, line.shownBy());
                facts(node, line, report, "broken", witness.expected(), witness.found(), witness.where(), replay);
            }
        }
    }

    private static void facts(
            ObjectNode node,
            Score.Line line,
            Report report,
            String verdict,
            String expected,
            String found,
            List<String> where,
            String replay) {
        node.put("verdict", verdict)
                .put("earned", line.earned())
                .put("possible", report.worth(line.check()))
                .put("expected", Quoted.of(expected))
                .put("found", Quoted.of(found));
        ArrayNode places = node.putArray("where");
        where.forEach(place -> places.add(Quoted.line(place)));
        node.put("replay", replay);
    }
}
