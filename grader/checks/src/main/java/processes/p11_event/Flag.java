package processes.p11_event;

import grader.spec.Trial;
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
                actors.start("C", "isSet()", event::isSet).returns(false, "a new event is clear");
                for (var step : steps) {
                    var who = step.substring(0, 1);
                    var what = step.substring(2);
                    set = what.equals("set()");
                    actors.start(who, what, set ? () -> EventChecks.set(event) : () -> EventChecks.clear(event))
                            .returns(what + " returns");
                    actors.start("C", "isSet()", event::isSet)
                            .returns(set, what + " was called last: the event is " + (set ? "set" : "clear"));
                }
            }
        });
    }

    static void isNotUsedUp(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            actors.start("S", "set()", () -> EventChecks.set(event)).returns("set() returns");
            for (var name : List.of("A", "B", "A")) {
                var call = actors.start(name, "await()", () -> EventChecks.await(event));
                call.returns("the event is set, and await does not use that up: it returns at once");
                actors.start("S", "isSet()", event::isSet)
                        .returns(true, "nobody has cleared the event: it is still set");
            }
        }
    }

    static void clearedAgain(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            var waiting = actors.start("A", "await()", () -> EventChecks.await(event));
            actors.settle();
            for (var times = 0; times < 2; times++) {
                actors.start("S", "clear()", () -> EventChecks.clear(event)).returns("clear() returns");
                waiting.waits("the event was clear and is clear: A goes on waiting");
            }
            actors.start("S", "isSet()", event::isSet).returns(false, "the event is clear");
            actors.start("S", "set()", () -> EventChecks.set(event)).returns("set() returns");
            waiting.returns("the event is set, A waits for it: A goes on, however often a clear event was cleared");
        }
    }
}
