package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits rests with all that was made beside it, or what it does instead is told. */
@Isolated("it watches all threads of the JVM")
class IdlenessTest {
    private static final Optional<Duration> FOR_EVER = Optional.empty();

    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile boolean over;

    @BeforeEach
    void begin() {
        Movers.beforeAnySubmission();
    }

    private Optional<String> whole(Callable<?> call, Optional<Duration> time) {
        try (var actors = new Actors()) {
            var waiting = actors.start("A", "call()", call);
            waiting.waits("it waits");
            return Idleness.ofWhole(waiting.actor(), time);
        } finally {
            over = true;
            latch.countDown();
        }
    }

    private Callable<?> waitsBeside(Thread.Builder builder, Callable<?> helper) {
        return () -> {
            builder.start(() -> {
                try {
                    while (!over) {
                        helper.call();
                    }
                } catch (Exception ends) {
                    over = true;
                }
            });
            latch.await();
            return "";
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoAsksInAnothersPlaceIsNamed(boolean virtual) {
        Thread.Builder builder =
                virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        var found = whole(
                waitsBeside(builder, () -> {
                    Thread.sleep(20);
                    return "";
                }),
                FOR_EVER);
        assertTrue(found.orElse("").contains("asks again and again"), found::toString);
    }

    @Test
    void aHelperThatRestsIsNoFault() {
        var tasks = new LinkedBlockingQueue<String>();
        var rests = waitsBeside(Thread.ofPlatform().daemon(), () -> tasks.poll(10, TimeUnit.MINUTES));
        assertEquals(Optional.empty(), whole(rests, FOR_EVER));
    }

    @Test
    void aWaitWithoutEndThatTheClockEndsLooksAgain() {
        var found = whole(() -> latch.await(50, TimeUnit.SECONDS), FOR_EVER);
        assertTrue(!KernelThreads.known() || found.orElse("").contains("looks again"), found::toString);
    }

    @Test
    void aTimedCallMayWaitItsTime() {
        var time = Optional.of(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), whole(() -> latch.await(1, TimeUnit.MINUTES), time));
    }
}
