// Given: do not edit; the grader uses its own copy.
package processes.p01_time_sharing;

/**
 * What the processor does from one tick to another.
 *
 * @param does which of the three
 * @param job the name of the job that computes, or that a switch goes to; empty while idle
 * @param from the first tick
 * @param to the tick at which it is over, after {@code from}
 */
public record Slice(Does does, String job, long from, long to) {
    /** What a processor does. */
    public enum Does {
        /** A job computes. */
        RUN,
        /** The processor goes from one job to another (切换). */
        SWITCH,
        /** Nobody can compute. */
        IDLE
    }

    /** @throws IllegalArgumentException when it is empty, or an idle one has a job, or another one none */
    public Slice {
        if (to <= from || job.isEmpty() != (does == Does.IDLE)) {
            throw new IllegalArgumentException(does + " " + job + " from " + from + " to " + to + " is no slice");
        }
    }

    /** A job computes. */
    public static Slice run(String job, long from, long to) {
        return new Slice(Does.RUN, job, from, to);
    }

    /** The processor goes to a job. */
    public static Slice change(String job, long from, long to) {
        return new Slice(Does.SWITCH, job, from, to);
    }

    /** Nobody can compute. */
    public static Slice idle(long from, long to) {
        return new Slice(Does.IDLE, "", from, to);
    }

    /** How long it takes. */
    public long ticks() {
        return to - from;
    }

    /** As in {@code 3–7 RUN A}. */
    @Override
    public String toString() {
        return (from + "–" + to + " " + does + " " + job).strip();
    }
}
