package iomodels.i04_select_and_poll;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** C9: looks are counted; so are the steps along the list. */
final class Costs {
    private static final int LONG = 3_000;
    private static final int MOST_TIMES = 10;

    private Costs() {}

    /** A kernel with so many descriptors, the last of which is ready after some sleeps. */
    private static final class Crowd implements Kernel {
        private final Play play;
        private final int last;
        private final int idleRounds;
        private long looks;
        private int sleeps;

        Crowd(Play play, int size, int idleRounds) {
            this.play = play;
            this.last = size - 1;
            this.idleRounds = idleRounds;
        }

        @Override
        public int look(int descriptor) {
            looks++;
            if (descriptor > last) {
                throw play.broken("C9", "only what is watched is looked at", "it looked at descriptor " + descriptor);
            }
            if (looks > MOST_TIMES * (last + 1L) * (sleeps + 1L)) {
                throw play.broken("C11", "between two rounds the call sleeps", "round follows round without a sleep");
            }
            return descriptor == last && sleeps >= idleRounds ? READABLE : 0;
        }

        @Override
        public long nanoTime() {
            return sleeps;
        }

        @Override
        public void sleep(long nanos) {
            sleeps++;
        }
    }

    /** Exactly n looks a round, and so a growth that is linear. */
    static void looks(Trial trial) throws Exception {
        var polled = new HashMap<Integer, Long>();
        for (int size : List.of(1, 2, 10, 100, 1_000, 10_000, 100_000)) {
            Scripts.once(trial, (play, _) -> polled.put(size, polled(play, size)));
        }
        var selected = new HashMap<Integer, Long>();
        for (int size : List.of(1, 2, 10, 100, 1_000)) {
            Scripts.once(trial, (play, _) -> selected.put(size, selected(play, size)));
        }
        for (Map<Integer, Long> counted : List.of(polled, selected)) {
            if (counted.size() > 2 && counted.containsKey(1) && counted.containsKey(1_000)) {
                trial.growsAtMost(1.05, "the looks of a call", counted);
            }
        }
        if (polled.isEmpty() && selected.isEmpty()) {
            throw trial.findings().others().values().iterator().next();
        }
    }

    private static long polled(Play play, int size) {
        var kernel = new Crowd(play, size, 2);
        var entries = new ArrayList<>(entries(size));
        var answers = play.looks("C6", "poll returns", "poll of " + size + " entries", () -> new Multiplexer(kernel)
                .poll(entries, Duration.ofHours(1)));
        waited(play, kernel);
        play.require(
                answers != null && answers.size() == size && answers.getLast().revents() == Kernel.READABLE,
                "C6",
                "poll reports the last of many entries",
                "it did not, with " + size + " entries");
        isCounted(play, kernel, size);
        return kernel.looks;
    }

    private static List<PollFd> entries(int size) {
        var entries = new LinkedList<PollFd>();
        for (var i = 0; i < size; i++) {
            entries.add(new PollFd(i, Kernel.READABLE));
        }
        return entries;
    }

    private static long selected(Play play, int size) {
        var kernel = new Crowd(play, size, 2);
        var set = new HashSet<Integer>();
        for (var i = 0; i < size; i++) {
            set.add(i);
        }
        var ready =
                play.looks("C3", "select returns", "select of " + size + " descriptors", () -> new Multiplexer(kernel)
                        .select(Scripted.NFDS, set, set, set, Duration.ofHours(1)));
        waited(play, kernel);
        play.require(
                ready != null && Set.of(size - 1).equals(ready.readable()),
                "C3",
                "select reports the last of many descriptors",
                "it did not, with " + size + " descriptors");
        isCounted(play, kernel, size);
        return kernel.looks;
    }

    private static void waited(Play play, Crowd kernel) {
        play.require(
                kernel.sleeps == 0 || kernel.sleeps >= kernel.idleRounds,
                "C10",
                "nothing is returned only when the timeout is over",
                "the call ended after " + kernel.sleeps + " sleeps");
    }

    private static void isCounted(Play play, Crowd kernel, int size) {
        var most = (long) size * (kernel.sleeps + 1);
        play.require(
                kernel.looks <= most,
                "C9",
                "n descriptors and s sleeps cost at most n·(s + 1) looks",
                size + " descriptors and " + kernel.sleeps + " sleeps cost " + kernel.looks + " looks");
    }

    /** A long linked list is gone through a few times. */
    static void steps(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var list = new Linked(entries(LONG));
            var kernel = new Crowd(play, LONG, 2);
            play.looks(
                    "C6", "poll returns", "poll of a linked list of " + LONG + " entries", () -> new Multiplexer(kernel)
                            .poll(list, Duration.ofHours(1)));
            play.require(
                    list.steps() <= MOST_TIMES * LONG,
                    "C9",
                    "the list that is handed in is gone through at most ten times",
                    LONG + " entries of a linked list cost " + list.steps() + " steps along it");
        });
    }
}
