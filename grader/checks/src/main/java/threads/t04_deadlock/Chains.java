package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** C3: what long chains cost, counted in the threads and locks themselves. */
final class Chains {
    private static final int SHORT = 40;
    private static final int LONG = 4_000;
    private static final int LONGEST = 100_000;
    private static final double MOST_SLOPE = 1.25; // room for a tree's logarithm, none for a square

    /** Those that are as long as they are large: a call within a call has no room for so many. */
    private static final List<Shape> DEEP = List.of(Shape.FORWARDS, Shape.BACKWARDS, Shape.TO_A_CIRCLE, Shape.CIRCLE);

    private Chains() {}

    /** A thread or a lock that counts how often it is asked. */
    private static final class Name implements Comparable<Name> {
        private final int number;
        private final LongAdder asked;

        Name(int number, LongAdder asked) {
            this.number = number;
            this.asked = asked;
        }

        @Override
        public boolean equals(Object other) {
            asked.increment();
            return other instanceof Name name && name.number == number;
        }

        @Override
        public int hashCode() {
            asked.increment();
            return number * 0x9E3779B9;
        }

        @Override
        public int compareTo(Name other) {
            asked.increment();
            return Integer.compare(number, other.number);
        }
    }

    /** How a chain of threads is laid out. */
    private enum Shape {
        /** Each waits on the next in the map; the last waits for nothing. */
        FORWARDS,
        /** Each waits on the one before in the map. */
        BACKWARDS,
        /** The second half is a circle, the first half leads there. */
        TO_A_CIRCLE,
        /** All wait for the lock of one thread, which waits for nothing. */
        STAR,
        /** One circle. */
        CIRCLE,
        /** Circles of two. */
        PAIRS,
        /** The first quarter leads to a circle, which is the second; the rest wait for the first of all. */
        ONLOOKERS,
        /** The same, and the onlookers come first. */
        ONLOOKERS_FIRST
    }

    /** A snapshot that counts. */
    private record Chain(Map<Name, Name> waitsFor, Map<Name, Name> heldBy, LongAdder asked) {
        static Chain of(Shape shape, int size) {
            var chain = new Chain(new LinkedHashMap<>(), new LinkedHashMap<>(), new LongAdder());
            for (var i = 0; i < size; i++) {
                var thread = new Name(i, chain.asked);
                chain.heldBy.put(new Name(size + i, chain.asked), thread);
                var next = next(shape, i, size);
                if (next >= 0 && next < size) {
                    chain.waitsFor.put(new Name(i, chain.asked), new Name(size + next, chain.asked));
                }
            }
            chain.asked.reset();
            return chain;
        }

        private static int next(Shape shape, int i, int size) {
            return switch (shape) {
                case FORWARDS -> i + 1;
                case BACKWARDS -> i - 1;
                case TO_A_CIRCLE -> i + 1 < size ? i + 1 : size / 2;
                case STAR -> i == 0 ? -1 : 0;
                case CIRCLE -> (i + 1) % size;
                case PAIRS -> i ^ 1;
                case ONLOOKERS -> i < size / 2 - 1 ? i + 1 : i == size / 2 - 1 ? size / 4 : 0;
                case ONLOOKERS_FIRST -> i < size / 2 ? size / 2 : i + 1 < size ? i + 1 : size * 3 / 4;
            };
        }
    }

    static void areSearchedInLinearTime(Trial trial) throws Exception {
        findsTheEnd(trial);
        for (var shape : Shape.values()) {
            var asked = new HashMap<Integer, Long>();
            for (var size : new int[] {SHORT, LONG}) {
                var chain = Chain.of(shape, size);
                search(trial, chain, shape + " of " + size + " threads");
                asked.put(size, chain.asked.sum());
            }
            trial.growsAtMost(MOST_SLOPE, "questions to the threads and locks of a chain (" + shape + ")", asked);
        }
        for (var shape : DEEP) {
            search(trial, Chain.of(shape, LONGEST), shape + " of " + LONGEST + " threads");
        }
    }

    /** Who follows no chain asks nobody anything: that costs little, and says nothing of a search. */
    private static void findsTheEnd(Trial trial) throws Exception {
        var found = search(trial, Chain.of(Shape.TO_A_CIRCLE, 4), Shape.TO_A_CIRCLE + " of 4 threads");
        trial.require(
                found > 0,
                "the chain is followed to its end: there the last two threads wait for each other",
                "cycles(…) returned no cycle",
                "a search that looks at nothing costs nothing, but finds nothing");
    }

    private static int search(Trial trial, Chain chain, String what) throws Exception {
        return trial.call("cycles(…) of a chain " + what, () -> Deadlocks.cycles(chain.waitsFor(), chain.heldBy())
                .size());
    }
}
