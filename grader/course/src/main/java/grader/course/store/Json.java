package grader.course.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.course.collect.Content;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was seen and handed in as JSON and back: the same bytes for the same values. */
public final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The tree of a text. */
    public static JsonNode tree(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** What was seen. */
    public static ObjectNode of(Seen seen) {
        var node = object();
        switch (seen) {
            case Seen.Work(var source, var notes) -> {
                node.put("name", source.name()).put("content", source.content());
                source.commit().ifPresent(commit -> node.put("commit", commit));
                source.when().ifPresent(when -> node.put("when", when.toString()));
                node.put("clock", source.clock().name());
                texts(node.putArray("notes"), notes);
            }
            case Seen.Nothing() -> node.put("nothing", true);
            case Seen.Unreadable(var why) -> texts(node.putArray("unreadable"), why);
        }
        return node;
    }

    /** What such an object says. */
    public static Seen seen(JsonNode node) {
        if (node.has("nothing")) {
            return new Seen.Nothing();
        }
        if (node.has("unreadable")) {
            return new Seen.Unreadable(texts(node.path("unreadable")));
        }
        var source = new Source(
                node.path("name").asText(),
                text(node, "commit"),
                node.path("content").asText(),
                text(node, "when").map(Instant::parse),
                Source.Clock.valueOf(node.path("clock").asText()));
        return new Seen.Work(source, texts(node.path("notes")));
    }

    static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }

    /** The files of an exercise. */
    public static ObjectNode of(Content content) {
        var node = object().put("exercise", content.exercise());
        var files = node.putArray("files");
        for (var file : content.files()) {
            files.addObject().put("name", file.name()).put("link", file.link()).put("bytes", file.bytes());
        }
        return node;
    }

    /** The files that such an object holds. */
    public static Content content(JsonNode node) throws IOException {
        var files = new ArrayList<Content.File>();
        for (var file : node.path("files")) {
            files.add(new Content.File(
                    file.path("name").asText(),
                    file.path("link").asBoolean(),
                    file.path("bytes").binaryValue()));
        }
        return new Content(node.path("exercise").asText(), files);
    }

    /** What a verdict depends on. */
    public static ObjectNode of(Key key) {
        return object().put("exercise", key.exercise())
                .put("content", key.content())
                .put("kit", key.made().kit())
                .put("checks", key.made().checks())
                .put("seed", Long.toHexString(key.made().seed()));
    }

    /** The key that such an object is. */
    public static Key key(JsonNode node) {
        var made = new Made(
                node.path("kit").asText(),
                node.path("checks").asText(),
                Long.parseUnsignedLong(node.path("seed").asText(), 16));
        return new Key(node.path("exercise").asText(), node.path("content").asText(), made);
    }
}
