package iomodels.i04_select_and_poll;

import java.util.Optional;

/**
 * Which sleeps a call may make.
 *
 * @param begin what the clock showed when the call began
 */
record Clock(Request request, long begin) {
    /** How long each of the first sleeps of a call without a timeout may last: ten years. */
    static final long AN_AGE = 10L * 365 * 24 * 3_600 * 1_000_000_000;

    /** Who cuts to whole milliseconds sleeps less than he should, by less than this: he ends too early. */
    private static final long MILLISECOND = 1_000_000;

    /** How much of the timeout is left. */
    long left(long now) {
        return request.nanos() - (now - begin);
    }

    /** Why such a sleep is not allowed. */
    Optional<Fault> refuses(long nanos, long now) {
        var left = left(now);
        var found = "it calls sleep(" + nanos + "), and " + left + " ns are left";
        if (left <= 0) {
            return Optional.of(new Fault("C10", "the timeout is over: the call sleeps no more", found));
        }
        if (nanos > left && !request.isForEver() || nanos < 0) {
            return Optional.of(new Fault("C10", "the call sleeps only until the timeout is over", found));
        }
        if (nanos == 0 && left < MILLISECOND) {
            return Optional.of(new Fault("C10", "the call waits until the timeout is over, to the nanosecond", found));
        }
        if (nanos < left / 2 && left - nanos >= MILLISECOND) {
            return Optional.of(new Fault("C11", "the call sleeps for all the time that is left", found));
        }
        return Optional.empty();
    }
}
