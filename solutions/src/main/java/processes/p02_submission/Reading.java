// Given: do not edit; the grader uses its own copy.
package processes.p02_submission;

/**
 * What a trace shows.
 *
 * @param kind how its tasks get on beside each other
 * @param parallelism how many slices run at one instant, at the instant at which most of them do
 */
public record Reading(Kind kind, int parallelism) {
    /** How tasks get on beside each other. */
    public enum Kind {
        /** One after the other (串行). */
        SEQUENTIAL,
        /** In turns, never two at once: as if at the same time (并发, 伪并行). */
        CONCURRENT,
        /** Really at the same time (并行). */
        PARALLEL
    }
}
