package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Event.Ready;
import coroutines.c04_event_loop.Event.Wait;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** A greenlet of the simulation, and what it waits for. */
final class Simulated {
    private static final int NEVER = Integer.MAX_VALUE;

    final int number;
    private final Set<Integer> awaited = new HashSet<>();
    private Wait wait = Wait.BEGIN;
    private Pending pending = new Pending("", () -> Calls.BEGINS, Fact.BEGINS);
    private Duration due = Duration.ZERO;
    private boolean isReady;
    private int since;
    private int firstEnd = NEVER;
    private boolean hasEnded;
    private String outcome = "";

    /**
     * A call in which it waits.
     *
     * @param call as the story tells it
     * @param result what comes after that when it goes on
     * @param fact that says so
     */
    record Pending(String call, Supplier<String> result, Fact fact) {
        String told() {
            return call + result.get();
        }
    }

    Simulated(int number) {
        this.number = number;
    }

    void sleeps(Wait how, Duration until, Pending call) {
        wait = how;
        due = until;
        pending = call;
    }

    void awaits(Collection<Integer> others, Pending call) {
        wait = Wait.JOIN;
        awaited.addAll(others);
        pending = call;
    }

    /** It waits for somebody who waits in vain, and is told so. */
    void waitsForNobody() {
        awaited.clear();
        wait = Wait.NOBODY;
        pending = new Pending(pending.call(), () -> Calls.REFUSED, Fact.NOBODY_EVER);
    }

    /** Whether the end of that one, at that moment, lets it go on. */
    boolean isFreedBy(int other, int moment) {
        if (!awaited.remove(other)) {
            return false;
        }
        firstEnd = Math.min(firstEnd, moment);
        return awaited.isEmpty();
    }

    boolean sleeps() {
        return !isReady && (wait == Wait.SLEEP || wait == Wait.PATCHED);
    }

    void becomesReady(int moment) {
        isReady = true;
        since = moment;
    }

    /** It runs: what it has waited for until now. */
    Wait goesOn() {
        var before = wait;
        wait = Wait.NONE;
        isReady = false;
        firstEnd = NEVER;
        return before;
    }

    void ends(String how) {
        hasEnded = true;
        outcome = how;
    }

    Pending pending() {
        return pending;
    }

    /** As one that is ready and not yet first. */
    Ready ready() {
        return new Ready(number, since, Math.min(firstEnd, since));
    }

    Duration due() {
        return due;
    }

    int since() {
        return since;
    }

    boolean hasEnded() {
        return hasEnded;
    }

    /** How it has ended, as {@code value()} tells it. */
    String outcome() {
        return outcome;
    }
}
