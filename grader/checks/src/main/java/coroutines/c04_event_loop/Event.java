package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.List;

/**
 * Something that must happen next.
 *
 * @param who in whose code
 * @param waited what that one has waited for until now
 * @param what as the story tells it
 * @param fact that says so
 * @param since when it has been ready: those of the same number became so at the same moment
 * @param idle what the clock is asked to wait for just before: one time, or none
 * @param others who are ready, too, but come later
 */
record Event(int who, Wait waited, String what, Fact fact, int since, List<Duration> idle, List<Ready> others) {

    /** What one who goes on has waited for. */
    enum Wait {
        /** Nothing: it runs on. */
        NONE,
        /** Its first turn. */
        BEGIN,
        SLEEP,
        PATCHED,
        JOIN,
        /** Somebody who waits in vain. */
        NOBODY,
        /** It does not matter for what: it is given what another body threw. */
        FAILED
    }

    /**
     * One that is ready.
     *
     * @param since when it became so
     * @param firstEnd when the first ended of those that it waited for; if it waited for nobody, since when it is ready
     */
    record Ready(int who, int since, int firstEnd) {}

    /** As the story tells it. */
    String text() {
        return text(who, what);
    }

    static String text(int who, String what) {
        return Script.name(who) + ": " + what;
    }

    /** What is broken when that one goes on instead, which has waited for that. */
    Fact instead(int other, Wait otherWait) {
        if (otherWait == Wait.FAILED) {
            return Fact.KEPT;
        }
        if (waited == Wait.NONE && other != who && isOfNobodyElse()) {
            return Fact.STILL;
        }
        if (waited == Wait.NONE || other == who) {
            return waited == Wait.JOIN && otherWait == Wait.NOBODY ? Fact.SOMEBODY : fact;
        }
        var ready = others.stream().filter(any -> any.who() == other).findFirst();
        return ready.isEmpty() ? Fact.tooEarly(otherWait) : insteadOfItsTurn(otherWait, ready.get());
    }

    /** Whether who calls runs on, and no clause but C2 says so. */
    boolean isOfNobodyElse() {
        return fact == Fact.DONE || fact == Fact.SHOWS;
    }

    private Fact insteadOfItsTurn(Wait otherWait, Ready other) {
        return switch (waited) {
            case PATCHED, NOBODY, NONE, FAILED -> fact;
            case SLEEP -> Fact.SLEEPERS;
            case BEGIN -> isSleep(otherWait) ? Fact.SLEEPERS : joinedTooEarly(other) ? Fact.JOIN : Fact.TURN;
            case JOIN -> isSleep(otherWait) ? Fact.SLEEPERS : insteadOfAJoin(other);
        };
    }

    private Fact insteadOfAJoin(Ready other) {
        return joinedTooEarly(other) ? Fact.JOIN : other.since() == since ? Fact.JOINERS : fact;
    }

    /** Whether it would come first if it had become ready when the first of several ended, instead of the last. */
    private boolean joinedTooEarly(Ready other) {
        return other.firstEnd() <= since && since < other.since();
    }

    private static boolean isSleep(Wait wait) {
        return wait == Wait.SLEEP || wait == Wait.PATCHED;
    }
}
