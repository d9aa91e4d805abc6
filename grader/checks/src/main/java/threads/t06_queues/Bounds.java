package threads.t06_queues;

import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** C7: never more inside than there is room for. */
final class Bounds {
    private static final int ROUNDS = 48;

    private Bounds() {}

    /** Items whose put has returned and whose take has not begun are inside for sure. */
    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var capacity = 1 + round.number() / 3 % 2;
            var queue = Kind.values()[round.number() % 3].make(capacity);
            var inside = new AtomicInteger();
            var most = new AtomicInteger();
            for (var number = 1; number <= 3; number++) {
                var base = 10 * number;
                round.thread("putter " + number, () -> {
                    for (var item = 0; item < 2; item++) {
                        queue.put(Kind.entry(base + item));
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    }
                });
            }
            round.thread("taker", () -> {
                for (var item = 0; item < 6; item++) {
                    round.pause();
                    inside.decrementAndGet();
                    Progress.takeSurely(round, queue);
                }
            });
            round.withoutWakeUps().run("C6: whoever can go on does: every thread comes to its end");
            round.require(
                    most.get() <= capacity,
                    "C7: at most " + capacity + " are inside",
                    most.get() + " had been put in and not yet asked for",
                    "after a wait, is the condition looked at once more, and in the same step as the item is added?");
        });
    }
}
