package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever waits hears of a row of steps when the last one is done, however he waits. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LateWaitersTest {
    /** Whoever enters waits until it is open, and looks again after each wake-up. */
    private interface Door {
        boolean enter() throws InterruptedException;

        void open(boolean isOpen);
    }

    private static final class OfAMonitor implements Door {
        private boolean isOpen;

        @Override
        public synchronized boolean enter() throws InterruptedException {
            while (!isOpen) {
                Point.waitOn(this, "OfAMonitor.java:1");
            }
            return true;
        }

        @Override
        public synchronized void open(boolean isOpen) {
            this.isOpen = isOpen;
            notifyAll();
        }
    }

    private static final class OfACondition implements Door {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = Point.newCondition(lock);
        private boolean isOpen;

        @Override
        public boolean enter() throws InterruptedException {
            lock.lock();
            try {
                while (!isOpen) {
                    Point.await(changed, "OfACondition.java:1");
                }
                return true;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void open(boolean isOpen) {
            lock.lock();
            try {
                this.isOpen = isOpen;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class OfPermits implements Door {
        private volatile boolean isOpen;
        private volatile @Nullable Thread waiting;

        @Override
        public boolean enter() {
            waiting = Thread.currentThread();
            while (!isOpen) {
                Point.park("OfPermits.java:1");
                Point.at("OfPermits.java:2");
            }
            return true;
        }

        @Override
        public void open(boolean isOpen) {
            this.isOpen = isOpen;
            LockSupport.unpark(waiting);
        }
    }

    static List<Door> doors() {
        return List.of(new OfAMonitor(), new OfACondition(), new OfPermits());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsOverByTheEndOfTheRowIsNeverSeen(Door door) {
        try (var actors = new Actors()) {
            var waiting = actors.start("A", "enter()", door::enter);
            waiting.waits("it is closed");
            var row = LateWaiters.start(actors, "B", "opens and closes it", waiting, () -> {
                door.open(true);
                door.open(false);
                return "closed";
            });
            assertEquals("closed", row.returns("nobody keeps it"));
            waiting.waits("it is closed again");
            assertTrue(actors.story().stream().anyMatch(step -> step.contains("all who wait hear late")));
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsStillSoIsHeardOf(Door door) {
        try (var actors = new Actors()) {
            var waiting = actors.start("A", "enter()", door::enter);
            waiting.waits("it is closed");
            LateWaiters.start(actors, "B", "opens it", waiting, () -> {
                door.open(true);
                return "open";
            });
            assertEquals(true, waiting.returns("it is open"));
        }
    }

    @Test
    void aRowThatNeedsThoseWhoWaitIsNotHeldUp() {
        var door = new OfPermits();
        var entered = new CountDownLatch(1);
        try (var actors = new Actors()) {
            var waiting = actors.start("A", "enter()", () -> {
                door.enter();
                entered.countDown();
                return "entered";
            });
            waiting.waits("it is closed");
            var row = LateWaiters.start(actors, "B", "opens it, and waits for A", waiting, () -> {
                door.open(true);
                entered.await();
                return "open";
            });
            assertEquals("open", row.returns("A comes, though late"));
            assertEquals("entered", waiting.returns("it is open"));
        }
    }
}
