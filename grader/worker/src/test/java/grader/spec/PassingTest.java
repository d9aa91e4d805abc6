package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every thread that passes a point is seen and counted, but for actors; one of them can be kept at a point. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PassingTest {
    private static void passes(int points) {
        for (var point = 0; point < points; point++) {
            Point.at("Server.java:1");
        }
    }

    @Test
    void threadsThatHaveEndedAndVirtualOnesAreSeen() throws InterruptedException {
        try (var passing = Passing.counted()) {
            var platform = Thread.ofPlatform().start(() -> passes(3));
            var virtual = Thread.ofVirtual().start(() -> passes(4));
            platform.join();
            virtual.join();
            assertEquals(2, passing.threads().size());
            assertTrue(passing.threads().containsAll(List.of(platform, virtual)));
            assertEquals(7, passing.points());
        }
    }

    @Test
    void actorsAreNotCounted() {
        try (var actors = new Actors();
                var passing = Passing.counted()) {
            actors.start("A", "stop()", () -> {
                        passes(5);
                        return "";
                    })
                    .returns("it returns");
            assertEquals(List.of(), passing.threads());
            assertEquals(0, passing.points());
        }
    }

    @Test
    void nobodyIsCountedAfterwards() {
        var passing = Passing.counted();
        passes(2);
        passing.close();
        passes(2);
        assertEquals(2, passing.points());
    }

    @Test
    void aHelperIsHeldAtItsPointUntilItIsLetGo() throws InterruptedException {
        var begins = new CountDownLatch(1);
        var passed = new AtomicInteger();
        var helper = Thread.ofPlatform().daemon().start(() -> {
            awaited(begins);
            for (var point = 0; point < 3; point++) {
                Point.at("Server.java:2");
                passed.incrementAndGet();
            }
        });
        try (var actors = new Actors()) {
            var held = HeldThread.at(actors, helper, 2);
            begins.countDown();
            while (helper.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            assertEquals(1, passed.get());
            assertTrue(held.goesOn());
            helper.join();
            assertEquals(3, passed.get());
            assertFalse(HeldThread.at(actors, helper, 1).goesOn(), "it has ended");
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
