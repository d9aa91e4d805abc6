// Given: do not edit; the grader uses its own copy.
package processes.p01_time_sharing;

/** How the processor is given to jobs. */
public sealed interface Policy {
    /** One job at a time from its begin to its end (批处理), in the order of arrival; the processor waits with it. */
    record Batch() implements Policy {}

    /** Another job computes while one does I/O (多道技术); nobody is made to give the processor up. */
    record Multiprogramming() implements Policy {}

    /**
     * As multiprogramming, but whoever has computed for a quantum gives way (分时系统).
     *
     * @param quantum ticks, at least 1
     * @param switchCost ticks that going from one job to another takes, 0 or more
     */
    record TimeSharing(long quantum, long switchCost) implements Policy {
        /** @throws IllegalArgumentException when one of them is less */
        public TimeSharing {
            if (quantum < 1 || switchCost < 0) {
                throw new IllegalArgumentException("a quantum is at least 1, and a switch costs at least 0");
            }
        }
    }
}
