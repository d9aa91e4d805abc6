package grader.course.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which state of a submission counts.
 *
 * @param due until when it is to be handed in; empty when at any time
 * @param latest whether the last one counts that is not too late; else the last one in time, and only where there is
 *     none, the last one that is not too late
 * @param late how much later it may come
 */
public record Pick(Optional<Instant> due, boolean latest, Duration late) {
    /** The end of the time in which the state is looked for first; empty when there is no end. */
    Optional<Instant> first() {
        return latest ? end() : due;
    }

    /** What comes later than this does not count. */
    Optional<Instant> end() {
        return due.map(date -> date.plus(late));
    }
}
