package threads.t05_reentrant_lock;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecursiveLockTest {
    private static <T> T elsewhere(Callable<T> command) throws Exception {
        var task = new FutureTask<>(command);
        Thread.startVirtualThread(task);
        return task.get();
    }

    @Test
    void itsOwnerTakesItAgainAndGivesItBackAsOften() throws Exception {
        var lock = new RecursiveLock();
        for (var depth = 1; depth <= 3; depth++) {
            lock.acquire();
            assertEquals(depth, lock.holdCount());
        }
        for (var depth = 3; depth >= 1; depth--) {
            assertFalse(elsewhere(() -> lock.tryAcquire(Duration.ZERO)), "the lock is still owned");
            lock.release();
        }
        assertTrue(elsewhere(() -> lock.tryAcquire(Duration.ZERO)), "the lock is free");
    }

    @Test
    void fourThreadsCountToFourThousand() throws InterruptedException {
        var lock = new RecursiveLock();
        var count = new int[1];
        var threads = new ArrayList<Thread>();
        for (var t = 0; t < 4; t++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (var i = 0; i < 1_000; i++) {
                    try {
                        lock.acquire();
                        lock.acquire();
                    } catch (InterruptedException e) {
                        return;
                    }
                    count[0]++;
                    lock.release();
                    lock.release();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(4_000, count[0]);
    }

    @Test
    void aSecondThreadWaitsForTheFirst() throws InterruptedException {
        var lock = new RecursiveLock();
        lock.acquire();
        var second = Thread.ofPlatform().daemon().start(() -> {
            try {
                lock.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() ->
                Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(second.getState()));
        lock.release();
        second.join();
    }

    @Test
    void onlyItsOwnerReleasesIt() throws Exception {
        var lock = new RecursiveLock();
        assertThrows(IllegalMonitorStateException.class, lock::release);
        elsewhere(() -> lock.tryAcquire(Duration.ZERO));
        assertThrows(IllegalMonitorStateException.class, lock::release);
    }
}
