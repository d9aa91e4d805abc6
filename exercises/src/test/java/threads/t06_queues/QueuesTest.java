package threads.t06_queues;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueuesTest {
    private static <E> List<E> throughQueue(BoundedQueue<E> queue, List<E> items) throws InterruptedException {
        for (var item : items) {
            queue.put(item);
        }
        var out = new ArrayList<E>();
        while (!queue.isEmpty()) {
            out.add(queue.take());
        }
        return out;
    }

    @Test
    void firstInFirstOut() throws InterruptedException {
        var out = throughQueue(Queues.fifo(3), List.of("first", "second", "third"));
        assertEquals(List.of("first", "second", "third"), out);
    }

    @Test
    void lastInFirstOut() throws InterruptedException {
        var out = throughQueue(Queues.lifo(3), List.of("first", "second", "third"));
        assertEquals(List.of("third", "second", "first"), out);
    }

    @Test
    void smallestFirst() throws InterruptedException {
        var in = List.of(
                new Prioritized<>(20, "b"),
                new Prioritized<>(20, "a"),
                new Prioritized<>(0, "b"),
                new Prioritized<>(30, "c"));
        assertEquals(
                List.of(
                        new Prioritized<>(0, "b"),
                        new Prioritized<>(20, "a"),
                        new Prioritized<>(20, "b"),
                        new Prioritized<>(30, "c")),
                throughQueue(Queues.priority(10), in));
    }

    @Test
    void itemsThatCannotBeComparedAreRefused() throws InterruptedException {
        BoundedQueue<Prioritized<Object>> queue = Queues.priority(10);
        queue.put(new Prioritized<>(20, "a"));
        assertThrows(ClassCastException.class, () -> queue.put(new Prioritized<>(20, List.of())));
        assertThrows(ClassCastException.class, () -> queue.put(new Prioritized<>(10, 1)));
        assertEquals(1, queue.size());
    }

    @Test
    void aFullQueueMakesPutWait() throws InterruptedException {
        BoundedQueue<String> queue = Queues.fifo(1);
        queue.put("first");
        var second = Thread.ofPlatform().daemon().start(() -> {
            try {
                queue.put("second");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() ->
                Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(second.getState()));
        assertTrue(queue.isFull());
        assertEquals("first", queue.take());
        second.join();
        assertEquals("second", queue.take());
    }

    @Test
    void withoutRoomOrItemTheTimeRunsOut() throws InterruptedException {
        BoundedQueue<String> queue = Queues.lifo(1);
        assertEquals(Optional.empty(), queue.poll(Duration.ofMillis(20)));
        assertTrue(queue.offer("one", Duration.ZERO));
        assertFalse(queue.offer("two", Duration.ofMillis(20)));
        assertEquals(Optional.of("one"), queue.poll(Duration.ZERO));
    }
}
