package grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The report as Classroom 50 takes it: the {@code result.json} of its schema {@code classroom50/result/v1}. */
public final class Classroom50Report {
    private static final String SCHEMA = "classroom50/result/v1";

    private Classroom50Report() {}

    /**
     * What was handed in, in the platform's words; each is the value of an environment variable of its grader.
     *
     * @param submission the tag, such as {@code submit/1}
     * @param commit the address of the commit
     * @param release the address of the release
     * @param review the address of the review
     */
    public record HandedIn(
            String classroom,
            String assignment,
            String submission,
            String commit,
            String release,
            String review,
            Instant when) {}

    /** The document, ending with a line break. */
    public static String of(KitReport kitReport, HandedIn handedIn) {
        ObjectNode root = Json.object()
                .put("schema", SCHEMA)
                .put("classroom", handedIn.classroom())
                .put("assignment", handedIn.assignment())
                .put("submission", handedIn.submission())
                .put("commit", handedIn.commit())
                .put("release", handedIn.release())
                .put("review", handedIn.review())
                .put("datetime", handedIn.when().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("score", kitReport.earned())
                .put("max-score", kitReport.possible());
        ArrayNode tests = root.putArray("tests");
        for (Report report : kitReport.reports()) {
            kitReport.told(report).forEach(told -> test(tests.addObject(), report, told));
        }
        return Json.document(root);
    }

    private static void test(ObjectNode node, Report report, Told told) {
        node.put("test-name", report.exercise().id() + " " + told.name())
                .put("passed", told.kept())
                .put("score", told.check().earned())
                .put("max-score", report.worth(told.check().check()));
        if (!told.line().isEmpty()) {
            node.put("message", told.line());
        }
    }
}
