package coroutines.c02_generator;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How a generator is used, and the plainest mistakes. The contract is in {@link Generator}; the grader looks closer.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GeneratorTest {
    /** Yields 1, 2 and 3 and returns. */
    private static Generator<Integer, Void> upToThree() {
        return new Generator<>(out -> {
            out.yield(1);
            out.yield(2);
            out.yield(3);
        });
    }

    @Test
    void nextReturnsOneValueAfterTheOther() {
        var numbers = upToThree();
        assertEquals(1, numbers.next());
        assertEquals(2, numbers.next());
        assertEquals(3, numbers.next());
        assertThrows(NoSuchElementException.class, numbers::next);
        assertThrows(NoSuchElementException.class, numbers::next, "the end stays the end");
    }

    @Test
    void nothingRunsBeforeTheFirstNext() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var generator = new Generator<Integer, Void>(out -> {
            lines.add("started");
            out.yield(1);
        });
        assertEquals(List.of(), lines);
        generator.next();
        assertEquals(List.of("started"), lines);
        assertThrows(NullPointerException.class, () -> new Generator<Integer, Void>(null));
    }

    @Test
    void whatIsSentComesOutOfThePendingYield() {
        var adder = new Generator<Integer, Integer>(out -> {
            var sum = 0;
            while (true) {
                sum += out.yield(sum);
            }
        });
        assertEquals(0, adder.next());
        assertEquals(3, adder.send(3));
        assertEquals(7, adder.send(4));
        adder.close();
    }

    @Test
    void nextSendsNull() {
        var echo = new Generator<String, String>(out -> {
            var received = out.yield("first");
            while (true) {
                received = out.yield(received);
            }
        });
        assertEquals("first", echo.send(null));
        assertNull(echo.next());
        assertEquals("x", echo.send("x"));
        echo.close();
    }

    @Test
    void theFirstCallCannotSendAnything() {
        var echo = new Generator<String, String>(out -> out.yield("first"));
        assertThrows(IllegalStateException.class, () -> echo.send("nobody waits for this"));
        assertEquals("first", echo.next(), "the generator is unharmed");
    }

    @Test
    void theBodyDoesNotRunAhead() {
        var steps = new AtomicInteger();
        var counter = new Generator<Integer, Void>(out -> {
            while (true) {
                out.yield(steps.incrementAndGet());
            }
        });
        for (var step = 1; step <= 100; step++) {
            assertEquals(step, counter.next());
            assertEquals(step, steps.get());
        }
        counter.close();
    }

    @Test
    void anExceptionOfTheBodyReachesTheCaller() {
        var unchecked = new IllegalArgumentException("unchecked");
        var failing = new Generator<Integer, Void>(out -> {
            throw unchecked;
        });
        assertSame(unchecked, assertThrows(IllegalArgumentException.class, failing::next));
        assertThrows(NoSuchElementException.class, failing::next);

        var checked = new IOException("checked");
        var reading = new Generator<Integer, Void>(out -> {
            throw checked;
        });
        assertSame(
                checked, assertThrows(BodyFailedException.class, reading::next).getCause());
    }

    @Test
    void closeRunsTheFinallyBlocksAndWaitsForThem() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var generator = new Generator<Integer, Void>(out -> {
            try {
                out.yield(1);
                lines.add("went on");
            } finally {
                lines.add("tidied up");
            }
        });
        generator.next();
        generator.close();
        assertEquals(List.of("tidied up"), lines);
        assertDoesNotThrow(generator::close);
        assertThrows(NoSuchElementException.class, generator::next);
    }

    @Test
    void closeBeforeTheStartRunsNothing() {
        var ran = new AtomicInteger();
        var generator = new Generator<Integer, Void>(out -> ran.incrementAndGet());
        generator.close();
        assertThrows(NoSuchElementException.class, generator::next);
        assertEquals(0, ran.get());
    }

    @Test
    void aBodyCannotCallItsOwnGenerator() {
        var self = new ArrayList<Generator<String, Void>>();
        var generator = new Generator<String, Void>(out -> {
            assertThrows(IllegalStateException.class, () -> self.getFirst().next());
            assertThrows(IllegalStateException.class, () -> self.getFirst().close());
            out.yield("unharmed");
        });
        self.add(generator);
        assertEquals("unharmed", generator.next());
        generator.close();
    }

    @Test
    void anInterruptEndsNoWaitAndIsNotLost() throws Exception {
        var letGo = new CountDownLatch(1);
        var slow = new Generator<String, Void>(out -> {
            letGo.await();
            out.yield("done");
        });
        var interrupted =
                new FutureTask<>(() -> slow.next() + Thread.currentThread().isInterrupted());
        var caller = Thread.ofPlatform().daemon().start(interrupted);
        await().until(() -> caller.getState() == Thread.State.WAITING);
        caller.interrupt();
        assertFalse(interrupted.isDone());
        letGo.countDown();
        assertEquals("donetrue", interrupted.get());
        slow.close();
    }

    @Test
    void aThousandSuspendedOnesAreNoBurden() {
        var suspended = new ArrayList<Generator<Boolean, Void>>();
        for (var i = 0; i < 1_000; i++) {
            var generator = new Generator<Boolean, Void>(
                    out -> out.yield(Thread.currentThread().isVirtual()));
            assertTrue(generator.next(), "the body runs on a virtual thread");
            suspended.add(generator);
        }
        suspended.forEach(Generator::close);
    }
}
