package iomodels.i04_select_and_poll;

import grader.spec.Play;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** C1 and C2: calls that are refused. */
@SuppressWarnings("NullAway") // nulls are what the contract speaks of
final class Arguments {
    private static final Set<Integer> NONE = Set.of();
    private static final Duration ZERO = Duration.ZERO;
    private static final Duration NEGATIVE = Duration.ofNanos(-1);
    private static final List<Integer> OUTSIDE =
            List.of(-1, -64, Integer.MIN_VALUE, 1_024, 1_025, 1_087, 65_536, Integer.MAX_VALUE);

    private final Play play;
    private final Refusing kernel = new Refusing();
    private final Multiplexer multiplexer;

    private Arguments(Play play) {
        this.play = play;
        this.multiplexer =
                play.returns("C1", "the constructor takes a kernel", "new Multiplexer", () -> new Multiplexer(kernel));
    }

    /** A kernel that remembers whether it was asked for anything. */
    private static final class Refusing implements Kernel {
        private boolean asked;

        @Override
        public int look(int descriptor) {
            asked = true;
            return 0;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void sleep(long nanos) {
            asked = true;
            throw new Enough();
        }
    }

    static void nulls(Play play) {
        var scene = new Arguments(play);
        scene.isNull("new Multiplexer(null)", () -> new Multiplexer(null));
        scene.isNull("select(10, null, {}, {}, ZERO)", () -> scene.select(10, null, NONE, NONE, ZERO));
        scene.isNull("select(10, {}, null, {}, ZERO)", () -> scene.select(10, NONE, null, NONE, ZERO));
        scene.isNull("select(10, {}, {}, null, ZERO)", () -> scene.select(10, NONE, NONE, null, ZERO));
        scene.isNull("select(0, {}, {}, null, ZERO)", () -> scene.select(0, NONE, NONE, null, ZERO));
        scene.isNull("select(10, {}, {}, {}, null)", () -> scene.select(10, NONE, NONE, NONE, null));
        scene.isNull("select(10, {5}, {}, {}, null)", () -> scene.select(10, Set.of(5), NONE, NONE, null));
        scene.isNull("select(10, {null}, {}, {}, ZERO)", () -> scene.select(10, withNull(), NONE, NONE, ZERO));
        scene.isNull("select(10, {}, {5, null}, {}, ZERO)", () -> scene.select(10, NONE, withNull(5), NONE, ZERO));
        scene.isNull("select(0, {}, {}, {null}, ZERO)", () -> scene.select(0, NONE, NONE, withNull(), ZERO));
        scene.isNull("poll(null, ZERO)", () -> scene.multiplexer.poll(null, ZERO));
        scene.isNull("poll([], null)", () -> scene.multiplexer.poll(List.of(), null));
        scene.isNull("poll([5], null)", () -> scene.multiplexer.poll(List.of(new PollFd(5, 1)), null));
        scene.isNull(
                "poll([5, null], ZERO)", () -> scene.multiplexer.poll(Arrays.asList(new PollFd(5, 1), null), ZERO));
        scene.isNull("poll([null], ZERO)", () -> scene.multiplexer.poll(Collections.singletonList(null), ZERO));
        play.meets("C1");
    }

    /** Null comes first, whatever else is wrong. */
    static void nullsFirst(Play play) {
        var scene = new Arguments(play);
        scene.isNull("select(-1, {}, {}, null, ZERO)", () -> scene.select(-1, NONE, NONE, null, ZERO));
        scene.isNull("select(10, {}, {}, null, -1 ns)", () -> scene.select(10, NONE, NONE, null, NEGATIVE));
        scene.isNull("select(1025, {}, {}, {}, null)", () -> scene.select(1_025, NONE, NONE, NONE, null));
        scene.isNull("select(10, {1024}, {}, null, ZERO)", () -> scene.select(10, Set.of(1_024), NONE, null, ZERO));
        scene.isNull("select(10, {-1, null}, {}, {}, ZERO)", () -> scene.select(10, withNull(-1), NONE, NONE, ZERO));
        scene.isNull("select(10, {-1}, {null}, {}, ZERO)", () -> scene.select(10, Set.of(-1), withNull(), NONE, ZERO));
        scene.isNull("poll(null, -1 ns)", () -> scene.multiplexer.poll(null, NEGATIVE));
        scene.isNull("poll([null], -1 ns)", () -> scene.multiplexer.poll(Collections.singletonList(null), NEGATIVE));
    }

