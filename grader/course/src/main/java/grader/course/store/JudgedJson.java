package grader.course.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Judged.SourceLine;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.Optional;

/** A verdict as JSON and back: the same bytes for the same verdict. */
public final class JudgedJson {
    private JudgedJson() {}

    /** The verdict, without what made it: that is its key. */
    public static ObjectNode of(Judged judged) {
        var node = Json.object()
                .put("status", judged.status())
                .put("earned", judged.earned())
                .put("possible", judged.possible());
        var lost = node.putArray("lost");
        judged.lost().forEach(check -> write(lost.addObject(), check));
        Json.texts(node.putArray("undecided"), judged.undecided());
        return node;
    }

    private static void write(ObjectNode node, LostCheck check) {
        node.put("clause", check.clause())
                .put("check", check.check())
                .put("points", check.points())
                .put("reason", check.reason());
        check.witness().ifPresent(witness -> {
            var facts = node.putObject("witness")
                    .put("expected", witness.expected())
                    .put("found", witness.found())
                    .put("advice", witness.advice());
            Json.texts(facts.putArray("where"), witness.where());
            Json.texts(facts.putArray("story"), witness.story());
        });
        var lines = node.putArray("lines");
        for (var line : check.lines()) {
            lines.addObject().put("file", line.file()).put("line", line.line()).put("text", line.text());
        }
        node.put("replay", check.replay());
    }

    /** The verdict of such an object. */
    public static Judged judged(JsonNode node, Made made) {
        var lost = new ArrayList<LostCheck>();
        node.path("lost").forEach(check -> lost.add(lost(check)));
        return new Judged(
                node.path("status").asText(),
                node.path("earned").asInt(),
                node.path("possible").asInt(),
                lost,
                Json.texts(node.path("undecided")),
                made);
    }

    private static LostCheck lost(JsonNode node) {
        var lines = new ArrayList<SourceLine>();
        node.path("lines")
                .forEach(line -> lines.add(new SourceLine(
                        line.path("file").asText(),
                        line.path("line").asInt(),
                        line.path("text").asText())));
        return new LostCheck(
                node.path("clause").asText(),
                node.path("check").asText(),
                node.path("points").asInt(),
                node.path("reason").asText(),
                Optional.ofNullable(node.get("witness")).map(JudgedJson::witness),
                lines,
                node.path("replay").asText());
    }

    private static Witness witness(JsonNode node) {
        return new Witness(
                node.path("expected").asText(),
                node.path("found").asText(),
                Json.texts(node.path("where")),
                Json.texts(node.path("story")),
                node.path("advice").asText());
    }
}
