package grader.report;

import java.util.Map;

/**
 * How what was found is shown again: a command that works where the report is read.
 *
 * @param bySeed whether the checks can be run there, with the random choices of this run
 * @param files where they cannot: the names of the replay files that there are, by exercise and clause
 */
public record ReplayCommands(boolean bySeed, Map<String, String> files) {
    /** Where the checks are at hand. */
    public static final ReplayCommands BY_SEED = new ReplayCommands(true, Map.of());

    public ReplayCommands {
        files = Map.copyOf(files);
    }

    /** Where the checks are sealed, with these files, each under the key of its exercise and clause. */
    public static ReplayCommands byFile(Map<String, String> files) {
        return new ReplayCommands(false, files);
    }

    /** What a file is found by. */
    public static String key(String exercise, String clause) {
        return exercise + " " + clause;
    }
}
