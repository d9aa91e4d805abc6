package coroutines.c05_gather;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One of the four calls.
 *
 * @param first whether it is firstOf, else runAll
 * @param isTimed whether it has a timeout
 * @param timeout if it has one; null stands for null
 */
record Method(boolean first, boolean isTimed, Duration timeout) {
    private static final Duration HOUR = Duration.ofHours(1);
    /** Its nanoseconds do not fit into a long. */
    static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    static final Method ALL = new Method(false, false, null);
    static final Method FIRST = new Method(true, false, null);
    static final Method ALL_TIMED = ALL.within(HOUR);
    static final Method FIRST_TIMED = FIRST.within(HOUR);
    static final List<Method> PATIENT = List.of(ALL, FIRST, ALL_TIMED, FIRST_TIMED);

    Method within(Duration time) {
        return new Method(first, true, time);
    }

    /** Whether its time has passed at once. */
    boolean isTooLate() {
        return isTimed && timeout.compareTo(Duration.ZERO) <= 0;
    }

    /** What the call itself promises, with its clause. */
    String promises(String fact) {
        return (first ? "C6" : "C5") + ": " + fact;
    }

    String told() {
        return told("tasks");
    }

    String told(String tasks) {
        return (first ? "firstOf(" : "runAll(") + tasks + (isTimed ? ", " + timeout : "") + ")";
    }

    /** What it returns: a list, or one value. */
    Object on(Gather gather, Collection<? extends Callable<?>> tasks) throws Exception {
        if (!isTimed) {
            return first ? gather.<Object>firstOf(tasks) : gather.<Object>runAll(tasks);
        }
        return first ? gather.<Object>firstOf(tasks, timeout) : gather.<Object>runAll(tasks, timeout);
    }
}
