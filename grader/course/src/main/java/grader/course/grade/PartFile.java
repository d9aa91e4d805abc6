package grader.course.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.catalog.UsageException;
import grader.course.collect.Content;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.gradebook.Judged;
import grader.course.store.Json;
import grader.course.store.JudgedJson;
import grader.course.store.Key;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.scratch.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A part of a class as a file: a line of JSON for each thing that is known, sorted, so that the same part is the same
 * file.
 */
final class PartFile {
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String LATE = "late";
    private final TreeSet<String> lines = new TreeSet<>();

    void content(Content content) {
        var node = Json.object().put(KIND, "content").put("digest", content.digest());
        node.setAll(Json.of(content));
        lines.add(node.toString());
    }

    void verdict(Key key, Judged judged) {
        var node = Json.object().put(KIND, "verdict");
        node.set("key", Json.of(key));
        node.set("judged", JudgedJson.of(judged));
        lines.add(node.toString());
    }

    /** What there is of a student's exercise; of several, of which the best counts, one of them. */
    void state(Gathering.Found found, Optional<Key> key) {
        seen(of("seen", found.whose()).put(STATE, found.state()).put(LATE, found.daysLate()), found.seen(), key);
    }

    void seen(Whose whose, Seen seen, Optional<Key> key) {
        seen(of("seen", whose), seen, key);
    }

    private void seen(ObjectNode node, Seen seen, Optional<Key> key) {
        key.ifPresent(each -> node.set("key", Json.of(each)));
        node.set("seen", Json.of(seen));
        lines.add(node.toString());
    }

    void failed(Whose whose, String content, String what) {
        lines.add(of("fault", whose).put("content", content).put("what", what).toString());
    }

    void unclaimed(Unclaimed nobody) {
        lines.add(Json.object()
                .put(KIND, "unclaimed")
                .put("name", nobody.name())
                .put("why", nobody.why())
                .toString());
    }

    private static ObjectNode of(String kind, Whose whose) {
        return Json.object().put(KIND, kind).put("student", whose.student()).put("exercise", whose.exercise());
    }

    void write(Path file) throws IOException {
        var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of a part. */
    static List<JsonNode> read(Path file) {
        var nodes = new ArrayList<JsonNode>();
        try (var all = Files.lines(file)) {
            for (var line : (Iterable<String>) all::iterator) {
                nodes.add(Json.tree(line));
            }
        } catch (JsonProcessingException spoilt) {
            throw new UsageException(
                    file + ":" + (nodes.size() + 1) + ": is no line of a part; let the shard write it anew");
        } catch (IOException | UncheckedIOException missing) {
            throw new UsageException("cannot read " + file + "; give the files that --part has written");
        }
        return nodes;
    }
}
