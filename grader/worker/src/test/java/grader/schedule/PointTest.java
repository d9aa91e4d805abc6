package grader.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PointTest {
    @AfterEach
    void unhook() {
        Point.unhook();
    }

    private static Thread start(Runnable body) {
        return Thread.ofPlatform().daemon().start(body);
    }

    @Test
    void aPointCallsTheHookWhileThereIsOne() {
        var seen = new ArrayList<String>();
        Point.at("A.java:1");
        Point.hook(seen::add);
        Point.at("A.java:2");
        Point.unhook();
        Point.at("A.java:3");
        assertEquals(List.of("A.java:2"), seen);
    }

    @Test
    void aThreadThatDoesNotWaitIsNotPoked() {
        assertFalse(Point.poke(Thread.currentThread()));
    }

    @Test
    void aPokeWakesEveryWaiterOfTheMonitorAsNotifyAllDoes() throws Exception {
        var monitor = new Object();
        var woken = new AtomicInteger();
        Runnable body = () -> {
            synchronized (monitor) {
                try {
                    Point.waitOn(monitor, "A.java:1");
                    woken.incrementAndGet();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        var threads = List.of(start(body), start(body));
        await().until(() ->
                threads.stream().allMatch(thread -> Point.waitOf(thread).isPresent()));
        assertTrue(Point.poke(threads.getFirst()));
        for (var thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(30)));
        }
        assertEquals(2, woken.get());
    }

    @Test
    void aMonitorThatIsHeldForEverDoesNotHangTheHarness() throws Exception {
        var monitor = new Object();
        var waiter = start(() -> {
            synchronized (monitor) {
                try {
                    Point.waitOn(monitor, "A.java:1");
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        await().until(() -> Point.waitOf(waiter).isPresent());
        var taken = new CountDownLatch(1);
        var keeper = start(() -> {
            synchronized (monitor) {
                taken.countDown();
                LockSupport.park();
            }
        });
        taken.await();
        assertFalse(Point.poke(waiter));
        LockSupport.unpark(keeper);
        await().until(() -> Point.poke(waiter) || !waiter.isAlive());
        assertTrue(waiter.join(Duration.ofSeconds(30)));
    }

    @Test
    void aConditionWhoseLockNobodyKnowsIsNotPoked() {
        var lock = new ReentrantLock();
        var condition = lock.newCondition();
        var waiter = start(() -> {
            lock.lock();
            try {
                Point.awaitUninterruptibly(condition, "A.java:1");
            } finally {
                lock.unlock();
            }
        });
        await().until(() -> Point.waitOf(waiter).isPresent());
        assertFalse(Point.poke(waiter));
        LocksOfConditions.remember(condition, lock);
        assertTrue(Point.poke(waiter));
        await().until(() -> !waiter.isAlive());
    }

    @Test
    void theLockOfAConditionIsKnownByIdentityAndForgottenWithIt() {
        var lock = new ReentrantLock();
        var condition = Point.newCondition(lock);
        assertEquals(lock, LocksOfConditions.lockOf(condition).orElseThrow());
        assertTrue(LocksOfConditions.lockOf(lock.newCondition()).isEmpty());
    }

    @Test
    void theWaitOnAConditionThatTheSubmissionWroteItselfIsSeenAgainAfterTheOneWithinIt() {
        var seen = new ArrayList<String>();
        Runnable look = () ->
                seen.add(Point.waitOf(Thread.currentThread()).orElseThrow().site());
        var own = (Condition) Proxy.newProxyInstance(
                PointTest.class.getClassLoader(), new Class<?>[] {Condition.class}, (_, _, _) -> {
                    look.run();
                    Point.parkNanos(1, "Inner.java:1");
                    look.run();
                    return null;
                });
        Point.awaitUninterruptibly(own, "Outer.java:1");
        assertEquals(List.of("Outer.java:1", "Outer.java:1"), seen);
        assertTrue(Point.waitOf(Thread.currentThread()).isEmpty());
    }
}
