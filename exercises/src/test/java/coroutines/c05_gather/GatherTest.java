package coroutines.c05_gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How tasks are gathered, and the plainest mistakes. The contract is in {@link Gather}; the grader looks closer. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatherTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();

    /** A task that would wait for ever, and counts that it began and that it was stopped. */
    private String waits() throws InterruptedException {
        begun.incrementAndGet();
        try {
            never.await();
            return "never";
        } finally {
            stopped.incrementAndGet();
        }
    }

    @Test
    void resultsComeInTheOrderOfTheTasks() throws Exception {
        var last = new CountDownLatch(1);
        Callable<String> slow = () -> {
            last.await();
            return "slow";
        };
        Callable<String> quick = () -> {
            last.countDown();
            return "quick";
        };
        assertEquals(List.of("slow", "quick"), new Gather(2).runAll(List.of(slow, quick)));
        assertEquals(Arrays.asList("quick", null), new Gather(1).runAll(List.of(quick, () -> null)));
        assertEquals(List.of(), new Gather(1).runAll(List.of()));
    }

    @Test
    void neverMoreThanTheLimitAreInFlight() throws Exception {
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 40; i++) {
            var number = i;
            tasks.add(() -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                Thread.sleep(2);
                inFlight.decrementAndGet();
                return number;
            });
        }
        var numbers = new Gather(4).runAll(tasks);
        assertEquals(40, numbers.size());
        assertTrue(most.get() <= 4, "at most four at once");
    }

    @Test
    void theFirstFailureStopsTheOthers() {
        var failure = new IOException("no such page");
        Callable<String> fails = () -> {
            throw failure;
        };
        var tasks = List.of(this::waits, fails, this::waits);
        var thrown = assertThrows(ExecutionException.class, () -> new Gather(2).runAll(tasks));
        assertSame(failure, thrown.getCause());
        assertEquals(begun.get(), stopped.get(), "whoever was in flight has been stopped");
    }

    @Test
    void theFirstAnswerStopsTheOthers() throws Exception {
        Callable<String> fails = () -> {
            throw new IOException("no answer");
        };
        assertEquals("answer", new Gather(3).firstOf(List.of(this::waits, fails, () -> "answer")));
        assertEquals(begun.get(), stopped.get());
        assertThrows(ExecutionException.class, () -> new Gather(3).firstOf(List.of(fails, fails)));
        assertThrows(IllegalArgumentException.class, () -> new Gather(3).firstOf(List.of()));
    }

    @Test
    void nothingOutlivesTheDeadline() {
        Callable<String> waits = this::waits;
        var time = Duration.ofMillis(30);
        assertThrows(TimeoutException.class, () -> new Gather(2).runAll(List.of(waits, waits, waits), time));
        var before = begun.get();
        assertEquals(before, stopped.get());
        assertThrows(TimeoutException.class, () -> new Gather(2).firstOf(List.of(waits), Duration.ZERO));
        assertEquals(before, begun.get(), "its time has passed at once: it never began");
    }

    @Test
    void anInterruptOfTheCallerStopsAll() {
        Callable<String> waits = this::waits;
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> new Gather(2).runAll(List.of(waits)));
        assertFalse(Thread.interrupted());
        assertEquals(0, begun.get());

        var caller = Thread.currentThread();
        Callable<String> interrupts = () -> {
            caller.interrupt();
            return waits();
        };
        assertThrows(InterruptedException.class, () -> new Gather(2).firstOf(List.of(waits, interrupts)));
        assertTrue(begun.get() > 0);
        assertEquals(begun.get(), stopped.get());
    }
}
