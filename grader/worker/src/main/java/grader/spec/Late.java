package grader.spec;

import grader.schedule.LocksOfConditions;
import grader.schedule.Point;
import grader.schedule.Wait;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commands of which a waiting thread hears late: whoever runs the command stays in the monitor, or keeps the lock of
 * the condition, that the thread waits on, so that it is woken and cannot go on yet. A legal delay: on a busy machine
 * any thread may be that late.
 */
final class Late {
    private Late() {}

    /** The command with the delay; empty when the thread waits on nothing that can be kept from it. */
    static <T> Optional<Callable<T>> by(Thread waiting, Duration late, Callable<T> command) {
        Recording.cannot();
        return switch (Point.waitOf(waiting).orElse(null)) {
            case null -> Optional.empty();
            case Wait.OnMonitor(var _, var monitor) -> Optional.of(() -> inMonitor(monitor, late, command));
            case Wait.OnCondition(var _, var condition) ->
                LocksOfConditions.lockOf(condition)
                        .filter(ReentrantLock.class::isInstance) // a lock of the submission's own might not let us in
                        .map(lock -> () -> withLock((ReentrantLock) lock, late, command));
            case Wait.Parked _ -> Optional.empty();
        };
    }

    private static <T> T inMonitor(Object monitor, Duration late, Callable<T> command) throws Exception {
        synchronized (monitor) {
            var value = command.call();
            Thread.sleep(late);
            return value;
        }
    }

    private static <T> T withLock(ReentrantLock lock, Duration late, Callable<T> command) throws Exception {
        lock.lockInterruptibly();
        try {
            var value = command.call();
            Thread.sleep(late);
            return value;
        } finally {
            lock.unlock();
        }
    }
}
