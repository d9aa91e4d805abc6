package grader.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A line that a build log on GitHub obeys.
 *
 * @param name such as {@code notice}
 * @param properties such as the title, in the order in which they are written
 * @param data what the command says
 */
record WorkflowCommand(String name, SequencedMap<String, String> properties, String data) {
    static WorkflowCommand titled(String name, String title, String data) {
        return new WorkflowCommand(name, new LinkedHashMap<>(Map.of("title", title)), data);
    }

    /** The one line, with its line break: whatever the texts hold, they can neither end it nor begin another. */
    String line() {
        var written = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + escapedProperty(property.getValue()))
                .collect(Collectors.joining(","));
        return "::" + name + (written.isEmpty() ? "" : " " + written) + "::" + escapedData(data) + "\n";
    }

    private static String escapedData(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String escapedProperty(String text) {
        return escapedData(text).replace(":", "%3A").replace(",", "%2C");
    }
}
