package processes.p11_event;

import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A thread that is interrupted goes, and nothing else happens. */
final class Interrupts {
    private Interrupts() {}

    static void onEntry(Trial trial) {
        for (var set : new boolean[] {false, true}) {
            try (var actors = trial.actors()) {
                var event = new Event();
                if (set) {
                    actors.start("S", "set()", () -> EventChecks.set(event)).returns("set() returns");
                }
                var because =
                        "A is interrupted already: await throws, although the event is " + (set ? "set" : "clear");
                actors.start("A", "await() with its interrupt status set", interrupted(() -> EventChecks.await(event)))
                        .fails(InterruptedException.class, because);
                actors.start(
                                "A",
                                "await(1 h) with its interrupt status set",
                                interrupted(() -> event.await(Duration.ofHours(1))))
                        .fails(InterruptedException.class, because);
                actors.start("S", "isSet()", event::isSet).returns(set, "a call that throws does not change the event");
            }
        }
    }

    private static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    static void whileWaiting(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            var plain = actors.start("A", "await()", () -> EventChecks.await(event));
            var timed = actors.start("B", "await(1 h)", () -> event.await(Duration.ofHours(1)));
            plain.waits("the event is clear: A waits");
            timed.waits("the event is clear: B waits");
            actors.interrupt("A");
            plain.fails(InterruptedException.class, "A waits and is interrupted: await throws");
            timed.waits("B has not been interrupted: it goes on waiting");
            actors.start("S", "isSet()", event::isSet).returns(false, "an interrupt does not set the event");
            actors.interrupt("B");
            timed.fails(InterruptedException.class, "B waits and is interrupted: await throws");
            var last = actors.start("C", "await()", () -> EventChecks.await(event));
            last.waits("the event is still clear: C waits");
            actors.start("S", "set()", () -> EventChecks.set(event)).returns("set() returns");
            last.returns("the event is set: C goes on, the others were interrupted and are gone");
        }
    }
}
