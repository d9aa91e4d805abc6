package grader.weave;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsTest {
    /** Each way to wait, once, without a loop: a spurious wake-up ends it. */
    private static String waiter(String statement) {
        return """
            import java.util.Date;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            public class Waiter implements Callable<Object> {
                final ReentrantLock lock = new ReentrantLock();
                final Lock written = new ReentrantReadWriteLock().writeLock();
                final Condition condition = lock.newCondition();
                final Condition writable = written.newCondition();
                public Object call() throws Exception {
                    synchronized (this) {
                        lock.lock();
                        written.lock();
                        try {
                            return go();
                        } finally {
                            written.unlock();
                            lock.unlock();
                        }
                    }
                }
                Object go() throws Exception { %s }
            }
            """.formatted(statement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait(); return 1;                                              | OnMonitor   | 1",
                "this.wait(600_000); return 1;                                  | OnMonitor   | 1",
                "super.wait(600_000, 5); return 1;                              | OnMonitor   | 1",
                "TimeUnit.HOURS.timedWait(this, 1); return 1;                   | OnMonitor   | 1",
                "condition.await(); return 1;                                   | OnCondition | 1",
                "return condition.await(600, TimeUnit.SECONDS);                 | OnCondition | true",
                "return condition.awaitNanos(600_000_000_000L) > 1;             | OnCondition | true",
                "return condition.awaitUntil(new Date(4_000_000_000_000L));     | OnCondition | true",
                "condition.awaitUninterruptibly(); return 1;                    | OnCondition | 1",
                "writable.await(); return 1;                                    | OnCondition | 1",
                "LockSupport.park(); return 1;                                  | Parked      | 1",
                "LockSupport.park(this); return 1;                              | Parked      | 1",
                "LockSupport.parkNanos(600_000_000_000L); return 1;             | Parked      | 1",
                "LockSupport.parkNanos(null, 600_000_000_000L); return 1;       | Parked      | 1",
                "LockSupport.parkUntil(4_000_000_000_000L); return 1;           | Parked      | 1",
                "LockSupport.parkUntil(this, 4_000_000_000_000L); return 1;     | Parked      | 1"
            })
    void eachWaitIsSeenAndCanBeWokenForNoReason(String statement, String kind, String result) throws Exception {
        var woven = Sources.weave(Sources.compile("Waiter", waiter(statement)));
        for (var builder : new Thread.Builder[] {Thread.ofPlatform().daemon(), Thread.ofVirtual()}) {
            var waiter = (Callable<?>) Sources.instance(woven, "Waiter");
            var answer = new AtomicReference<Object>("nothing yet");
            var thread = builder.start(() -> answer.set(resultOf(waiter)));
            soon().until(() -> Point.waitOf(thread).isPresent());
            var wait = Point.waitOf(thread).orElseThrow();
            assertEquals(kind, wait.getClass().getSimpleName());
            assertEquals("Waiter.java:21", wait.site());
            soon().until(() -> Point.poke(thread) || !thread.isAlive());
            assertTrue(thread.join(Duration.ofSeconds(30)), "was not woken");
            assertEquals(result, String.valueOf(answer.get()));
            assertTrue(Point.waitOf(thread).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wait(); return 1;", "condition.await(); return 1;", "return condition.awaitNanos(1L << 50);"})
    void anInterruptEndsAWaitAsBefore(String statement) throws Exception {
        var waiter = Sources.woven(Callable.class, "Waiter", waiter(statement));
        var answer = new AtomicReference<Object>("nothing yet");
        var thread = Thread.ofPlatform().daemon().start(() -> answer.set(resultOf(waiter)));
        soon().until(() -> Point.waitOf(thread).isPresent());
        thread.interrupt();
        assertTrue(thread.join(Duration.ofSeconds(30)));
        assertInstanceOf(InterruptedException.class, answer.get());
        assertTrue(Point.waitOf(thread).isEmpty());
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30));
    }

    private static Object resultOf(Callable<?> call) {
        try {
            return call.call();
        } catch (Exception thrown) {
            return thrown;
        }
    }

    @Test
    void exceptionsAndTimeOutsAreTheSame() throws Exception {
        assertThrows(IllegalMonitorStateException.class, () -> call("new Object().wait(); return 1;"));
        assertThrows(NullPointerException.class, () -> call("Object none = null; none.wait(); return 1;"));
        assertThrows(IllegalArgumentException.class, () -> call("wait(-1); return 1;"));
        assertThrows(
                IllegalMonitorStateException.class,
                () -> call("new ReentrantLock().newCondition().await(); return 1;"));
        assertEquals(false, call("return condition.await(1, TimeUnit.MILLISECONDS);"));
        assertEquals(true, call("return condition.awaitNanos(1000) <= 0;"));
        assertEquals(true, call("LockSupport.unpark(Thread.currentThread()); LockSupport.park(); return true;"));
    }

    private static Object call(String statement) throws Exception {
        return Sources.woven(Callable.class, "Waiter", waiter(statement)).call();
    }
}
