package processes.p10_semaphore;

import grader.spec.Plain;
import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Many threads at once: nobody may be left behind, and no permit be taken twice or lost. */
final class Races {
    private static final int PERMITS = 3;
    private static final String SERVED = "C1: permits have come back: whoever waits for them is served in the end";

    private Races() {}

    /** Requests of all sizes: each release must reach whoever it suffices for. */
    static void everybodyIsServed(Round round) {
        var semaphore = new CountingSemaphore(PERMITS);
        for (var t = 0; t < 4; t++) {
            var first = t + round.number();
            round.thread("T" + (t + 1), () -> {
                for (var i = 0; i < 3; i++) {
                    var n = 1 + (first + i) % PERMITS;
                    semaphore.acquire(n);
                    round.pause();
                    semaphore.release(n);
                }
            });
        }
        round.withoutWakeUps().run(SERVED);
    }

    /** A semaphore with one permit is a mutex; what it protects is seen by the next. */
    static void oneAtATime(Round round) {
        var semaphore = new CountingSemaphore(1);
        var taken = new Taken();
        for (var t = 1; t <= 3; t++) {
            round.thread("T" + t, () -> {
                for (var i = 0; i < 4; i++) {
                    semaphore.acquire(1);
                    taken.use(round, 1);
                    semaphore.release(1);
                }
            });
        }
        round.withStaleReadsInTurn().withoutWakeUps().run(SERVED);
        taken.require(round, 1);
        taken.requireUses(round, 12);
    }

    /** Some wait for one permit, others take two or three when they find them; each permit comes back by itself. */
    static void neverTooMany(Round round) {
        var semaphore = new CountingSemaphore(PERMITS);
        var taken = new Taken();
        for (var t = 1; t <= 2; t++) {
            round.thread("T" + t, () -> {
                for (var i = 0; i < 3; i++) {
                    semaphore.acquire(1);
                    taken.use(round, 1);
                    semaphore.release(1);
                }
            });
        }
        for (var n = 2; n <= PERMITS; n++) {
            var permits = n;
            round.thread("T" + (n + 1), () -> {
                for (var i = 0; i < 3; i++) {
                    if (semaphore.tryAcquire(permits, Duration.ZERO)) {
                        taken.use(round, permits);
                        for (var one = 0; one < permits; one++) {
                            semaphore.release(1);
                        }
                    }
                    round.pause();
                }
            });
        }
        round.withoutWakeUps().run(SERVED);
        taken.require(round, PERMITS);
    }

    /** Whatever becomes of the interrupted one, all permits come back in the end. */
    static void interruptMeetsRelease(Round round) {
        var semaphore = new CountingSemaphore(1);
        var others = new CountDownLatch(3);
        var waiter = new AtomicReference<@Nullable Thread>();
        round.thread("T1", () -> takeAndGive(round, semaphore, 4, others));
        round.thread("T2", () -> takeAndGive(round, semaphore, 4, others));
        round.thread("T3, which is interrupted", () -> {
            waiter.set(Thread.currentThread());
            takeAndGiveThoughInterrupted(round, semaphore);
            waiter.set(null);
            others.countDown();
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < 10; i++) {
                round.pause();
                var thread = waiter.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
        takesAllAtLast(round, semaphore, 1, others);
        round.run("C5: whatever an interrupted call does, everybody else is served, and no permit is lost");
    }

    private static void takeAndGiveThoughInterrupted(Round round, CountingSemaphore semaphore) {
        for (var i = 0; i < 5; i++) {
            try {
                semaphore.acquire(1);
                semaphore.release(1);
            } catch (InterruptedException asked) {
                round.pause(); // as if never called
            }
        }
    }

    static void takeAndGive(Round round, CountingSemaphore semaphore, int times, CountDownLatch done)
            throws InterruptedException {
        for (var i = 0; i < times; i++) {
            semaphore.acquire(1);
            round.pause();
            semaphore.release(1);
        }
        done.countDown();
    }

    static void takesAllAtLast(Round round, CountingSemaphore semaphore, int permits, CountDownLatch others) {
        round.thread("the last one, who takes every permit when all others have given theirs back,", () -> {
            others.await();
            semaphore.acquire(permits);
        });
    }

    /** How many permits the threads of a round hold, and a count that only a single permit protects. */
    private static final class Taken {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final Plain<Integer> uses = new Plain<>("the count", 0);

        void use(Round round, int permits) {
            most.accumulateAndGet(now.addAndGet(permits), Math::max);
            uses.set(uses.get() + 1);
            round.pause();
            now.addAndGet(-permits);
        }

        void require(Round round, int permits) {
            round.require(
                    most.get() <= permits,
                    "C2: of " + permits + " permits at most " + permits + " are taken",
                    most.get() + " were taken at once",
                    "are the look at the number and the change of it one step that nobody can come between?");
        }

        void requireUses(Round round, int times) {
            round.require(
                    uses.get() == times,
                    "C2: what a thread did before release() is seen by the next: " + times + " increments make "
                            + times,
                    times + " increments made " + uses.get(),
                    "is the number of permits read and written under the same monitor, or atomic?");
        }
    }
}
