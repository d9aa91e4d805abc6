package grader.spec;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a waiting thread really rests. Processor time, wake-ups and the state that is seen are counted over two
 * windows: a machine's noise raises none of them, so two busy windows are proof. Source of the method: measurements of
 * the kit.
 */
final class Idleness {
    /** A window, in nanoseconds of ticks. */
    private static final long WINDOW = 120_000_000;
    /** With a thread that sleeps with a time-out, look longer: it may ask only now and then. */
    private static final long LONG_WINDOW = 700_000_000;
    /**
     * As long as a thread was never seen to rest: who only yields its turn gets hardly any processor time on a busy
     * machine, and has to be looked at for longer until it has used too much.
     */
    private static final long LONGEST_WINDOW = 5_000_000_000L;
    /** A resting thread uses none; class loading and a first compilation stay below. */
    private static final long MOST_CPU = 6_000_000;
    /** Nobody wakes the thread in a window, so a resting one wakes never; one wake-up may have been under way. */
    private static final int MOST_WAKES = 1;

    /** Who waits without an end and is woken by the clock within that time looks again. */
    private static final Duration SOON = Duration.ofMinutes(30);

    static final String ADVICE = "wait for a notification instead of asking again and again";

    private Idleness() {}

    /** What a window showed. */
    private record Window(long cpu, long wakes, boolean timed, long length) {}

    /** What the thread does instead of resting, or nothing when it rests. */
    static Optional<String> of(Actor actor) {
        var found = found(actor);
        if (found.isPresent()) {
            Recording.cannot(); // it is no result of a call
        }
        return found;
    }

    private static Optional<String> found(Actor actor) {
        var first = window(actor, WINDOW);
        if (first.timed() && fault(first).isEmpty()) {
            return fault(window(actor, LONG_WINDOW)).flatMap(_ -> fault(window(actor, LONG_WINDOW)));
        }
        return fault(first).flatMap(_ -> fault(window(actor, WINDOW)));
    }

    /**
     * The same of the thread with all that the submission has made beside it.
     *
     * @param time what the call is to wait for at most; empty when it has no end
     */
    static Optional<String> ofWhole(Actor actor, Optional<Duration> time) {
        var most = time.map(all -> all.dividedBy(2)).orElse(SOON);
        var left = actor.timeLeft().filter(some -> some.compareTo(most) < 0);
        if (left.isPresent() && actor.asleep()) {
            return left.map(some -> "polls while it waits: after " + some.toMillis()
                    + " ms at most it goes on by itself, and looks again");
        }
        return restless(actor).flatMap(_ -> restless(actor));
    }

    private static Optional<String> restless(Actor actor) {
        var company = new Company(actor.thread());
        var length = company.isTimed() ? LONG_WINDOW : WINDOW;
        for (var waited = 0L; waited < length; ) {
            waited += Stillness.tick(5_000_000);
        }
        return company.restless(Shown.millis(length));
    }

    private static Window window(Actor actor, long length) {
        var cpu = actor.cpuNanos();
        var wakes = actor.waits();
        var timed = false;
        var rested = false;
        long waited = 0;
        while (waited < length || !rested && waited < LONGEST_WINDOW && actor.cpuNanos() - cpu <= MOST_CPU) {
            waited += Stillness.tick(5_000_000);
            timed |= actor.thread().getState() == Thread.State.TIMED_WAITING;
            rested |= actor.asleep();
        }
        return new Window(actor.cpuNanos() - cpu, actor.waits() - wakes, timed, waited);
    }

    private static Optional<String> fault(Window window) {
        var length = Shown.millis(window.length());
        if (window.cpu() > MOST_CPU) {
            return Optional.of("burns processor time while it waits: " + Shown.millis(window.cpu()) + " in " + length);
        }
        if (window.wakes() > MOST_WAKES) {
            return Optional.of("polls while it waits: it woke up " + window.wakes() + " times in " + length
                    + " although nobody called it");
        }
        return Optional.empty();
    }
}
