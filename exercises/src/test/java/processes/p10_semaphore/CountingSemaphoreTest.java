package processes.p10_semaphore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CountingSemaphoreTest {
    @Test
    void permitsAreTakenAndComeBack() throws InterruptedException {
        var semaphore = new CountingSemaphore(3);
        semaphore.acquire(2);
        assertTrue(semaphore.tryAcquire(1, Duration.ZERO), "one permit is left");
        assertFalse(semaphore.tryAcquire(1, Duration.ZERO), "no permit is left");
        semaphore.release(3);
        assertTrue(semaphore.tryAcquire(3, Duration.ZERO), "all three have come back");
    }

    @Test
    void fiveGuestsAtMostForFiveRooms() throws InterruptedException {
        var rooms = new CountingSemaphore(5);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var guests = new ArrayList<Thread>();
        for (var g = 0; g < 20; g++) {
            guests.add(Thread.startVirtualThread(() -> {
                try {
                    rooms.acquire(1);
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
                inside.decrementAndGet();
                rooms.release(1);
            }));
        }
        for (var guest : guests) {
            guest.join();
        }
        assertTrue(most.get() <= 5, most.get() + " guests in five rooms");
        assertTrue(rooms.tryAcquire(5, Duration.ZERO), "all rooms are free again");
    }

    @Test
    void aThreadWaitsUntilThereAreEnough() throws InterruptedException {
        var semaphore = new CountingSemaphore(0);
        var waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                semaphore.acquire(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                .contains(waiting.getState()));
        assertTrue(waiting.isAlive(), "no permit is available: acquire(2) waits");
        semaphore.release(1);
        assertFalse(waiting.join(Duration.ofMillis(50)), "one permit is not enough for two");
        semaphore.release(1);
        waiting.join();
    }

    @Test
    void tooFewPermitsAreNotWaitedForLongerThanAsked() throws InterruptedException {
        var semaphore = new CountingSemaphore(1);
        assertFalse(semaphore.tryAcquire(2, Duration.ofMillis(20)));
        assertTrue(semaphore.tryAcquire(1, Duration.ZERO), "the permit is still there");
    }

    @Test
    void noMoreThanTheBoundIsGivenBack() throws InterruptedException {
        var semaphore = new CountingSemaphore(2, 2);
        semaphore.acquire(1);
        assertThrows(IllegalStateException.class, () -> semaphore.release(2));
        semaphore.release(1);
        assertThrows(IllegalStateException.class, () -> semaphore.release(1));
    }
}
