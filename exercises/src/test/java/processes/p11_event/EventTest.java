package processes.p11_event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventTest {
    @Test
    void theFlagIsSetAndCleared() {
        var event = new Event();
        assertFalse(event.isSet(), "a new event is clear");
        event.set();
        event.set();
        assertTrue(event.isSet());
        event.clear();
        assertFalse(event.isSet());
    }

    @Test
    void nobodyWaitsForASetEvent() throws InterruptedException {
        var event = new Event();
        event.set();
        event.await();
        assertTrue(event.await(Duration.ZERO));
        assertTrue(event.isSet(), "waiting for it does not use it up");
    }

    @Test
    void allWhoWaitGoOn() throws InterruptedException {
        var event = new Event();
        var waiting = threeWaitFor(event);
        event.set();
        for (var thread : waiting) {
            thread.join();
        }
    }

    @Test
    void allWhoWaitGoOnAlsoWhenItIsClearedAtOnce() throws InterruptedException {
        var event = new Event();
        var waiting = threeWaitFor(event);
        event.set();
        event.clear();
        for (var thread : waiting) {
            thread.join();
        }
        assertFalse(event.isSet());
    }

    @Test
    void aClearEventIsNotWaitedForLongerThanAsked() throws InterruptedException {
        assertFalse(new Event().await(Duration.ZERO));
        assertFalse(new Event().await(Duration.ofMillis(20)));
    }

    private static List<Thread> threeWaitFor(Event event) {
        var threads = new ArrayList<Thread>();
        for (var t = 0; t < 3; t++) {
            var thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    event.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            await().until(() -> Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                    .contains(thread.getState()));
            assertTrue(thread.isAlive(), "the event is clear: await() waits");
            threads.add(thread);
        }
        return threads;
    }
}
