package processes.p11_event;

import grader.spec.Plain;
import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
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
        round.withoutWakeUps().run("C1: whoever looks at the flag sees it set in the end");
    }

    /** Nobody clears the event: whoever comes before, with or after the set gets through. */
    static void awaitMeetsSet(Round round) {
        var event = new Event();
        var message = new Message(round);
        round.thread("setter", () -> {
            round.pause();
            message.write();
            event.set();
        });
        for (var t = 1; t <= 3; t++) {
            var timed = t == 3;
            round.thread("T" + t, () -> getThrough(round, event, timed, message));
        }
        round.withStaleReadsInTurn().withoutWakeUps().run("C2: the event is set and stays so: whoever waits goes on");
    }

    private static void getThrough(Round round, Event event, boolean timed, Message message)
            throws InterruptedException {
        if (timed) { // that it is not ended by a wake-up for no reason is told by C5
            for (var tries = 0; tries < 5 && !event.await(Duration.ofHours(1)); tries++) {
                round.pause();
            }
        } else {
            event.await();
        }
        message.read();
    }

    /** What the setter says before it sets the event: written and read without any order but that of the event. */
    private static final class Message {
        private final Round round;
        private final AtomicBoolean written = new AtomicBoolean();
        private final Plain<Integer> text;

        Message(Round round) {
            this.round = round;
            this.text = new Plain<>("the message", 0);
        }

        void write() {
            text.set(1 + round.number());
            written.setOpaque(true);
        }

        /** Whoever gets through before it is written has woken up for no reason: that is told by C6. */
        void read() {
            var early = !written.getOpaque();
            var read = text.get();
            round.require(
                    early || read == 1 + round.number(),
                    "C2: what the setter did before set() is visible to whoever gets through",
                    "it is not: " + read + " instead of " + (1 + round.number()),
                    "is the flag read without the monitor in which it is written, and not volatile?");
        }
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
        round.run("C4: whatever becomes of the interrupted one, the others go on");
    }
}
