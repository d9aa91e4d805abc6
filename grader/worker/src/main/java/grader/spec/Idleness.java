package grader.spec;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    /** In a wait of a few hundredths of a second: some go on a little too early, and wait for the rest. */
    private static final int MOST_SHORT_WAKES = 12;

    /** Who waits without an end and is woken by the clock within that time looks again. */
    private static final Duration SOON = Duration.ofMinutes(30);

    static final String ADVICE = "wait for a notification instead of asking again and again";

    private Idleness() {}

    /** What a window showed. */
    private record Window(long cpu, long wakes, boolean timed, long length) {}

    /** What a thread has used so far. */
    record Use(long cpu, long wakes) {
        static Use of(Actor actor) {
            return new Use(actor.cpuNanos(), actor.waits());
        }
    }

    /** That a look has found nothing. */
    static void require(Actors actors, Call<?> call, Optional<String> fault, String because) {
        fault.ifPresent(found -> {
            throw actors.broken(because, call.name() + " " + found, ADVICE);
        });
    }

    /** What the thread, whose call has ended after a short wait, has done meanwhile instead of resting. */
    static Optional<String> ofShort(Actor actor, Use before) {
        var cpu = actor.cpuNanos() - before.cpu();
        var wakes = actor.waits() - before.wakes();
        if (cpu <= MOST_CPU && wakes <= MOST_SHORT_WAKES) {
            return Optional.empty();
        }
        Recording.cannot();
        return Optional.of(
                cpu > MOST_CPU
                        ? "burns processor time while it waits: " + Shown.millis(cpu)
                        : "polls while it waits: it woke up " + wakes + " times although nobody called it");
    }

    /** Of several that wait those that do not seem to rest, by one look at all: each is to be looked at by itself. */
    static List<Actor> suspects(List<Actor> actors) {
        var before = actors.stream().map(Use::of).toList();
        var rested = new HashSet<Actor>();
        for (var waited = 0L; waited < WINDOW; ) {
            waited += Stillness.tick(5_000_000);
            actors.stream().filter(Actor::asleep).forEach(rested::add);
        }
        return IntStream.range(0, actors.size())
                .filter(i -> !rested.contains(actors.get(i))
                        || actors.get(i).cpuNanos() - before.get(i).cpu() > MOST_CPU
                        || actors.get(i).waits() - before.get(i).wakes() > MOST_WAKES)
                .mapToObj(actors::get)
                .toList();
    }

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
        var soon = goesOnSoon(actor, time);
        return soon.isPresent() ? soon : restless(actor).flatMap(_ -> restless(actor));
    }

    /**
     * Whether it waits for a part of its time only, to ask again then. A pause or two on the way to a long wait is no
     * such thing: it is looked at again when the pause is over.
     */
    static Optional<String> goesOnSoon(Actor actor, Optional<Duration> time) {
        var most = time.map(all -> all.dividedBy(2)).orElse(SOON);
        var soon = soon(actor, most);
        for (var waited = 0L; soon.isPresent() && soon.get().toNanos() < LONG_WINDOW && waited < LONG_WINDOW; ) {
            for (var pause = waited + soon.get().toNanos() + 5_000_000; waited < pause; ) {
                waited += Stillness.tick(5_000_000);
            }
            soon = soon(actor, most);
        }
        return soon.map(some ->
                "polls while it waits: after " + some.toMillis() + " ms at most it goes on by itself, and looks again");
    }

    /** The same of a call without an end. */
    static Optional<String> goesOnSoon(Actor actor) {
        return goesOnSoon(actor, Optional.empty());
    }

    private static Optional<Duration> soon(Actor actor, Duration most) {
        var left = actor.timeLeft().filter(some -> some.compareTo(most) < 0);
        return actor.asleep() ? left : Optional.empty();
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
        var before = Use.of(actor);
        var timed = false;
        var rested = false;
        long waited = 0;
        while (waited < length || !rested && waited < LONGEST_WINDOW && actor.cpuNanos() - before.cpu() <= MOST_CPU) {
            waited += Stillness.tick(5_000_000);
            timed |= actor.thread().getState() == Thread.State.TIMED_WAITING;
            rested |= actor.asleep();
        }
        return new Window(actor.cpuNanos() - before.cpu(), actor.waits() - before.wakes(), timed, waited);
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
