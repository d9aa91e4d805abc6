package threads.t06_queues;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** C9: an interrupt and a wake-up at the same moment: nothing is lost, neither an item nor the wake-up. */
final class InterruptRaces {
    private static final int ROUNDS = 54;
    private static final int EACH = 2;
    private static final int CAPACITY = 2;

    private final Trial trial;
    private final Round round;
    private final BoundedQueue<Prioritized<Integer>> queue;
    private final AtomicReference<@Nullable Thread> victim = new AtomicReference<>();
    /** How many calls of the victim took effect, as it was told. */
    private final AtomicInteger effects = new AtomicInteger();

    private InterruptRaces(Trial trial, Round round) {
        this.trial = trial;
        this.round = round;
        this.queue = Kind.values()[round.number() / 2 % 3].make(CAPACITY);
    }

    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            if (round.number() % 2 == 0) {
                new InterruptRaces(trial, round).ofATaker();
            } else {
                new InterruptRaces(trial, round).ofAPutter();
            }
        });
    }

    /** Four go in; the victim takes two at most, so that the other finds its two. */
    private void ofATaker() throws Exception {
        round.thread("putter", () -> puts(10, 2 * EACH));
        victim(number -> Progress.takeSurely(round, queue));
        round.thread("other taker", () -> {
            for (var i = 0; i < EACH; i++) {
                Progress.takeSurely(round, queue);
            }
        });
        round.withoutWakeUps().run("C9: an interrupted call takes nobody's wake-up: every thread comes to its end");
        requireInside(2 * EACH - EACH - effects.get());
    }

    /** The victim puts in two at most, the other two; two are taken: what is left has room. */
    private void ofAPutter() throws Exception {
        round.thread("other putter", () -> puts(10, EACH));
        victim(number -> queue.put(Kind.entry(number)));
        round.thread("taker", () -> {
            for (var i = 0; i < EACH; i++) {
                Progress.takeSurely(round, queue);
            }
        });
        round.withoutWakeUps().run("C9: an interrupted call takes nobody's wake-up: every thread comes to its end");
        requireInside(effects.get());
    }

    private void puts(int base, int items) throws InterruptedException {
        for (var number = base; number < base + items; number++) {
            queue.put(Kind.entry(number));
            round.pause();
        }
    }

    private interface Attempt {
        void run(int number) throws InterruptedException;
    }

    private void victim(Attempt attempt) {
        round.thread("interrupted", () -> {
            victim.set(Thread.currentThread());
            for (var number = 30; number < 30 + EACH; number++) {
                try {
                    attempt.run(number);
                    effects.incrementAndGet();
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            }
            victim.set(null);
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < EACH; i++) {
                round.pause();
                var thread = victim.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
    }

    private void requireInside(int expected) throws Exception {
        var found = Scene.call(trial, "size()", queue::size);
        round.require(
                found == expected,
                "C9: a call that threw InterruptedException has done nothing, one that returned has: " + expected
                        + " items are inside",
                found + " items are inside",
                "decide in one place, under the lock, whether an interrupted call has taken effect or throws");
    }
}
