package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Whether a waiting thread is woken by the clock, and when, in whatever call it waits. */
class KernelTimeoutsTest {
    private static final Duration TIME = Duration.ofMinutes(10);

    private static Optional<Duration> left(String what, Callable<?> call) {
        assumeTrue(KernelThreads.known(), "nothing is known of time-outs but on Linux");
        try (var actors = new Actors()) {
            var waiting = actors.start("A", what, call);
            waiting.waits("it waits");
            var left = waiting.actor().timeLeft();
            var info = Objects.requireNonNull(
                    Stillness.THREADS.getThreadInfo(waiting.actor().thread().threadId()));
            var nanos = left.map(Duration::toNanos).orElse(0L);
            assertEquals(nanos > 0, KernelTimeouts.isBeyond(nanos / 2, info), "more than half of it is left");
            assertFalse(KernelTimeouts.isBeyond(TIME.plus(TIME).toNanos(), info), "never so much");
            return left;
        }
    }

    private static Map<String, Callable<?>> calls(Object monitor) {
        return Map.of(
                "sleep",
                () -> {
                    Thread.sleep(TIME);
                    return "";
                },
                "wait",
                () -> {
                    synchronized (monitor) {
                        monitor.wait(TIME.toMillis());
                    }
                    return "";
                },
                "parkNanos",
                () -> {
                    LockSupport.parkNanos(TIME.toNanos());
                    return "";
                },
                "parkUntil",
                () -> {
                    LockSupport.parkUntil(System.currentTimeMillis() + TIME.toMillis());
                    return "";
                },
                "poll",
                () -> String.valueOf(new LinkedBlockingQueue<String>().poll(TIME.toSeconds(), TimeUnit.SECONDS)),
                "await",
                () -> new CountDownLatch(1).await(TIME.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void whatEndsByTheClockIsSeenInWhateverCallItWaits() {
        calls(new Object()).forEach((name, call) -> {
            var left = left(name, call).map(Duration::toSeconds);
            assertTrue(left.filter(some -> some > 300 && some <= 601).isPresent(), () -> name + " " + left);
        });
    }

    @Test
    void whatHasNoEndHasNone() {
        assertEquals(Optional.empty(), left("take", () -> new LinkedBlockingQueue<String>().take()));
        assertEquals(Optional.empty(), left("await", () -> {
            new CountDownLatch(1).await();
            return "";
        }));
    }
}
