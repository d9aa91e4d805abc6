package processes.p07_process_queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How a queue between processes is used, and the plainest mistakes. Clients are in this process here, and know no more
 * of the queue than those of another one: its address. The contract is in {@link ProcessQueue}; the grader looks
 * closer, and at other processes.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessQueueTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void firstInFirstOut() throws Exception {
        try (var queue = ProcessQueue.create(3);
                var client = ProcessQueue.connect(queue.address())) {
            client.put(bytes("first"));
            queue.put(bytes("second"));
            client.putNowait(new byte[0]);
            assertArrayEquals(bytes("first"), queue.get());
            assertArrayEquals(bytes("second"), client.getNowait());
            assertArrayEquals(new byte[0], client.get(Duration.ofSeconds(5)));
        }
    }

    @Test
    void itIsFullOrEmpty() throws Exception {
        try (var queue = ProcessQueue.create(1);
                var client = ProcessQueue.connect(queue.address())) {
            assertTrue(client.empty());
            assertThrows(QueueEmpty.class, client::getNowait);
            assertThrows(QueueEmpty.class, () -> queue.get(Duration.ofMillis(20)));
            client.put(bytes("one"));
            assertTrue(queue.full());
            assertEquals(1, client.size());
            assertFalse(client.empty());
            assertThrows(QueueFull.class, () -> queue.putNowait(bytes("two")));
            assertThrows(QueueFull.class, () -> client.put(bytes("two"), Duration.ofMillis(20)));
        }
    }

    @Test
    void aClientThatWaitsGetsTheNextItem() throws Exception {
        try (var queue = ProcessQueue.create(1);
                var client = ProcessQueue.connect(queue.address());
                var other = ProcessQueue.connect(queue.address())) {
            var get = new FutureTask<>(client::get);
            var thread = Thread.ofPlatform().daemon().start(get);
            await().pollDelay(Duration.ofMillis(50)).until(thread::isAlive);
            other.put(bytes("news"));
            assertArrayEquals(bytes("news"), get.get());
        }
    }

    @Test
    void argumentsAreLookedAt() throws Exception {
        assertThrows(IllegalArgumentException.class, () -> ProcessQueue.create(0));
        assertThrows(IllegalArgumentException.class, () -> ProcessQueue.connect("nowhere"));
        try (var queue = ProcessQueue.create(1)) {
            var tooLong = new byte[ProcessQueue.MAX_LENGTH + 1];
            assertThrows(IllegalArgumentException.class, () -> queue.put(tooLong));
            assertTrue(queue.empty());
        }
    }

    @Test
    void aClosedQueueSaysSo() throws Exception {
        var queue = ProcessQueue.create(1);
        try (var client = ProcessQueue.connect(queue.address())) {
            queue.close();
            assertThrows(QueueClosed.class, queue::get);
            assertThrows(QueueClosed.class, client::get);
            assertThrows(IOException.class, () -> ProcessQueue.connect(queue.address()));
        }
    }
}
