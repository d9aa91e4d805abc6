package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each claim that an actor can be put to, with something that keeps it and something that breaks it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ActorsTest {
    private final Actors actors = new Actors();
    private final Semaphore gate = new Semaphore(0);

    @AfterEach
    void close() {
        actors.close();
    }

    private Call<String> pass(String actor) {
        return actors.start(actor, "pass()", () -> {
            gate.acquire();
            return "through";
        });
    }

    @Test
    void whatReturnsReturns() {
        actors.start("A", "one()", () -> 1).returns(1, "one() returns 1");
        var broken = assertThrows(
                Broken.class, () -> actors.start("A", "one()", () -> 1).returns(2, "it is 2"));
        assertEquals("it is 2", broken.witness().expected());
        assertEquals("A's one() returned 1 instead of 2", broken.witness().found());
    }

    @Test
    void aLateReturnIsNoFault() {
        var late = actors.start("A", "sleep()", () -> {
            Thread.sleep(1_500);
            return "late";
        });
        late.returns("late", "however late it is");
    }

    @Test
    void whatNeverEndsIsToldWithWhatItWaitsFor() {
        var lock = new Object();
        var call = actors.start("A", "wait()", () -> {
            synchronized (lock) {
                lock.wait();
            }
            return "woken";
        });
        var broken = assertThrows(Broken.class, () -> call.returns("somebody wakes A"));
        assertTrue(
                broken.witness().found().contains("A waits to be notified on the lock of an Object"),
                broken::getMessage);
    }

    @Test
    void aDeadlockNamesItsThreads() throws InterruptedException {
        var left = new Object();
        var right = new Object();
        var both = new CountDownLatch(2);
        actors.start("A", "left then right", () -> nested(left, right, both));
        var call = actors.start("B", "right then left", () -> nested(right, left, both));
        var broken = assertThrows(Broken.class, () -> call.returns("both get through"));
        assertTrue(
                broken.witness()
                        .found()
                        .matches("(?s).*deadlock: (A waits for B waits for A|B waits for A waits for B)"),
                broken::getMessage);
    }

    private static String nested(Object outer, Object inner, CountDownLatch both) throws InterruptedException {
        synchronized (outer) {
            both.countDown();
            both.await();
            synchronized (inner) {
                return "through";
            }
        }
    }

    @Test
    void anEndlessLoopEndsAsBroken() {
        var stop = new boolean[1];
        var call = actors.start("A", "loop()", () -> {
            while (!stop[0] && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return "stopped";
        });
        var broken = assertThrows(Broken.class, () -> call.returns("the loop ends"));
        assertTrue(broken.witness().found().contains("is running"), broken::getMessage);
    }

    @Test
    void whoWaitsWaits() {
        pass("A").waits("the gate is shut");
        gate.release(2);
        var broken = assertThrows(Broken.class, () -> pass("B").waits("the gate is shut"));
        assertTrue(
                broken.witness().found().contains("B's pass() returned \"through\" instead of waiting"),
                broken::getMessage);
    }

    @Test
    void anExceptionIsExpectedOrTold() {
        actors.start("A", "fail()", () -> {
                    throw new IllegalStateException("no");
                })
                .fails(IllegalStateException.class, "fail() throws");
        assertThrows(Broken.class, () -> actors.start("A", "fail()", () -> {
                    throw new IllegalStateException("no");
                })
                .returns("fail() returns"));
        assertThrows(Broken.class, () -> actors.start("A", "ok()", () -> 1).fails(Exception.class, "ok() throws"));
    }

    @Test
    void exactlyOneOfSeveralReturns() {
        var calls = List.of(pass("A"), pass("B"), pass("C"));
        gate.release();
        var first = actors.exactlyOneReturns(calls, "one permit lets one in");
        assertTrue(first.ended());
        var others = calls.stream().filter(call -> call != first).toList();
        gate.release(2);
        assertThrows(Broken.class, () -> actors.exactlyOneReturns(others, "one permit lets one in"));
    }

    @Test
    void nobodyOfSeveralReturningIsBroken() {
        assertThrows(Broken.class, () -> actors.exactlyOneReturns(List.of(pass("A"), pass("B")), "one gets in"));
    }

    @Test
    void oneEarlyEndIsProof() {
        var call = actors.start("A", "sleep()", () -> {
            Thread.sleep(20);
            return 1;
        });
        call.returns("it ends");
        call.neverBefore(Duration.ofMillis(20), "not before 20 ms");
        assertThrows(Broken.class, () -> call.neverBefore(Duration.ofSeconds(10), "not before 10 s"));
        assertFalse(actors.story().isEmpty());
    }
}
