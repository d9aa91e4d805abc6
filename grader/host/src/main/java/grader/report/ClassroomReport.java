package grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report in the wire format of GitHub Classroom, which outlived it: two notices that readers look for in the log,
 * and a step's output {@code result}. A test is an exercise, so that the numbers are few and whole.
 */
public final class ClassroomReport {
    private static final int VERSION = 1;
    /** The reporter gets the result as one environment variable, which Linux bounds at 128 KiB, as base64. */
    private static final int MOST_BYTES = 90_000;
    /** What a reader shows of one exercise; less, when otherwise all of them would be too much. */
    private static final int MOST_IN_MESSAGE = 2_000;

    private ClassroomReport() {}

    /** The two lines to print in a step of their own. */
    public static String notices(KitReport kitReport) {
        var points = kitReport.earned() + "/" + kitReport.possible();
        var data = "{\"totalPoints\":" + kitReport.earned() + ",\"maxPoints\":" + kitReport.possible() + "}";
        return WorkflowCommand.titled("notice", "Autograding complete", "Points " + points)
                        .line()
                + WorkflowCommand.titled("notice", "Autograding report", data).line();
    }

    /**
     * The line for a step's file of outputs: {@code result=} and the JSON in base64.
     *
     * @param sources the folder of sources, as it is called in the repository
     */
    public static String output(KitReport kitReport, String sources) {
        var messageLength = MOST_IN_MESSAGE;
        var bytes = json(kitReport, sources, messageLength);
        while (bytes.length > MOST_BYTES && messageLength > 0) {
            messageLength /= 2;
            bytes = json(kitReport, sources, messageLength);
        }
        return "result=" + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private static byte[] json(KitReport kitReport, String sources, int messageLength) {
        ObjectNode root = Json.object()
                .put("version", VERSION)
                .put("status", Status.of(kitReport).word())
                .put("max_score", kitReport.possible());
        ArrayNode tests = root.putArray("tests");
        kitReport.reports().forEach(report -> test(tests.addObject(), kitReport, report, sources, messageLength));
        return Json.compact(root).getBytes(StandardCharsets.UTF_8);
    }

    private static void test(ObjectNode node, KitReport kitReport, Report report, String sources, int messageLength) {
        var told = kitReport.told(report);
        var place = told.stream().flatMap(check -> check.place().stream()).findFirst();
        var message = told.stream()
                .filter(check -> !check.line().isEmpty())
                .map(check -> check.name() + ": " + check.line())
                .distinct()
                .collect(Collectors.joining("\n"));
        node.put("name", report.exercise().id() + ": " + report.exercise().title())
                .put("status", Status.of(report).word())
                .put("score", report.earned())
                .put("message", cut(message, messageLength))
                .put("test_code", "./grade " + report.exercise().shortName())
                .put("filename", file(report, sources, place))
                .put("line_no", place.map(Place::line).orElse(0))
                .put("duration", report.duration().toMillis() / 1000.0);
    }

    private static String file(Report report, String sources, Optional<Place> place) {
        return place.map(at -> sources + "/" + report.exercise().folder() + "/" + at.file())
                .orElse("");
    }

    /** The beginning of the text, no character of it cut in two. */
    private static String cut(String text, int characters) {
        var end = Math.min(text.length(), characters);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
