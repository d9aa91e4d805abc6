package processes.p10_semaphore;

import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** That a call has returned makes no other thread see what it did; only the semaphore can. Reads may be stale. */
final class Seen {
    private Seen() {}

    /** Permits come back, and whoever asks later finds them. */
    static void byWhoeverAsksLater(Round round) {
        var semaphore = new CountingSemaphore(0);
        var returned = new CountDownLatch(1);
        round.thread("T1", () -> {
            try {
                semaphore.release(2);
            } catch (IllegalStateException refused) {
                round.require(
                        false,
                        "C3: a thread that has taken no permit releases some",
                        "it threw " + refused,
                        "is there a list of those who hold permits?");
            }
            returned.countDown();
        });
        round.thread("T2", () -> {
            returned.await();
            for (var permit = 0; permit < 2; permit++) {
                round.require(
                        semaphore.tryAcquire(1, Duration.ZERO),
                        "C6: release(2) has returned to T1: T2, who tries later, takes a permit",
                        "tryAcquire returned false",
                        "is the number of permits read and written under the same monitor, or atomic?");
            }
        });
        round.withStaleReads().withoutWakeUps().run("C6: a zero time-out tries once and does not wait");
    }
}
