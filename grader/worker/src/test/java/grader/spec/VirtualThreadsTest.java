package grader.spec;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
    private static final int MANY = 10_000;
    private static final int TIMES = 5;

    /** A submission's thread, that waits in its own code. */
    public static final class Waiter implements Runnable {
        private volatile boolean over;

        public Waiter() {}

        @Override
        public void run() {
            if (over) {
                over = false; // a second call lets the first one go
                return;
            }
            over = true;
            while (over) {
                LockSupport.park(this);
            }
        }
    }

    /** The JVM's own dump of all threads crashes the JVM at this within a second. */
    @Test
    void lookingDisturbsNobodyWhileTenThousandComeAndGo() throws InterruptedException {
        for (var time = 0; time < TIMES; time++) {
            var all = new CountDownLatch(MANY);
            var through = new CountDownLatch(MANY);
            var lock = new Object();
            var maker = new Thread(() -> {
                synchronized (lock) {
                    for (var i = 0; i < MANY; i++) {
                        Thread.startVirtualThread(() -> comeAndGo(all, lock, through));
                    }
                }
            });
            maker.start();
            while (through.getCount() > 0) {
                VirtualThreads.areThere();
                assertEquals(0, VirtualThreads.running().size());
                assertEquals(List.of(), VirtualThreads.waiting());
            }
            maker.join();
        }
    }

    private static void comeAndGo(CountDownLatch all, Object lock, CountDownLatch through) {
        all.countDown();
        try {
            all.await();
        } catch (InterruptedException asked) {
            throw new AssertionError(asked);
        }
        synchronized (lock) {
            through.countDown();
        }
    }

    @Test
    void whoWaitsInASubmissionIsNamedWithItsLine() throws Exception {
        var waiter = AsSubmission.make(Waiter.class, Runnable.class);
        var thread = Thread.ofVirtual().name("]/runnable@nobody").start(waiter);
        try {
            await().until(() -> thread.getState() == Thread.State.WAITING);
            var line = VirtualThreads.waiting().getFirst();
            assertTrue(
                    line.matches("virtual thread ]/runnable@nobody is waiting on the lock of a Waiter \\(#\\w+\\)"
                            + " at VirtualThreadsTest.java:\\d+ in run"),
                    line);
            assertEquals(0, VirtualThreads.running().size());
        } finally {
            waiter.run();
            LockSupport.unpark(thread);
            thread.join();
        }
    }

    @Test
    void anExecutorsThreadsAreSeenToo() throws InterruptedException {
        var go = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.submit(() -> {
                go.await();
                return 0;
            });
            assertTrue(VirtualThreads.areThere());
            go.countDown();
        }
        await().until(() -> !VirtualThreads.areThere());
    }
}
