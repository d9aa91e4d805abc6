package grader.schedule;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/** A wake-up that needs a lock of the submission: given by a short-lived thread, since the lock may never come free. */
final class WakeUp {
    private static final Duration BOUND = Duration.ofSeconds(1);

    private enum State {
        WANTED,
        GIVEN,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WANTED);

    private WakeUp() {}

    static boolean onMonitor(Object monitor, BooleanSupplier stillWaits) {
        var wakeUp = new WakeUp();
        return wakeUp.give(() -> {
            synchronized (monitor) {
                if (stillWaits.getAsBoolean() && wakeUp.settle(State.GIVEN)) {
                    monitor.notifyAll();
                }
            }
        });
    }

    static boolean onCondition(Condition condition, BooleanSupplier stillWaits) {
        var lock = LocksOfConditions.lockOf(condition);
        if (lock.isEmpty()) {
            return false; // made by other means than Lock.newCondition: nobody knows what guards it
        }
        var wakeUp = new WakeUp();
        return wakeUp.give(() -> {
            if (lock.get().tryLock(BOUND.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (stillWaits.getAsBoolean() && wakeUp.settle(State.GIVEN)) {
                        condition.signalAll();
                    }
                } finally {
                    lock.get().unlock();
                }
            }
        });
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private boolean give(Step step) {
        var giver = Thread.ofPlatform().daemon().name("harness").start(() -> {
            try {
                step.run();
            } catch (InterruptedException | RuntimeException | Error ofTheSubmissionsOwnLock) {
                settle(State.GIVEN_UP);
            }
        });
        try {
            giver.join(BOUND);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return !settle(State.GIVEN_UP) && state.get() == State.GIVEN;
    }

    private boolean settle(State end) {
        return state.compareAndSet(State.WANTED, end);
    }
}
