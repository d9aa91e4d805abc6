package processes.p11_event;

import grader.spec.Action;
import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Many threads at once: nobody may be left behind. */
final class Races {
    private Races() {}

    static void theFlagIsSeen(Round round) {
        var event = new Event();
        round.thread("setter", () -> {
            round.pause();
            event.set();
        });
        for (var name : new String[] {"T1", "T2"}) {
            round.thread(name, () -> {
                while (!event.isSet()) {
                    round.pause();
                    Thread.onSpinWait();
                }
            });
        }
        round.run();
    }

    /** Nobody clears the event: whoever comes before, with or after the set gets through. */
    static void awaitMeetsSet(Round round) {
        var event = new Event();
        var message = new int[1];
        round.thread("setter", () -> {
            round.pause();
            message[0] = round.number();
            event.set();
        });
        for (var t = 1; t <= 3; t++) {
            var timed = t == 3;
            Action body = () -> getThrough(round, event, timed, message);
            if (round.number() % 4 == 0) {
                round.virtualThread("T" + t, body);
            } else {
                round.thread("T" + t, body);
            }
        }
        round.run();
    }

    private static void getThrough(Round round, Event event, boolean timed, int[] message) throws InterruptedException {
        if (timed) {
            round.require(
                    event.await(Duration.ofHours(1)),
                    "await(1 h) returns true when the event is set",
                    "it returned false",
                    "what does it return when it has been notified?");
        } else {
            event.await();
        }
        round.require(
                message[0] == round.number(),
                "what the setter did before set() is visible to whoever gets through",
                "it is not: " + message[0] + " instead of " + round.number(),
                "did it get through before set(), or is the flag read without monitor and not volatile?");
    }

    /** Whatever becomes of the interrupted one, the others get through. */
    static void interruptMeetsSet(Round round) {
        var event = new Event();
        var interrupted = new AtomicReference<@Nullable Thread>();
        round.thread("T1, which is interrupted", () -> {
            interrupted.set(Thread.currentThread());
            try {
                event.await();
            } catch (InterruptedException asked) {
                round.pause(); // as if never called
            }
            interrupted.set(null);
        });
        for (var name : new String[] {"T2", "T3"}) {
            round.thread(name, event::await);
        }
        round.thread("interrupter", () -> {
            for (var i = 0; i < 3; i++) {
                round.pause();
                var thread = interrupted.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
        round.thread("setter", () -> {
            round.pause();
            event.set();
        });
        round.run();
    }

    /** A time-out that ends just when the event is set: the others get through. */
    static void timeoutMeetsSet(Round round) {
        var event = new Event();
        round.thread("setter", () -> {
            Thread.sleep(1);
            event.set();
        });
        for (var name : new String[] {"T1, 1 ms", "T2, 1 ms"}) {
            round.thread(name, () -> event.await(Duration.ofMillis(1)));
        }
        round.thread("T3", event::await);
        round.run();
    }
}
