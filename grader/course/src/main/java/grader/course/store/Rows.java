package grader.course.store;

/** Rows of the store as they are read. */
public final class Rows {
    private Rows() {}

    /** Which student's which exercise. */
    public record Whose(String student, String exercise) {}

    /** What was seen; of a student's exercise the last one with files counts. */
    public record SeenRow(long id, long run, Whose whose, Seen seen) {}

    /** A verdict that stands for a student, for what was seen then; the last one counts. */
    public record StandingRow(long id, long run, Whose whose, long seen, Key key) {}

    /** The grader failed at it, which is no verdict. */
    public record FaultRow(long id, Whose whose, String content, String what) {}
}
