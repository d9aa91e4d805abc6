package grader.spec;

/** Which form of the submission's class files a check runs on. */
public enum Classes {
    /** Rewritten, so that the harness knows who waits where and can disturb the schedule: for actors and stress. */
    WOVEN,
    /** As compiled: for everything that measures time or cost. */
    PLAIN
}
