package grader.spec;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What reaches an actor's call, and what a call looks like that does not rest while it waits. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ActorsWaitingTest {
    private static final Duration TIME = Duration.ofMillis(100);

    private final Actors actors = new Actors();
    private final Semaphore gate = new Semaphore(0);
    private int changes; // guarded by this

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

    /** Else a right "park once" would fail by luck, and who does not look again would be told by another clause. */
    @Test
    void aPermitOfTheCallBeforeWakesNobody() {
        for (var time = 0; time < 200; time++) {
            actors.start("A", "unpark()", () -> {
                        LockSupport.unpark(Thread.currentThread());
                        return Thread.currentThread();
                    })
                    .returns("unpark() returns");
            var call = actors.start("A", "park()", () -> {
                LockSupport.park();
                return Thread.interrupted();
            });
            call.waits("nobody has woken A");
            actors.interrupt("A");
            call.returns(true, "the interrupt has woken A");
        }
    }

    @Test
    void anInterruptReachesTheCallAndNotTheNext() {
        var call = pass("A");
        call.waits("the gate is shut");
        actors.interrupt("A");
        call.fails(InterruptedException.class, "A is interrupted");
        actors.start("A", "interrupted()", Thread::interrupted).returns(false, "nobody interrupted this call");
    }

    @Test
    void restingIsToldFromSpinningAndPolling() {
        var resting = pass("A");
        resting.idles("A rests");
        var spinning = actors.start("B", "spin()", () -> {
            while (!gate.tryAcquire()) {
                Thread.onSpinWait();
            }
            return "through";
        });
        assertTrue(unrest(spinning).contains("burns"));
        gate.release(2);
        resting.returns("A is let through");
        spinning.returns("B is let through");
        var polling = actors.start("C", "poll()", () -> {
            while (!gate.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            return "through";
        });
        assertTrue(unrest(polling).contains("polls"));
    }

    /** Each time that it is woken it has looked at the clock, or has not. */
    @Test
    void aTimeThatIsGrantedAnewIsToldFromOneThatIsKept() {
        var kept = actors.start("A", "awaitChange(100 ms)", () -> awaitChange(false));
        kept.endsThough(TIME, this::change, "changes do not prolong the time");
        kept.returns("the time is over");
        kept.neverBefore(TIME, "the time is over");
        var anew = actors.start("B", "awaitChange(100 ms)", () -> awaitChange(true));
        var broken = assertThrows(
                Broken.class, () -> anew.endsThough(TIME, this::change, "changes do not prolong the time"));
        assertTrue(
                broken.witness().found().contains("went on waiting"),
                broken.witness().found());
    }

    private synchronized void change() {
        changes++;
        notifyAll();
    }

    /** Waits for far more changes than there can be in that time. */
    private synchronized String awaitChange(boolean isGrantedAnew) throws InterruptedException {
        var end = System.nanoTime() + TIME.toNanos();
        for (var left = TIME.toNanos(); left > 0 && changes < 1_000_000; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            end = isGrantedAnew ? System.nanoTime() + TIME.toNanos() : end;
        }
        return "over";
    }

    /** What is found of a thread that does not rest; a machine that does not run it may need several looks. */
    private static String unrest(Call<?> call) {
        for (var look = 0; look < 20; look++) {
            try {
                call.idles("it rests");
            } catch (Broken broken) {
                return broken.witness().found();
            }
        }
        return "nothing";
    }
}
