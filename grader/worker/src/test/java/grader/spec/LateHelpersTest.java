package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Helpers come when their call has ended and the actors are closed, or as soon as the call waits for them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LateHelpersTest {
    /** What two helpers have done that a call has started; it waits for them or does not. */
    private static final class Shop {
        private final AtomicInteger done = new AtomicInteger();

        int opens(boolean waits) throws InterruptedException {
            Point.at("Shop.java:1");
            var helpers = new Thread[2];
            for (var i = 0; i < helpers.length; i++) {
                helpers[i] = Thread.ofPlatform().daemon().start(this::helps);
            }
            for (var helper : helpers) {
                if (waits) {
                    helper.join();
                }
            }
            Point.at("Shop.java:2");
            return done.get();
        }

        private void helps() {
            Point.at("Shop.java:3");
            done.incrementAndGet();
        }
    }

    @Test
    void whatIsLeftToHelpersIsNotThereWhenTheCallReturns() {
        var shop = new Shop();
        try (var actors = new Actors()) {
            var call = LateHelpers.start(actors, "A", "opens()", () -> shop.opens(false));
            assertEquals(0, call.returns("it returns"));
            actors.settle();
            assertEquals(0, shop.done.get(), "as long as anybody looks");
        }
        assertTrue(helped(shop), "a delay, and no more than that");
    }

    @Test
    void whoWaitsForHelpersIsNotHeldUp() {
        var shop = new Shop();
        try (var actors = new Actors()) {
            assertEquals(
                    2,
                    LateHelpers.start(actors, "A", "opens()", () -> shop.opens(true))
                            .returns("it returns"));
        }
    }

    @Test
    void theStorySaysSo() {
        try (var actors = new Actors()) {
            LateHelpers.start(actors, "A", "opens()", () -> new Shop().opens(false));
            assertFalse(actors.story().stream()
                    .noneMatch(step -> step.contains("all threads that could help it come late")));
        }
    }

    private static boolean helped(Shop shop) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (shop.done.get() < 2 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return shop.done.get() == 2;
    }
}
