package threads.t01_start_and_join;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrewTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void endingsComeInTheOrderOfTheStarts() throws InterruptedException {
        var crew = new Crew<String>(true);
        var second = new CountDownLatch(1);
        crew.start(() -> {
            second.await();
            return "first";
        });
        crew.start(() -> {
            second.countDown();
            return "second";
        });
        assertEquals(List.of(new Ending.Returned<>("first"), new Ending.Returned<>("second")), crew.joinAll(LONG));
    }

    @Test
    void tasksRunSideBySide() throws InterruptedException {
        var crew = new Crew<String>(true);
        var meeting = new CyclicBarrier(3);
        for (var i = 0; i < 3; i++) {
            crew.start(() -> {
                meeting.await(); // goes on only when all three are here
                return "met";
            });
        }
        assertEquals(
                3,
                crew.joinAll(LONG).stream()
                        .filter(new Ending.Returned<>("met")::equals)
                        .count());
    }

    @Test
    void aSubclassOfThreadRunsInItself() throws InterruptedException {
        var ranIn = new AtomicReference<Thread>();
        class Sayhi extends Thread {
            @Override
            public void run() {
                ranIn.set(Thread.currentThread());
            }
        }
        var sayhi = new Sayhi();
        var crew = new Crew<String>(true);
        crew.start(sayhi);
        crew.joinAll(LONG);
        assertSame(sayhi, ranIn.get());
    }

    @Test
    void aFailureIsReported() throws InterruptedException {
        var crew = new Crew<String>(true);
        var failure = new IllegalStateException("of the task");
        crew.start(() -> {
            throw failure;
        });
        assertEquals(List.of(new Ending.Failed<String>(failure)), crew.joinAll(LONG));
    }

    @Test
    void whatHasNotEndedIsStillRunning() throws InterruptedException {
        var crew = new Crew<String>(true);
        var letGo = new CountDownLatch(1);
        crew.start(() -> {
            letGo.await();
            return "ended";
        });
        assertEquals(List.of(new Ending.Running<String>()), crew.joinAll(Duration.ofMillis(20)));
        letGo.countDown();
        assertEquals(List.of(new Ending.Returned<>("ended")), crew.joinAll(LONG));
    }

    @Test
    void aThreadIsNotStartedTwice() {
        var crew = new Crew<String>(true);
        var thread = new Thread(() -> {});
        crew.start(thread);
        assertTrue(thread.isDaemon());
        assertThrows(IllegalThreadStateException.class, () -> crew.start(thread));
    }
}
