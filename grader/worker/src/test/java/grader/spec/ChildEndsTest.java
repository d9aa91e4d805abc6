package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A child that sleeps and ends: between its end and the moment at which somebody hears of it there is no child any
 * more, and nobody is seen to move who has not been given a processor. That is no reason to give up.
 */
class ChildEndsTest {
    private static final int CHILDREN = 25;

    @BeforeEach
    void watch() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sleep")), "there is no /bin/sleep here to start");
        Movers.beforeAnySubmission();
        KernelThreads.watchChildren(true);
    }

    @AfterEach
    void watchNoMore() {
        KernelThreads.watchChildren(false);
    }

    @Test
    void whoWaitsForItHearsOfItsEnd() throws Exception {
        for (var number = 0; number < CHILDREN; number++) {
            var ended = new CountDownLatch(1);
            var child = new ProcessBuilder("/bin/sleep", "0." + (15 + number % 10)).start();
            var waiter = Thread.ofPlatform().start(() -> {
                try {
                    child.waitFor();
                    ended.countDown();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            });
            assertEquals(
                    Stillness.Ending.DONE, Stillness.await(() -> ended.getCount() == 0, waiter), "child " + number);
            waiter.join();
        }
    }
}