    static void negativeTimeouts(Play play) {
        var scene = new Arguments(play);
        for (var timeout : List.of(NEGATIVE, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            var told = timeout.equals(NEGATIVE) ? "-1 ns" : timeout.toSeconds() + " s";
            scene.isRefused(
                    "C1",
                    "select(10, {5}, {}, {}, " + told + ")",
                    () -> scene.select(10, Set.of(5), NONE, NONE, timeout));
            scene.isRefused(
                    "C1", "select(0, {}, {}, {}, " + told + ")", () -> scene.select(0, NONE, NONE, NONE, timeout));
            scene.isRefused(
                    "C1", "poll([5], " + told + ")", () -> scene.multiplexer.poll(List.of(new PollFd(5, 1)), timeout));
            scene.isRefused("C1", "poll([], " + told + ")", () -> scene.multiplexer.poll(List.of(), timeout));
        }
    }

    static void limits(Play play) {
        var scene = new Arguments(play);
        for (int nfds : List.of(-1, Integer.MIN_VALUE, 1_025, 2_048, Integer.MAX_VALUE)) {
            scene.isRefused(
                    "C2", "select(" + nfds + ", {}, {}, {}, ZERO)", () -> scene.select(nfds, NONE, NONE, NONE, ZERO));
            scene.isRefused(
                    "C2",
                    "select(" + nfds + ", {5}, {}, {}, ZERO)",
                    () -> scene.select(nfds, Set.of(5), NONE, NONE, ZERO));
        }
        for (var outside : OUTSIDE) {
            var set = Set.of(5, outside);
            for (int nfds : List.of(0, 6, 1_024)) {
                var begin = "select(" + nfds + ", ";
                scene.isRefused(
                        "C2",
                        begin + "{5, " + outside + "}, {}, {}, ZERO)",
                        () -> scene.select(nfds, set, NONE, NONE, ZERO));
                scene.isRefused(
                        "C2",
                        begin + "{}, {5, " + outside + "}, {}, ZERO)",
                        () -> scene.select(nfds, NONE, set, NONE, ZERO));
                scene.isRefused(
                        "C2",
                        begin + "{}, {}, {5, " + outside + "}, ZERO)",
                        () -> scene.select(nfds, NONE, NONE, set, ZERO));
            }
        }
        play.meets("C2");
    }

    private Object select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        return multiplexer.select(nfds, reading, writing, urgent, timeout);
    }

    private static Set<Integer> withNull(Integer... others) {
        var set = new HashSet<>(new ArrayList<>(Arrays.asList(others)));
        set.add(null);
        return set;
    }

    private void isNull(String call, Callable<?> command) {
        play.fails(NullPointerException.class, "C1", "null is a NullPointerException", call, command);
        asksNothing("C1", call);
    }

    private void isRefused(String clause, String call, Callable<?> command) {
        var fact = clause.equals("C1")
                ? "a negative timeout is an IllegalArgumentException"
                : "nfds is 0 to 1024, and a set holds 0 to 1023: all else is an IllegalArgumentException";
        play.fails(IllegalArgumentException.class, clause, fact, call, command);
        asksNothing(clause, call);
    }

    private void asksNothing(String clause, String call) {
        play.require(!kernel.asked, clause, "a refused call asks nothing of the kernel", call + " looked or slept");
    }
}
