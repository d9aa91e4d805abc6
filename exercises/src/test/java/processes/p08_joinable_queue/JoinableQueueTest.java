package processes.p08_joinable_queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JoinableQueueTest {
    @Test
    void itIsAQueue() throws InterruptedException {
        var queue = new JoinableQueue<String>();
        queue.put("first");
        queue.put("second");
        assertEquals("first", queue.take());
        assertEquals(Optional.of("second"), queue.poll(Duration.ZERO));
        assertEquals(Optional.empty(), queue.poll(Duration.ofMillis(20)));
    }

    @Test
    void takenIsNotDone() throws InterruptedException {
        var queue = new JoinableQueue<String>(3);
        assertTrue(queue.join(Duration.ZERO), "nothing was put in: nothing is unfinished");
        queue.put("work");
        queue.take();
        assertEquals(1, queue.unfinished());
        assertFalse(queue.join(Duration.ofMillis(20)), "the queue is empty, but the item is not done");
        queue.taskDone();
        queue.join();
        assertEquals(0, queue.unfinished());
    }

    @Test
    void joinWaitsForTheLastItem() throws InterruptedException {
        var queue = new JoinableQueue<String>();
        queue.put("work");
        queue.take();
        var joiner = Thread.ofPlatform().daemon().start(() -> {
            try {
                queue.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() ->
                Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(joiner.getState()));
        queue.taskDone();
        joiner.join();
    }

    @Test
    void oneTooManyIsAnError() throws InterruptedException {
        var queue = new JoinableQueue<String>();
        assertThrows(IllegalStateException.class, queue::taskDone);
        queue.put("work");
        assertThrows(IllegalStateException.class, queue::taskDone, "nothing has been taken");
        assertEquals(1, queue.unfinished());
    }

    @Test
    void consumersDoTheWork() throws InterruptedException {
        var queue = new JoinableQueue<Integer>(2);
        var sum = new AtomicInteger();
        queue.startConsumers(2, sum::addAndGet);
        for (var number : List.of(1, 2, 3, 4)) {
            queue.put(number);
        }
        queue.join();
        assertEquals(10, sum.get());
    }
}
