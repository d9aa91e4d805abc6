package grader.course.store;

import grader.course.gradebook.Judged.Made;

/**
 * What a verdict depends on, all of it: the same key, the same verdict.
 *
 * @param exercise its id
 * @param content digest of the exercise's files
 * @param made kit, checks and seed
 */
public record Key(String exercise, String content, Made made) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
        return written().compareTo(other.written());
    }

    /** In one line. */
    public String written() {
        return exercise + " " + content + " " + made.kit() + " " + made.checks() + " " + Long.toHexString(made.seed());
    }
}
