// Given: do not edit; the grader uses its own copy.
package processes.p02_submission;

import java.util.Objects;

/**
 * A time in which a processor works on a task: from one instant on and until before another one.
 *
 * @param task the name of the task
 * @param cpu the number of the processor
 * @param start its first instant, on any clock: negative as well
 * @param end the first instant at which it is over, after {@code start}
 */
public record Slice(String task, int cpu, long start, long end) {
    /**
     * @throws NullPointerException when the task is null
     * @throws IllegalArgumentException when it is empty
     */
    public Slice {
        Objects.requireNonNull(task, "task");
        if (end <= start) {
            throw new IllegalArgumentException("from " + start + " to " + end + " is no time");
        }
    }

    /** As in {@code A on 0: 3–7}. */
    @Override
    public String toString() {
        return task + " on " + cpu + ": " + start + "–" + end;
    }
}
