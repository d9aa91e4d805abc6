package threads.t03_mutex;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutexTest {
    @Test
    void aFreeMutexIsTakenAndFreedAgain() throws InterruptedException {
        var mutex = new Mutex();
        for (var i = 0; i < 3; i++) {
            mutex.acquire();
            mutex.release();
        }
        assertTrue(mutex.tryAcquire(Duration.ZERO), "the mutex is free again");
    }

    @Test
    void fourThreadsCountToFourThousand() throws InterruptedException {
        var mutex = new Mutex();
        var count = new int[1];
        var threads = new ArrayList<Thread>();
        for (var t = 0; t < 4; t++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (var i = 0; i < 1_000; i++) {
                    try {
                        mutex.acquire();
                    } catch (InterruptedException e) {
                        return;
                    }
                    count[0]++;
                    mutex.release();
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
        var mutex = new Mutex();
        mutex.acquire();
        var second = Thread.ofPlatform().daemon().start(() -> {
            try {
                mutex.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() ->
                Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(second.getState()));
        mutex.release();
        second.join();
    }

    @Test
    void aHeldMutexIsNotTakenTwice() throws InterruptedException {
        var mutex = new Mutex();
        mutex.acquire();
        assertFalse(mutex.tryAcquire(Duration.ZERO));
        assertFalse(mutex.tryAcquire(Duration.ofMillis(20)));
    }

    @Test
    void aFreeMutexIsNotReleased() {
        assertThrows(IllegalStateException.class, new Mutex()::release);
    }
}
