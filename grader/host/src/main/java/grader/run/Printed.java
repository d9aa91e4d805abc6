package grader.run;

import java.util.Optional;
import java.util.stream.Collectors;

/** What a submission printed, as a note to the student: prints are how many look for a mistake. */
final class Printed {
    /** What a student reads; the rest would hide the report. */
    private static final int MOST_LINES = 8;

    private static final int MOST_CHARACTERS = 600;

    private Printed() {}

    /** The beginning of what was printed; empty when nothing was, but by the JVM itself. */
    static Optional<String> by(String output) {
        var lines = output.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("OpenJDK 64-Bit Server VM warning"))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var text = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        var cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
        var more = lines.size() - MOST_LINES;
        return Optional.of("printed by your code:\n" + cut + (more > 0 ? "\n… and " + more + " more lines" : ""));
    }
}
