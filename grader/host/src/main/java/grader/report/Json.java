package grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as the platforms take it: the same bytes on every system. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter INDENTED = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The document for a file: indented, ending with a line break. */
    static String document(ObjectNode root) {
        return written(INDENTED, root) + "\n";
    }

    /** The document without any white space that is not needed. */
    static String compact(ObjectNode root) {
        return written(MAPPER.writer(), root);
    }

    private static String written(ObjectWriter writer, ObjectNode root) {
        try {
            return writer.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers could not be written", impossible);
        }
    }
}
