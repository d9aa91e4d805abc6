package grader.spec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A call that can block, described once, so that {@link Laws} can play every scene of waiting with it.
 *
 * <pre>{@code
 * new Waiting<>(
 *         new Closed<>("C1", "new Mutex(), acquire()", MutexLaws::held),
 *         Optional.of(new Plain<>("acquire()", Mutex::acquire)),
 *         Optional.of(new Timed<>("tryAcquire(…)", Mutex::tryAcquire)),
 *         new Opening<>("C4", "release()", Mutex::release, Lets.ONE),
 *         new Clauses("C1", "C2", "C5", "C6", "C7", "C8"));
 * }</pre>
 *
 * @param closed where the call has to wait
 * @param plain the call without a time-out, if there is one
 * @param timed its sister with one, if there is one; one of the two is there
 * @param opening what lets waiting calls go on
 * @param clauses which clauses of the contract the laws are
 * @param <S> the object, with whatever a scene needs beside it
 */
public record Waiting<S>(
        Closed<S> closed, Optional<Plain<S>> plain, Optional<Timed<S>> timed, Opening<S> opening, Clauses clauses) {

    /** A time-out that no scene lives to see the end of. */
    static final Duration LONG = Duration.ofHours(1);

    public Waiting {
        if (plain.isEmpty() && timed.isEmpty()) {
            throw new IllegalArgumentException("a call that waits is plain or timed");
        }
    }

    /** Makes a fresh object on which the call has to wait; {@code clause} is broken when it fails by itself. */
    public record Closed<S>(String clause, String name, Callable<S> make) {}

    /** A call on the object. */
    @FunctionalInterface
    public interface Command<S> {
        /** Calls it. */
        void on(S object) throws Exception;
    }

    /** A call on the object with a time-out. */
    @FunctionalInterface
    public interface Attempt<S> {
        /** Calls it; whether it got what it came for. A time-out that is told by an exception is to be caught here. */
        boolean on(S object, Duration timeout) throws Exception;
    }

    /** The call without a time-out, as the student reads it: {@code acquire()}. */
    public record Plain<S>(String name, Command<S> call) {}

    /**
     * The call with a time-out, as the student reads it; {@code …} stands for the time: {@code offer(7, …)}.
     *
     * @param nulls the clause that a time-out of null is refused by, where the clause about time-outs is not the one
     */
    public record Timed<S>(String name, Attempt<S> call, Optional<String> nulls) {
        /** The same where the clause about time-outs also refuses null. */
        public Timed(String name, Attempt<S> call) {
            this(name, call, Optional.empty());
        }
    }

    /** How many of those that wait go on. */
    public enum Lets {
        /** One each time; then the object is closed again. */
        ONE,
        /** All, and it stays open. */
        ALL
    }

    /** Who opens. */
    public enum By {
        /** A thread that has called nothing else. */
        ANOTHER,
        /** The thread that made the closed object: where only its owner may open it. */
        ITS_MAKER
    }

    /** What lets waiting calls go on; {@code clause} is broken when it fails by itself. */
    public record Opening<S>(String clause, String name, Command<S> call, Lets lets, By by) {
        /** The same for any thread. */
        public Opening(String clause, String name, Command<S> call, Lets lets) {
            this(clause, name, call, lets, By.ANOTHER);
        }
    }

    /**
     * The clauses of the contract, such as {@code "C5"}.
     *
     * @param progress whoever is let go on does go on: no wake-up is lost
     * @param closed a call on a closed object waits, and of several no more go on than are let
     * @param interrupts interrupted calls throw and leave no trace
     * @param timeOuts times are kept, and who leaves at the end of one leaves no trace
     * @param prolonged a wake-up for no reason does not prolong a time; most contracts say it with the time-outs
     * @param wakeUps a wake-up for no reason changes nothing
     * @param timedWakeUps the same for the call with a time-out, where the contract says it elsewhere
     * @param rest who waits uses no processor time and does not poll
     */
    public record Clauses(
            String progress,
            String closed,
            String interrupts,
            String timeOuts,
            String prolonged,
            String wakeUps,
            String timedWakeUps,
            String rest) {
        /** What a wake-up for no reason does to a time is said with the time-outs. */
        public Clauses(
                String progress,
                String closed,
                String interrupts,
                String timeOuts,
                String wakeUps,
                String timedWakeUps,
                String rest) {
            this(progress, closed, interrupts, timeOuts, timeOuts, wakeUps, timedWakeUps, rest);
        }

        /** One clause says of all calls what a wake-up for no reason does. */
        public Clauses(
                String progress, String closed, String interrupts, String timeOuts, String wakeUps, String rest) {
            this(progress, closed, interrupts, timeOuts, wakeUps, wakeUps, rest);
        }

        /** The same where the clause about such wake-ups says what they do to a time. */
        public Clauses whereWakeUpsDoNotProlong() {
            return new Clauses(progress, closed, interrupts, timeOuts, timedWakeUps, wakeUps, timedWakeUps, rest);
        }

        String wakeUps(Optional<Duration> way) {
            return way.isEmpty() ? wakeUps : timedWakeUps;
        }
    }

    /** The ways to wait for as long as it takes: without a time, and with a long one. */
    List<Optional<Duration>> patientWays() {
        var ways = new ArrayList<Optional<Duration>>();
        plain.ifPresent(_ -> ways.add(Optional.empty()));
        timed.ifPresent(_ -> ways.add(Optional.of(LONG)));
        return ways;
    }

    /** All ways to call: the patient ones, and those that look once. */
    List<Optional<Duration>> ways() {
        var ways = new ArrayList<>(patientWays());
        timed.ifPresent(_ -> {
            ways.add(Optional.of(Duration.ZERO));
            ways.add(Optional.of(Duration.ofMillis(-1)));
        });
        return ways;
    }

    /** A patient way for the n-th of several: they take turns. */
    Optional<Duration> patientWay(int number) {
        var ways = patientWays();
        return ways.get(number % ways.size());
    }

    /** The call as the student reads it. */
    String name(Optional<Duration> time) {
        return time.map(duration -> timed.orElseThrow().name().replace("…", shown(duration)))
                .orElseGet(() -> plain.orElseThrow().name());
    }

    /** A time as a person says it: {@code 1 h}, {@code 0.9 ms}. */
    static String shown(Duration time) {
        if (Math.abs(time.toDays()) > 365) {
            return time.toDays() / 365 + " years";
        }
        if (time.abs().compareTo(LONG) >= 0) {
            return time.toHours() + " h";
        }
        return time.isZero() ? "0" : Shown.millis(time.toNanos());
    }
}
