package grader.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.catalog.ExerciseEntry;
import grader.report.Report;
import grader.run.Run;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** A graded report as JSON and back. What reads it trusts who wrote it: that is the cache's matter. */
final class KeptReport {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private KeptReport() {}

    /** The report's text; empty when a verdict of it is no good tomorrow. */
    static Optional<String> write(Report.Graded report, long seed, Instant when) {
        var root = MAPPER.createObjectNode()
                .put("version", VERSION)
                .put("seed", seed)
                .put("when", when.toEpochMilli())
                .put("took", report.took().toNanos());
        write(root.putArray("notes"), report.notes());
        var checks = root.putArray("checks");
        for (var line : report.score().lines()) {
            if (!write(checks.addObject(), line)) {
                return Optional.empty();
            }
        }
        return Optional.of(root.toString());
    }

    private static boolean write(ObjectNode node, Score.Line line) {
        node.put("check", line.check().method());
        line.spent().ifPresent(spent -> node.put("spent", spent.toNanos()));
        return switch (line.verdict()) {
            case Verdict.Holds _ -> true;
            case Verdict.NotReached(var reason) -> {
                node.put("notReached", reason);
                yield true;
            }
            case Verdict.Broken(var witness, var seenIn) -> {
                seenIn.ifPresent(clause -> node.put("seenIn", clause));
                var broken = node.putObject("broken")
                        .put("expected", witness.expected())
                        .put("found", witness.found())
                        .put("advice", witness.advice());
                write(broken.putArray("where"), witness.where());
                write(broken.putArray("story"), witness.story());
                yield true;
            }
            case Verdict.Undecided _ -> false;
        };
    }

    private static void write(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** The report of a text; empty when it is none of this version and exercise. */
    static Optional<Report.Graded> read(String text, ExerciseEntry exercise) {
        try {
            var root = MAPPER.readTree(text);
            return root.path("version").asInt() == VERSION ? read(root, exercise) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    private static Optional<Report.Graded> read(JsonNode root, ExerciseEntry exercise) {
        var verdicts = new HashMap<String, Verdict>();
        var spent = new HashMap<String, Duration>();
        for (var node : root.path("checks")) {
            var check = node.path("check").asText();
            verdicts.put(check, verdict(node));
            if (node.has("spent")) {
                spent.put(check, Duration.ofNanos(node.path("spent").asLong()));
            }
        }
        if (exercise.checks().stream().anyMatch(check -> !verdicts.containsKey(check.method()))) {
            return Optional.empty();
        }
        var took = Duration.ofNanos(root.path("took").asLong());
        var run = new Run.Finished(verdicts, List.of(), texts(root.path("notes")), spent, took);
        var kept = new Report.Kept(
                root.path("seed").asLong(),
                Instant.ofEpochMilli(root.path("when").asLong()));
        return Optional.of(new Report.Graded(exercise, Score.of(exercise, run), run.notes(), took, Optional.of(kept)));
    }

    private static Verdict verdict(JsonNode node) {
        if (node.has("notReached")) {
            return new Verdict.NotReached(node.path("notReached").asText());
        }
        if (!node.has("broken")) {
            return new Verdict.Holds();
        }
        var broken = node.path("broken");
        var witness = new Witness(
                broken.path("expected").asText(),
                broken.path("found").asText(),
                texts(broken.path("where")),
                texts(broken.path("story")),
                broken.path("advice").asText());
        return new Verdict.Broken(
                witness, Optional.ofNullable(node.get("seenIn")).map(JsonNode::asText));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
