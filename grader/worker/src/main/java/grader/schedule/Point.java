package grader.schedule;

import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one class of the kit that a rewritten submission calls. It depends on the JDK alone; the submission's loader
 * delegates it to the kit's, so the harness and the submission share its state. A {@code site} is a student's line:
 * {@code Mutex.java:31}.
 *
 * <p>The methods that wait do exactly what those do whose place they take, and record meanwhile what the thread waits
 * on. Nothing else here parks a thread: that could use up a permit that the submission was given by {@code unpark}.
 */
public final class Point {
    private static final Map<Long, Wait> WAITS = new ConcurrentHashMap<>();
    private static volatile @Nullable Consumer<String> hook;

    private Point() {}

    /** The calling thread passes a point. It costs one volatile read when no hook is set. */
    public static void at(String site) {
        var current = hook;
        if (current != null) {
            current.accept(site);
        }
    }

    /** From now on every thread calls this at each point. It must not throw, park, wait or call rewritten code. */
    public static void hook(Consumer<String> newHook) {
        hook = newHook;
    }

    /** From now on points do nothing. A thread that is already inside the hook finishes it. */
    public static void unhook() {
        hook = null;
    }

    /** What the thread waits on in the submission's code at this moment; empty when it does not wait. */
    public static Optional<Wait> waitOf(Thread thread) {
        return Optional.ofNullable(WAITS.get(thread.threadId()));
    }

    /**
     * Gives a thread, platform or virtual, a spurious wake-up, which Java allows at any time: notifies all on its
     * monitor, signals all on its condition, or unparks it. Takes at most about a second, also when somebody holds the
     * lock for ever.
     *
     * @return whether a wake-up was given; false when the thread does not wait, or the lock could not be had in time
     */
    public static boolean poke(Thread thread) {
        return switch (WAITS.get(thread.threadId())) {
            case null -> false;
            case Wait.Parked _ -> {
                LockSupport.unpark(thread);
                yield true;
            }
            case Wait.OnMonitor wait -> WakeUp.onMonitor(wait.monitor(), () -> WAITS.get(thread.threadId()) == wait);
            case Wait.OnCondition wait ->
                WakeUp.onCondition(wait.condition(), () -> WAITS.get(thread.threadId()) == wait);
        };
    }

    /** {@link Object#wait()}. */
    public static void waitOn(Object monitor, String site) throws InterruptedException {
        onMonitor(monitor, site, monitor::wait);
    }

    /** {@link Object#wait(long)}. */
    public static void waitOn(Object monitor, long millis, String site) throws InterruptedException {
        onMonitor(monitor, site, () -> monitor.wait(millis));
    }

    /** {@link Object#wait(long, int)}. */
    public static void waitOn(Object monitor, long millis, int nanos, String site) throws InterruptedException {
        onMonitor(monitor, site, () -> monitor.wait(millis, nanos));
    }

    /** {@link TimeUnit#timedWait(Object, long)}. */
    public static void timedWait(TimeUnit unit, Object monitor, long time, String site) throws InterruptedException {
        onMonitor(monitor, site, () -> unit.timedWait(monitor, time));
    }

    private interface Pause {
        void run() throws InterruptedException;
    }

    private static void onMonitor(Object monitor, String site, Pause pause) throws InterruptedException {
        waiting(new Wait.OnMonitor(site, Objects.requireNonNull(monitor)), () -> {
            pause.run();
            return true;
        });
    }

    /** {@link Condition#await()}. */
    public static void await(Condition condition, String site) throws InterruptedException {
        waiting(onCondition(condition, site), () -> {
            condition.await();
            return true;
        });
    }

    /** {@link Condition#await(long, TimeUnit)}. */
    public static boolean await(Condition condition, long time, TimeUnit unit, String site)
            throws InterruptedException {
        return waiting(onCondition(condition, site), () -> condition.await(time, unit));
    }

    /** {@link Condition#awaitNanos(long)}. */
    public static long awaitNanos(Condition condition, long nanos, String site) throws InterruptedException {
        return waiting(onCondition(condition, site), () -> condition.awaitNanos(nanos));
    }

    /** {@link Condition#awaitUntil(Date)}. */
    public static boolean awaitUntil(Condition condition, Date deadline, String site) throws InterruptedException {
        return waiting(onCondition(condition, site), () -> condition.awaitUntil(deadline));
    }

    /** {@link Condition#awaitUninterruptibly()}. */
    public static void awaitUninterruptibly(Condition condition, String site) {
        uninterrupted(onCondition(condition, site), condition::awaitUninterruptibly);
    }

    private static Wait onCondition(Condition condition, String site) {
        return new Wait.OnCondition(site, Objects.requireNonNull(condition));
    }

    /** {@link Lock#newCondition()}; remembers the lock for as long as the condition lives. */
    public static Condition newCondition(Lock lock) {
        var condition = lock.newCondition();
        LocksOfConditions.remember(condition, lock);
        return condition;
    }

    /** {@link LockSupport#park()}. */
    public static void park(String site) {
        uninterrupted(new Wait.Parked(site), LockSupport::park);
    }

    /** {@link LockSupport#park(Object)}. */
    public static void park(@Nullable Object blocker, String site) {
        uninterrupted(new Wait.Parked(site), () -> LockSupport.park(blocker));
    }

    /** {@link LockSupport#parkNanos(long)}. */
    public static void parkNanos(long nanos, String site) {
        uninterrupted(new Wait.Parked(site), () -> LockSupport.parkNanos(nanos));
    }

    /** {@link LockSupport#parkNanos(Object, long)}. */
    public static void parkNanos(@Nullable Object blocker, long nanos, String site) {
        uninterrupted(new Wait.Parked(site), () -> LockSupport.parkNanos(blocker, nanos));
    }

    /** {@link LockSupport#parkUntil(long)}. */
    public static void parkUntil(long deadlineMillis, String site) {
        uninterrupted(new Wait.Parked(site), () -> LockSupport.parkUntil(deadlineMillis));
    }

    /** {@link LockSupport#parkUntil(Object, long)}. */
    public static void parkUntil(@Nullable Object blocker, long deadlineMillis, String site) {
        uninterrupted(new Wait.Parked(site), () -> LockSupport.parkUntil(blocker, deadlineMillis));
    }

    private interface Waiting<T, X extends Exception> {
        T run() throws X;
    }

    private static void uninterrupted(Wait wait, Runnable waiting) {
        Point.<Boolean, RuntimeException>waiting(wait, () -> {
            waiting.run();
            return true;
        });
    }

    private static <T, X extends Exception> T waiting(Wait wait, Waiting<T, X> waiting) throws X {
        var outer = WAITS.put(Thread.currentThread().threadId(), wait);
        MemoryOfWaits.begins(wait);
        var isInterrupted = true;
        try {
            var result = waiting.run();
            isInterrupted = false;
            return result;
        } finally {
            MemoryOfWaits.ends(wait, isInterrupted);
            // A condition that the submission wrote itself waits on something else within: the outer wait is still on.
            WAITS.compute(Thread.currentThread().threadId(), (_, _) -> outer);
        }
    }
}
