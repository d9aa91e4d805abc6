package threads.t03_mutex;

import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Rounds of stress, in which calls meet as they come. */
final class MutexRaces {
    private static final String ENDS = "C1: whoever waits for the mutex gets it in the end";

    private MutexRaces() {}

    static void everybodyGetsIn(Round round) {
        var mutex = new Mutex();
        for (var t = 1; t <= 3; t++) {
            round.thread("T" + t, () -> enterAndLeave(round, mutex, 3));
        }
        round.withoutWakeUps().run(ENDS);
    }

    static void oneAtATime(Round round) {
        var mutex = new Mutex();
        var inside = new Inside();
        for (var t = 1; t <= 3; t++) {
            var timed = t == 3;
            round.thread("T" + t, () -> {
                for (var i = 0; i < 4; i++) {
                    enter(round, mutex, timed);
                    inside.enter();
                    round.pause();
                    inside.leave();
                    MutexChecks.leaveQuietly(mutex);
                }
            });
        }
        round.withStaleReadsInTurn().withoutWakeUps().run(ENDS);
        inside.require(round, 12);
    }

    private static void enter(Round round, Mutex mutex, boolean timed) throws InterruptedException {
        if (timed) {
            while (!mutex.tryAcquire(Duration.ofMillis(50))) {
                round.pause();
            }
        } else {
            mutex.acquire();
        }
    }

    /** Releases and interrupts at the same moment: whatever the interrupted one does, everybody else gets in. */
    static void interruptMeetsRelease(Round round) {
        var mutex = new Mutex();
        var waiter = new AtomicReference<@Nullable Thread>();
        var times = 5;
        round.thread("holder", () -> enterAndLeave(round, mutex, times));
        round.thread("interrupted", () -> {
            for (var i = 0; i < times; i++) {
                waiter.set(Thread.currentThread());
                try {
                    mutex.acquire();
                    MutexChecks.leaveQuietly(mutex);
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            }
            waiter.set(null);
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < 2 * times; i++) {
                round.pause();
                var thread = waiter.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
        round.thread("other", () -> enterAndLeave(round, mutex, times));
        round.run("C5: whatever an interrupted call does, everybody else gets in in the end");
    }

    private static void enterAndLeave(Round round, Mutex mutex, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            mutex.acquire();
            round.pause();
            MutexChecks.leaveQuietly(mutex);
        }
    }

    /** Time-outs that end just when the mutex is released: nobody else misses a wake-up. */
    static void timeoutMeetsRelease(Round round) {
        var mutex = new Mutex();
        var held = new CountDownLatch(1);
        var nanos = 200_000 + round.random().nextInt(1_300_000);
        round.thread("holder", () -> {
            mutex.acquire();
            held.countDown();
            LockSupport.parkNanos(nanos);
            MutexChecks.leaveQuietly(mutex);
        });
        for (var name : new String[] {"timed 1", "timed 2"}) {
            round.thread(name, () -> {
                held.await();
                if (mutex.tryAcquire(Duration.ofMillis(1))) {
                    MutexChecks.leaveQuietly(mutex);
                }
            });
        }
        round.thread("other", () -> {
            held.await();
            enterAndLeave(round, mutex, 1);
        });
        round.run("C6: whoever gives up lets the next one have it: everybody else gets in");
    }
}
