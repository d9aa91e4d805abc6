package grader.starter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * How one visible test ended, as it crosses the process boundary: a line of JSON.
 *
 * @param method its name; empty for what failed around tests, such as their class
 * @param said what the failure says; empty for none
 * @param frames the failure's places, as {@code class file:line in method}
 */
public record VisibleResult(String method, String said, List<String> frames, boolean passed) {
    /** The last line of results that are whole. */
    static final String END = "end";

    private static final ObjectMapper JSON = new ObjectMapper();

    public VisibleResult {
        frames = List.copyOf(frames);
    }

    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of texts could not be written", impossible);
        }
    }

    /** What the line says; empty for one that is none, such as the end or half a line of a JVM that died. */
    static Optional<VisibleResult> parse(String line) {
        try {
            return Optional.of(JSON.readValue(line, VisibleResult.class));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
