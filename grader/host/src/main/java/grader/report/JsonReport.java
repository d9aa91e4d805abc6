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
import grader.wire.Witness;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** The report for programs: the JSON that {@code interleave/report.schema.json} describes, version 2. */
public final class JsonReport {
    /** Changes whenever a reader would have to. */
    public static final int VERSION = 2;

    private JsonReport() {}

    /** The document, ending with a line break. */
    public static String of(KitReport kitReport) {
        ObjectNode root = Json.object()
                .put("version", VERSION)
                .put("kit", kitReport.kit())
                .put("seed", kitReport.seedText())
                .put("earned", kitReport.earned())
                .put("possible", kitReport.possible());
        kitReport.provenance().ifPresent(provenance -> provenance(root, provenance));
        if (kitReport.partial()) {
            root.put("partial", true);
        }
        ArrayNode exercises = root.putArray("exercises");
        kitReport.reports().forEach(report -> exercise(exercises.addObject(), report, kitReport));
        return Json.document(root);
    }

    private static void provenance(ObjectNode root, Provenance provenance) {
        root.put("judged", provenance.when().truncatedTo(ChronoUnit.SECONDS).toString());
        var submission = root.putObject("submission").put("name", Quoted.line(provenance.name()));
        provenance.commit().ifPresent(commit -> submission.put("commit", commit));
        var digests = root.putObject("digests");
        new TreeMap<>(provenance.digests()).forEach(digests::put);
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
        node.put("clause", line.check().clause())
                .put("check", line.check().sentence())
                .put("kind", line.check().visible() ? "visible" : "hidden");
        line.spent().ifPresent(spent -> node.put("seconds", spent.toMillis() / 1000.0));
        switch (line.verdict()) {
            case Verdict.Holds() -> facts(node, line, report, "holds", Fact.NONE);
            case Verdict.Undecided(var reason) ->
                facts(node, line, report, "undecided", Fact.because(reason, List.of()));
            case Verdict.NotReached(var reason) -> {
                var why = kitReport.say(Reason.of(report, reason));
                facts(node, line, report, "not_reached", Fact.because(why, Reason.where(report)));
            }
            case Verdict.Broken(var witness, var _) -> {
                facts(node, line, report, "broken", Fact.of(witness, kitReport.replay(report, line)));
                lines(node.putArray("lines"), report, witness, kitReport);
            }
        }
    }

    /** The student's own lines at the places that are named. */
    private static void lines(ArrayNode lines, Report report, Witness witness, KitReport kitReport) {
        for (var where : witness.where()) {
            Place.first(List.of(where)).ifPresent(place -> kitReport
                    .lines()
                    .at(report.exercise().id(), place)
                    .ifPresent(text -> lines.addObject()
                            .put("file", place.file())
                            .put("line", place.line())
                            .put("text", Quoted.line(text))));
        }
    }

    /** What is told of a check that does not hold. */
    private record Fact(
            String expected, String found, List<String> where, List<String> steps, String advice, String replay) {
        private static final Fact NONE = because("", List.of());

        private static Fact because(String reason, List<String> where) {
            return new Fact("", reason, where, List.of(), "", "");
        }

        private static Fact of(Witness witness, String replay) {
            return new Fact(
                    witness.expected(), witness.found(), witness.where(), witness.story(), witness.advice(), replay);
        }
    }

    private static void facts(ObjectNode node, Score.Line line, Report report, String verdict, Fact fact) {
        node.put("verdict", verdict)
                .put("earned", line.earned())
                .put("possible", report.worth(line.check()))
                .put("expected", Quoted.of(fact.expected()))
                .put("found", Quoted.of(fact.found()));
        ArrayNode places = node.putArray("where");
        fact.where().forEach(place -> places.add(Quoted.line(place)));
        ArrayNode steps = node.putArray("steps");
        fact.steps().forEach(step -> steps.add(Quoted.line(step)));
        node.put("advice", Quoted.of(fact.advice())).put("replay", fact.replay());
    }
}
