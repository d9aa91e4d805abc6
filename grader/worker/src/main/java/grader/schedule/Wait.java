package grader.schedule;

import java.util.concurrent.locks.Condition;

/**
 * What a thread waits on, and at which of the student's lines ({@code Mutex.java:31}). Compare two of them by identity
 * alone: they hold objects of the submission, whose {@code equals} may be anything.
 */
public sealed interface Wait {
    /** The student's line. */
    String site();

    /** In {@code Object.wait}. */
    record OnMonitor(String site, Object monitor) implements Wait {}

    /** In one of the {@code await} methods of a {@link Condition}. */
    record OnCondition(String site, Condition condition) implements Wait {}

    /** In one of the {@code park} methods of {@link java.util.concurrent.locks.LockSupport}. */
    record Parked(String site) implements Wait {}
}
