package grader.course.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a witness's text without what differs from one student to the next, though the mistake is the same:
 * places and their line numbers, numbers, what is quoted, names of threads and actors, and the student's own.
 */
final class Essence {
    /** What stands where something was taken out. */
    static final String TAKEN_OUT = "…";

    private static final int MOST_CHARACTERS = 4_000;
    private static final int SHORTEST_NAME = 3;

    /** In this order: a later one may meet what an earlier one has left. */
    private static final List<Pattern> DIFFERING = List.of(
            Pattern.compile("[\\p{L}\\p{N}_$-]+\\.java(:\\d+)?( in [\\p{L}\\p{N}_$.<>]+(\\(\\))?)?"),
            Pattern.compile("\"[^\"]*\"|'[^' ]*'|`[^`]*`|“[^”]*”"),
            Pattern.compile("\\b[\\w$]+@[0-9a-f]+\\b|\\b0x[0-9a-f]+\\b"),
            Pattern.compile("\\b[\\w-]*[tT]hread-\\d+\\b|\\bVirtualThread\\[[^\\]]*]"),
            Pattern.compile("\\b[A-Z]\\d?\\b(?=[ ,.:;']|$)"),
            Pattern.compile("-?\\b\\d+([.,]\\d+)*\\b"));

    private static final Pattern LISTED = Pattern.compile("…(?:(?:, | and )…)+");

    private Essence() {}

    /**
     * The text without what differs.
     *
     * @param names what the student is called
     */
    static String of(String text, List<String> names) {
        var left = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        for (var pattern : DIFFERING) {
            left = pattern.matcher(left).replaceAll(TAKEN_OUT);
        }
        for (var name : names) {
            if (name.length() >= SHORTEST_NAME && left.contains(name)) {
                left = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(left)
                        .replaceAll(TAKEN_OUT);
            }
        }
        return LISTED.matcher(left).replaceAll(TAKEN_OUT).strip().toLowerCase(Locale.ROOT);
    }
}
