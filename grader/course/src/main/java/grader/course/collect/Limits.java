package grader.course.collect;

import java.util.Locale;
import java.util.Set;

/** How much of a submission is looked at. Whoever has more does not hand in an exercise. */
final class Limits {
    /** The grader takes files of at most this size; one byte more is read, so that it can say so. */
    static final int FILE_BYTES = 256 << 10;
    /** All files of a submission that are read. */
    static final int ALL_BYTES = 16 << 20;
    /** Files and folders that are looked at, of whatever kind: trees of trees can be endless. */
    static final int ENTRIES = 50_000;
    /** Folders in each other. */
    static final int DEPTH = 16;
    /** Commits that are gone through to find the last one in time. */
    static final int COMMITS = 20_000;
    /** Commits that are looked into where the best of all counts, the last ones of a branch. */
    static final int STATES = 500;
    /** A file of an export that is unpacked. */
    static final long EXPORTED_BYTES = 256L << 20;
    /** An export. */
    static final long EXPORT_BYTES = 8L << 30;

    private static final Set<String> NOT_ENTERED = Set.of("__macosx", "target", "build", "out", "bin", "node_modules");

    private Limits() {}

    /** Whether sources may be in a folder of that name. */
    static boolean isEntered(String folder) {
        return !folder.startsWith(".") && !NOT_ENTERED.contains(folder.toLowerCase(Locale.ROOT));
    }

    /** Whether a file of that name is a source. */
    static boolean isSource(String file) {
        return file.endsWith(".java") && !file.startsWith(".");
    }
}
