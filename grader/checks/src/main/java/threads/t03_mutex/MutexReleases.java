package threads.t03_mutex;

import grader.spec.Round;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** C4: whether the mutex is held, and freeing it, is one step. */
final class MutexReleases {
    private MutexReleases() {}

    static void meet(Round round) {
        var mutex = new Mutex();
        var held = new CountDownLatch(1);
        var freed = new AtomicInteger();
        round.thread("T1", () -> {
            mutex.acquire();
            held.countDown();
            release(mutex, freed);
        });
        for (var name : new String[] {"T2", "T3"}) {
            round.thread(name, () -> {
                held.await();
                release(mutex, freed);
            });
        }
        round.withoutWakeUps().run("C4: release() returns, or throws IllegalStateException");
        round.require(
                freed.get() == 1,
                "C4: a mutex that is held once is released once: the other calls throw IllegalStateException",
                freed.get() + " of three release() calls at the same time returned",
                "look whether it is held and free it in one step that nobody can come between");
    }

    /** T1 takes the mutex and T2 frees it, later and without any order but that of the mutex. Reads may be stale. */
    static void byAnotherThread(Round round) {
        var mutex = new Mutex();
        var held = new CountDownLatch(1);
        var freed = new AtomicInteger();
        round.thread("T1", () -> {
            mutex.acquire();
            held.countDown();
        });
        round.thread("T2", () -> {
            held.await();
            release(mutex, freed);
        });
        round.withStaleReads().withoutWakeUps().run("C1: the mutex is free: acquire() returns");
        round.require(
                freed.get() == 1,
                "C4: acquire() has returned to T1: T2, who calls release() later, frees the mutex",
                "release() threw IllegalStateException",
                "is the flag read and written under the same monitor, or volatile?");
    }

    private static void release(Mutex mutex, AtomicInteger freed) {
        try {
            mutex.release();
            freed.incrementAndGet();
        } catch (IllegalStateException free) {
            return; // somebody else was first
        }
    }
}
