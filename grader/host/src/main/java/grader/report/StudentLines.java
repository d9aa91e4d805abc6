package grader.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The student's files as they were when they were judged, so that a report can show the lines that it names.
 *
 * @param files by the exercise's id and the file's simple name, the text of each
 */
public record StudentLines(Map<String, Map<String, String>> files) {
    /** Nothing is shown. */
    public static final StudentLines NONE = new StudentLines(Map.of());

    /** As the compiler counts columns. */
    private static final int TAB = 8;

    public StudentLines {
        files = files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new TreeMap<>(entry.getValue())));
    }

    /** The text of the exercise's files by name, in the order of their names. */
    Map<String, String> of(String exercise) {
        return files.getOrDefault(exercise, Map.of());
    }

    /** The line at that place, with spaces for tabs; empty when there is none, or nothing is on it. */
    Optional<String> at(String exercise, Place place) {
        return Optional.ofNullable(of(exercise).get(place.file()))
                .flatMap(text -> text.lines().skip(place.line() - 1L).findFirst())
                .map(StudentLines::expanded)
                .filter(line -> !line.isBlank());
    }

    private static String expanded(String line) {
        var expanded = new StringBuilder();
        line.stripTrailing().chars().forEach(c -> {
            if (c == '\t') {
                expanded.append(" ".repeat(TAB - expanded.length() % TAB));
            } else {
                expanded.append((char) c);
            }
        });
        return expanded.toString();
    }
}
