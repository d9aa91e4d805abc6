package grader.spec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What the harness uses while it looks on is not held against who is looked at; what others use is. */
class ProcessorTimeTest {
    private static final Duration WINDOW = Duration.ofMillis(400);
    /** More than the JVM's own threads use meanwhile, and less than a busy one gets on any machine. */
    private static final long SOME = 30_000_000;

    @Test
    void theHarnessIsNotCountedWhateverOthersAreCalled() throws Exception {
        var over = new AtomicBoolean();
        Runnable busy = () -> {
            while (!over.get()) {
                Thread.onSpinWait();
            }
        };
        var harness = Thread.ofPlatform().daemon().unstarted(busy);
        ProcessorTime.doNotCount(harness);
        harness.start();
        var alone = ProcessorTime.ofOthers(WINDOW);
        var other = Thread.ofPlatform().name("harness").daemon().start(busy);
        var both = ProcessorTime.ofOthers(WINDOW);
        over.set(true);
        harness.join();
        other.join();
        assertTrue(alone < SOME, alone + " ns beside the harness alone");
        assertTrue(both > SOME, both + " ns beside one that bears its name");
    }
}
