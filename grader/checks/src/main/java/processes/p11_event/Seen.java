package processes.p11_event;

import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Two threads take turns with one event: each sees what the other one has said. That the other's call has returned
 * makes nobody see it; only the event can. Reads may be stale.
 */
final class Seen {
    private static final int TIMES = 2;
    private static final String ADVICE = "is the flag read and written under the same monitor, or volatile?";

    private final Round round;
    private final Event event = new Event();

    private Seen(Round round) {
        this.round = round;
    }

    static void byWhoeverAsksLater(Round round) {
        var seen = new Seen(round);
        var toSay = new Semaphore(1);
        var toAsk = new Semaphore(0);
        round.thread("T1", () -> {
            for (var time = 0; time < TIMES; time++) {
                toSay.acquire();
                seen.says(time % 2 == 0);
                toAsk.release();
            }
        });
        round.thread("T2", () -> {
            for (var time = 0; time < TIMES; time++) {
                toAsk.acquire();
                seen.asks(time % 2 == 0);
                toSay.release();
            }
        });
        round.withStaleReads().withoutWakeUps().run("C1: no call waits for another thread to do something");
    }

    private void says(boolean set) {
        if (set) {
            event.set();
        } else {
            event.clear();
        }
    }

    private void asks(boolean set) throws InterruptedException {
        var said = set ? "set()" : "clear()";
        if (round.number() % 2 == 0) {
            round.require(
                    event.isSet() == set,
                    "C1: " + said + " has returned to T1: isSet() is " + set + " for T2, who asks later",
                    "isSet() is " + !set,
                    ADVICE);
        } else {
            round.require(
                    event.await(Duration.ZERO) == set,
                    "C5: " + said + " has returned to T1: await(0) is " + set + " for T2, who asks later",
                    "await(0) is " + !set,
                    ADVICE);
        }
    }
}
