package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a scene has made is given back, and who runs for ever in that is not waited for again and again. */
class DisposalTest {
    @Test
    void whatEndsHasEndedAndWhoWaitsIsLeftAlone() {
        var ended = new AtomicInteger();
        Disposal.of(ended::incrementAndGet);
        assertEquals(1, ended.get());
        Disposal.of(() -> {
            throw new IllegalStateException("nobody looks");
        });
        var never = new CountDownLatch(1);
        Disposal.of(never::await);
        assertEquals(1, never.getCount());
    }

    @Test
    void whoRunsForEverIsGivenUpAndThenNothingIsDisposedOf() {
        var begun = new AtomicInteger();
        for (var i = 0; i < 4; i++) {
            Disposal.of(() -> {
                begun.incrementAndGet();
                while (begun.get() > 0) {
                    Thread.onSpinWait();
                }
            });
        }
        assertTrue(begun.get() < 4, begun::toString);
        begun.set(0);
    }
}
