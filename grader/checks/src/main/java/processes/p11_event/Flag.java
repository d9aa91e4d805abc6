package processes.p11_event;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;

/** The flag itself. */
final class Flag {
    private Flag() {}

    static void scripts(Trial trial) throws Exception {
        var scripts = Arbitraries.of("A set()", "B set()", "A clear()", "B clear()")
                .list()
                .ofMaxSize(8);
        trial.forAll(scripts, 25, steps -> {
            try (var actors = trial.actors()) {
                var event = new Event();
                var set = false;
                actors.start("C", "isSet()", event::isSet).returns(false, "C1: a new event is clear");
                for (var step : steps) {
                    var who = step.substring(0, 1);
                    var what = step.substring(2);
                    set = what.equals("set()");
                    actors.start(who, what, set ? () -> EventChecks.set(event) : () -> EventChecks.clear(event))
                            .returns("C1: " + what + " returns");
                    actors.start("C", "isSet()", event::isSet)
                            .returns(set, "C1: " + what + " was called last: the event is " + (set ? "set" : "clear"));
                }
            }
        });
    }

    static void isNotUsedUp(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            actors.start("S", "set()", () -> EventChecks.set(event)).returns("C1: set() returns");
            for (var name : List.of("A", "B", "A")) {
                var call = actors.start(name, "await()", () -> EventChecks.await(event));
                call.returns("C1: the event is set, and await does not use that up: it returns at once");
                actors.start("S", "isSet()", event::isSet)
                        .returns(true, "C1: nobody has cleared the event: it is still set");
            }
        }
    }

    /** Whoever waits in whatever way and is let go on takes nothing with it. */
    static void isNotUsedUpByWhoWaited(Trial trial) {
        for (var names : List.of(List.of("A"), List.of("B"), List.of("A", "B"))) {
            try (var actors = trial.actors()) {
                var event = new Event();
                var calls = names.stream()
                        .map(name -> name.equals("A")
                                ? actors.start(name, "await()", () -> EventChecks.await(event))
                                : actors.start(name, "await(1 h)", () -> event.await(Duration.ofHours(1))))
                        .toList();
                actors.settle();
                actors.start("S", "set()", () -> EventChecks.set(event)).returns("C1: set() returns");
                calls.forEach(call -> call.returns(true, "C2: the event was set: all go on who waited"));
                actors.start("S", "isSet()", event::isSet)
                        .returns(true, "C1: nobody has cleared the event: it is still set");
            }
        }
    }

    static void clearedAgain(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            var waiting = actors.start("A", "await()", () -> EventChecks.await(event));
            actors.settle();
            for (var times = 0; times < 2; times++) {
                actors.start("S", "clear()", () -> EventChecks.clear(event)).returns("C1: clear() returns");
                waiting.waits("C1: the event was clear and is clear: A goes on waiting");
            }
            actors.start("S", "isSet()", event::isSet).returns(false, "C1: the event is clear");
            actors.start("S", "set()", () -> EventChecks.set(event)).returns("C1: set() returns");
            waiting.returns("C1: the event is set, A waits for it: A goes on, however often a clear event was cleared");
        }
    }

    /** Interrupted with the event clear or set, on entry or while it waits: the flag is as it was. */
    static void interruptsChangeNothing(Trial trial) {
        for (var set : new boolean[] {false, true}) {
            try (var actors = trial.actors()) {
                var event = new Event();
                if (set) {
                    actors.start("S", "set()", () -> EventChecks.set(event)).returns("C1: set() returns");
                }
                var call = actors.start("A", "await() with its interrupt status set", () -> {
                    Thread.currentThread().interrupt();
                    return EventChecks.await(event);
                });
                call.fails(InterruptedException.class, "C4: A is interrupted already: await throws");
                if (!set) {
                    var waiting = actors.start("B", "await()", () -> EventChecks.await(event));
                    waiting.waits("C2: the event is clear: B waits");
                    actors.interrupt("B");
                    waiting.fails(InterruptedException.class, "C4: B waits and is interrupted: await throws");
                }
                actors.start("S", "isSet()", event::isSet)
                        .returns(set, "C4: an interrupted call does not change the event");
            }
        }
    }

    /** A time that is over leaves the event clear, and one that is not used leaves it set. */
    static void timeOutsChangeNothing(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            for (var set : new boolean[] {false, true}) {
                if (set) {
                    actors.start("S", "set()", () -> EventChecks.set(event)).returns("C1: set() returns");
                }
                for (var time : List.of(Duration.ZERO, Duration.ofMillis(2))) {
                    actors.start("A", "await(" + time.toMillis() + " ms)", () -> event.await(time))
                            .returns(set, "C5: await tells whether the event was set within the time");
                    actors.start("S", "isSet()", event::isSet).returns(set, "C5: a time-out does not change the event");
                }
            }
            for (var set : new boolean[] {true, false}) {
                actors.start("A", "await(null)", () -> event.await(nothing()))
                        .fails(NullPointerException.class, "C5: a time-out of null is refused");
                if (set) {
                    actors.start("S", "clear()", () -> EventChecks.clear(event)).returns("C1: clear() returns");
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }
}
