package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.wire.Step;
import java.util.List;

/**
 * What a lost clause was found by, as a small file that is played without the checks: the public calls, on which
 * threads, in which order, who is held where. It has no part of a check in it.
 *
 * @param exercise the exercise's id
 * @param expected what the contract demands there; {@code found}: what was found instead
 * @param steps as {@link Step#lines} writes them
 */
public record ReplayFile(String exercise, String clause, String expected, String found, List<String> steps) {
    /** What the names of such files end with. */
    public static final String ENDING = ".replay";

    private static final String HEADER = "interleave replay 1";
    private static final int HEAD = 5;

    public ReplayFile {
        steps = List.copyOf(steps);
    }

    /** The name that it is written under, such as {@code t03-C2.replay}. */
    public static String name(ExerciseEntry exercise, String clause) {
        return exercise.shortName() + "-" + clause + ENDING;
    }

    /** The file's text. */
    public String text() {
        return String.join(
                "\n",
                HEADER,
                "exercise\t" + exercise,
                "clause\t" + clause,
                "expected\t" + line(expected),
                "found\t" + line(found),
                String.join("\n", steps),
                "");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /**
     * The file of such a text.
     *
     * @throws UsageException when it is none
     */
    public static ReplayFile parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() <= HEAD || !lines.getFirst().equals(HEADER)) {
            throw new UsageException("that is no replay file of this kit: its first line is not \"" + HEADER + "\"");
        }
        try {
            var steps = lines.subList(HEAD, lines.size());
            Step.parse(steps);
            return new ReplayFile(
                    field(lines.get(1)), field(lines.get(2)), field(lines.get(3)), field(lines.get(4)), steps);
        } catch (IllegalArgumentException damaged) {
            throw new UsageException("the replay file is damaged (" + damaged.getMessage() + "): take it anew");
        }
    }

    private static String field(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }
}
