package processes.p08_joinable_queue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** C10: consumers do what they were started with, for ever. */
final class LongLived {
    /** Longer than the round number of milliseconds with which somebody may give up. */
    private static final long IDLE_NANOS = 1_100_000_000;

    /** Nobody calls the consumer; one wake-up or two may have been under way. */
    private static final int MOST_WAKES = 2;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LongLived() {}

    /** What no {@code Consumer} may throw, and does. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Who was started with one work does it for ever. */
    static void doTheirOwnWork(Consumers consumers) {
        var letGo = new CountDownLatch(1);
        var begun = new ConcurrentLinkedQueue<String>();
        try {
            for (var work : List.of("first", "second")) {
                consumers.start(1, "the " + work + " work", item -> {
                    begun.add(work);
                    await(letGo);
                });
            }
            consumers.put(0, 2);
            consumers.trial().eventually("two consumers work on two items at the same time", () -> begun.size() >= 2);
            consumers.require(
                    begun.containsAll(List.of("first", "second")),
                    "each consumer does the work that it was started with",
                    "both did the same work",
                    "the work belongs to the thread, not to the queue");
        } finally {
            letGo.countDown();
        }
    }

    /** Nothing comes for more than a second. */
    static void waitForEver(Consumers consumers) {
        consumers.start(1, "nothing", _ -> {});
        consumers.put(0, 1);
        consumers.scene().join("J").returns("the work has returned: join() returns");
        consumers.scene().actors().settle();
        consumers.scene().actors().says("more than a second passes");
        var wakes = wakes(consumers);
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < IDLE_NANOS) {
            LockSupport.parkNanos(IDLE_NANOS / 20);
        }
        var woken = wakes(consumers) - wakes;
        consumers.require(
                woken <= MOST_WAKES,
                "C9: nothing comes: the consumer rests",
                "it woke up " + woken + " times although nobody called it",
                "wait for a notification instead of asking again and again");
        consumers.put(1, 2);
        consumers
                .scene()
                .join("J")
                .returns("a consumer waits for items for ever: the item is done, and join() returns");
    }

    /** How often those that have worked have begun to wait; a virtual thread tells nothing. */
    private static long wakes(Consumers consumers) {
        return consumers.threads().stream()
                .distinct()
                .map(thread -> THREADS.getThreadInfo(thread.threadId()))
                .filter(Objects::nonNull)
                .mapToLong(ThreadInfo::getWaitedCount)
                .sum();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
