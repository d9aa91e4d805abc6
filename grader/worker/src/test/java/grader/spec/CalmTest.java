package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/**
 * All rest for long, then they wake each other in a hurry: whoever is called and has not been given a processor yet is
 * still said to wait, by the JVM, and at some instants all are. An old look, from before, must not be taken for proof
 * that nobody can wake anybody.
 */
class CalmTest {
    private static final int ROUNDS = 10;
    /** In all they take less than the patience with somebody who sleeps. */
    private static final int BURSTS = 5;
    /** Long enough for a look at anything to fall into it. */
    private static final int MEETINGS = 1_000;
    /** Nobody moves for more looks than are needed. */
    private static final long CALM_MILLIS = 200;

    @BeforeAll
    static void whoIsThereIsNotOurs() {
        Movers.beforeAnySubmission();
    }

    @RepeatedTest(ROUNDS)
    void whoHasBeenCalledIsNotTakenToWait() throws Exception {
        var done = new CountDownLatch(1);
        var ball = new Ball();
        var other = Thread.ofPlatform()
                .daemon()
                .start(() -> play(() -> {
                    for (var number = 0; number < BURSTS * MEETINGS; number++) {
                        ball.hit(false);
                    }
                }));
        var first = Thread.ofPlatform()
                .daemon()
                .start(() -> play(() -> {
                    for (var burst = 0; burst < BURSTS; burst++) {
                        Thread.sleep(CALM_MILLIS);
                        for (var meeting = 0; meeting < MEETINGS; meeting++) {
                            ball.hit(true);
                        }
                    }
                    done.countDown();
                }));
        assertEquals(Stillness.Ending.DONE, Stillness.await(() -> done.getCount() == 0, first));
        other.join();
    }

    /** Two hit it in turn: as soon as the other one has been called, each waits for its return. */
    private static final class Ball {
        private boolean away;

        synchronized void hit(boolean outwards) throws InterruptedException {
            while (away == outwards) {
                wait();
            }
            away = outwards;
            notifyAll();
        }
    }

    private interface Part {
        void play() throws InterruptedException;
    }

    private static void play(Part part) {
        try {
            part.play();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
