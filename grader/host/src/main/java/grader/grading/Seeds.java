package grader.grading;

import grader.catalog.UsageException;

/** Seeds as they are written. */
public final class Seeds {
    private Seeds() {}

    /** The seed of its hexadecimal digits. */
    public static long parse(String hex) {
        try {
            return Long.parseUnsignedLong(hex, 16);
        } catch (NumberFormatException wrong) {
            throw new UsageException("\"" + hex + "\" is no seed: copy the hexadecimal digits from the report");
        }
    }
}
