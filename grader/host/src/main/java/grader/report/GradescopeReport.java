package grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The report as Gradescope takes it: its {@code results.json}. Every text is plain, never HTML. */
public final class GradescopeReport {
    private GradescopeReport() {}

    /** The document, ending with a line break. */
    public static String of(KitReport kitReport) {
        ObjectNode root = Json.object()
                .put("score", kitReport.earned())
                .put(
                        "output",
                        kitReport.say(kitReport.earned() + " of " + kitReport.possible() + " points, seed "
                                + kitReport.seedText()))
                .put("output_format", "text");
        ArrayNode tests = root.putArray("tests");
        for (Report report : kitReport.reports()) {
            kitReport.told(report).forEach(told -> test(tests.addObject(), report, told));
        }
        return Json.document(root);
    }

    private static void test(ObjectNode node, Report report, Told told) {
        node.put("name", report.exercise().id() + " " + told.name())
                .put("score", told.check().earned())
                .put("max_score", report.worth(told.check().check()))
                .put("status", told.kept() ? "passed" : "failed")
                .put("output", told.facts())
                .put("output_format", "text")
                .put("visibility", "visible");
    }
}
