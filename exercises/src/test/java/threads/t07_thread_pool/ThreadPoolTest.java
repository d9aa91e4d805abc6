package threads.t07_thread_pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadPoolTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void aHandleTellsTheResult() throws Exception {
        var pool = new ThreadPool(2);
        var handle = pool.submit(() -> 6 * 7);
        assertEquals(42, handle.result());
        assertTrue(handle.isDone());
        pool.shutdown(true);
    }

    @Test
    void aFailureIsTheCause() throws Exception {
        var pool = new ThreadPool(1);
        var failure = new IllegalStateException("of the task");
        var handle = pool.submit(() -> {
            throw failure;
        });
        assertSame(
                failure, assertThrows(ExecutionException.class, handle::result).getCause());
        assertEquals("alive", pool.submit(() -> "alive").result());
        pool.shutdown(true);
    }

    @Test
    void aTimeOutLeavesTheTaskAlone() throws Exception {
        var pool = new ThreadPool(1);
        var letGo = new CountDownLatch(1);
        var handle = pool.submit(() -> {
            letGo.await();
            return "done";
        });
        assertThrows(TimeoutException.class, () -> handle.result(Duration.ofMillis(20)));
        assertFalse(handle.isDone());
        letGo.countDown();
        assertEquals("done", handle.result(LONG));
        pool.shutdown(true);
    }

    @Test
    void callbacksAreCalledBeforeAndAfterTheEnd() throws Exception {
        var pool = new ThreadPool(1);
        var calls = new AtomicInteger();
        var handle = pool.submit(() -> "done");
        handle.addDoneCallback(done -> calls.incrementAndGet());
        pool.shutdown(true);
        handle.addDoneCallback(done -> calls.incrementAndGet());
        assertEquals(2, calls.get());
    }

    @Test
    void mapKeepsTheOrder() throws Exception {
        var pool = new ThreadPool(3);
        var results = pool.map(number -> number * number, List.of(1, 2, 3), LONG);
        for (var expected : List.of(1, 4, 9)) {
            assertTrue(results.hasNext());
            assertEquals(expected, results.next());
        }
        assertFalse(results.hasNext());
        pool.shutdown(true);
    }

    @Test
    void shutdownFinishesWhatIsThere() throws Exception {
        var pool = new ThreadPool(1);
        var done = new AtomicInteger();
        for (var number = 0; number < 5; number++) {
            pool.submit(done::incrementAndGet);
        }
        pool.shutdown(true);
        assertEquals(5, done.get());
        assertThrows(RejectedExecutionException.class, () -> pool.submit(() -> "too late"));
    }
}
