package grader.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Safepoint;
import grader.spec.Trial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever is there after a check and was not before it is seen, in whatever code; and nobody else is. */
@Isolated("threads of other tests would count as left behind")
class LeftoversTest {
    @TempDir
    private Path folder = Path.of("");

    private Trial trial() {
        return new Trial("C1", 0, folder, List.of());
    }

    private void assertSeen(String expected, Leftovers leftovers) {
        var seen = leftovers.of(trial()).orElse("nothing");
        assertTrue(seen.contains(expected), seen);
    }

    @Test
    void nothingIsSeenWhereNothingIs() throws Exception {
        var leftovers = Leftovers.since();
        var thread = Thread.ofPlatform().start(() -> {});
        var virtual = Thread.ofVirtual().start(() -> {});
        CompletableFuture.runAsync(() -> {}).get();
        CompletableFuture.runAsync(() -> {}).orTimeout(1, TimeUnit.HOURS).get();
        thread.join();
        virtual.join();
        assertEquals("", leftovers.of(trial()).orElse(""));
    }

    @Test
    void whoWasThereBeforeDoesNotCount() {
        var thread = Thread.ofPlatform().daemon().start(LockSupport::park);
        assertEquals("", Leftovers.since().of(trial()).orElse(""));
        LockSupport.unpark(thread);
    }

    @Test
    void aThreadThatStandsInTheJdkAloneIsSeen() {
        var leftovers = Leftovers.since();
        var thread = Thread.ofPlatform().daemon().start(LockSupport::park);
        assertSeen("1 threads", leftovers);
        LockSupport.unpark(thread);
    }

    @Test
    void aVirtualThreadThatStandsInTheJdkAloneIsSeen() {
        var leftovers = Leftovers.since();
        var thread = Thread.ofVirtual().start(LockSupport::park);
        assertSeen("virtual threads", leftovers);
        LockSupport.unpark(thread);
    }

    @Test
    void aTimerIsSeen() {
        var leftovers = Leftovers.since();
        var timer = new Timer(true);
        assertSeen("1 threads", leftovers);
        timer.cancel();
    }

    @Test
    void aPoolIsSeen() {
        var leftovers = Leftovers.since();
        try (var pool = Executors.newSingleThreadScheduledExecutor()) {
            var _ = pool.schedule(() -> {}, 1, TimeUnit.HOURS);
            assertSeen("1 threads", leftovers);
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsDelayedIsSeen() {
        var leftovers = Leftovers.since();
        var delayed = ForkJoinPool.commonPool().schedule(() -> {}, 1, TimeUnit.HOURS);
        // the thread that keeps what is delayed takes it from a queue
        Awaitility.await().until(() -> ForkJoinPool.commonPool().getDelayedTaskCount() > 0);
        assertSeen("common pool", leftovers);
        delayed.cancel(false);
        assertEquals("", leftovers.of(trial()).orElse(""));
    }

    /** A thread whose loop passes the safepoint, as a submission's do, brought to rest for ever. */
    private static void rests(Consumer<Runnable> around) throws Exception {
        var turn = Safepoint.turn(MethodHandles.lookup(), "turn", MethodType.methodType(void.class))
                .dynamicInvoker();
        var loops = new CountDownLatch(1);
        var thread = Thread.ofPlatform()
                .daemon()
                .start(() -> around.accept(() -> {
                    loops.countDown();
                    while (true) {
                        try {
                            turn.invokeExact();
                        } catch (Throwable impossible) {
                            throw new AssertionError(impossible);
                        }
                    }
                }));
        loops.await();
        Safepoint.stop(List.of(thread));
        Awaitility.await().until(() -> Safepoint.rests(thread));
    }

    @Test
    void whoRestsForEverAndHoldsNothingThatStaysDoesNotCount() throws Exception {
        var leftovers = Leftovers.since();
        rests(Runnable::run);
        assertEquals("", leftovers.of(trial()).orElse(""));
    }

    @Test
    void whoWaitsForOneWhoRestsForEverDoesNotCountAndWhoMayWakeUpDoes() throws Exception {
        var leftovers = Leftovers.since();
        rests(Runnable::run);
        var waits = Thread.ofPlatform().daemon().start(LockSupport::park);
        assertEquals("", leftovers.of(trial()).orElse(""));
        var sleeps = Thread.ofPlatform().daemon().start(() -> LockSupport.parkNanos(TimeUnit.HOURS.toNanos(1)));
        assertSeen("3 threads", leftovers);
        LockSupport.unpark(waits);
        LockSupport.unpark(sleeps);
    }

    @Test
    void whoRestsForEverWithALockOfTheJdkOrTheKitIsSeen() throws Exception {
        var leftovers = Leftovers.since();
        var lock = new ReentrantLock();
        rests(loop -> {
            lock.lock();
            loop.run();
        });
        assertSeen("1 threads", leftovers);
        var monitors = Leftovers.since();
        rests(loop -> {
            synchronized (lock) {
                loop.run();
            }
        });
        assertSeen("1 threads", monitors);
    }

    @Test
    void aTaskOfTheCommonPoolThatGoesOnIsSeen() throws Exception {
        var leftovers = Leftovers.since();
        var gate = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var task = CompletableFuture.runAsync(() -> {
            begun.countDown();
            LockSupport.park(gate);
        });
        begun.await();
        try {
            assertSeen("threads were left behind", leftovers);
        } finally {
            while (!task.isDone()) {
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> LockSupport.getBlocker(thread) == gate)
                        .forEach(LockSupport::unpark);
            }
        }
    }
}
