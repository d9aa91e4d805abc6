package processes.p11_event;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** set() and at once clear(). */
final class Pulses {
    static final String BECAUSE =
            "C3: who was present when set() was called gets through, although clear() came before it ran again";

    static final String LATE = "C3: L has come after the pulse: it waits for the next set()";

    /** In most of them the others have not run yet when S calls. */
    private static final int ATTEMPTS = 12;

    private static final List<String> NAMES = List.of("A", "B", "C", "D");

    private Pulses() {}

    static void reachEverybody(Trial trial) {
        for (var waiters = 1; waiters <= NAMES.size(); waiters++) {
            for (var pulses = 1; pulses <= 2; pulses++) {
                try (var actors = trial.actors()) {
                    var event = new Event();
                    var waiting = allWait(actors, event, waiters);
                    var times = pulses;
                    pulse(actors, event, times + " times set() and clear()", () -> {
                        for (var i = 0; i < times; i++) {
                            event.set();
                            event.clear();
                        }
                        return false;
                    });
                    waiting.forEach(call -> call.returns(true, BECAUSE));
                    actors.start("S", "isSet()", event::isSet).returns(false, "C1: clear() was called last");
                }
            }
        }
    }

    static void areNotForLatecomers(Trial trial) {
        for (var waiters = 1; waiters <= NAMES.size(); waiters++) {
            try (var actors = trial.actors()) {
                var event = new Event();
                allWait(actors, event, waiters); // that they get through is told by the other check
                pulse(actors, event, "set(), clear(), and at once await(0)", () -> {
                    event.set();
                    event.clear();
                    return event.await(Duration.ZERO);
                });
                actors.settle();
                var late = actors.start("L", "await()", () -> EventChecks.await(event));
                late.waits(LATE);
            }
        }
    }

    /** Who has given the pulse calls await() itself, sooner than those can run that it lets through. */
    static void areNotForWhoGaveThem(Trial trial) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var actors = trial.actors()) {
                var event = new Event();
                var waiting = allWait(actors, event, 1 + attempt % NAMES.size());
                var timed = attempt % 2 == 1;
                var what = timed ? "set(), clear(), and at once await(1 h)" : "set(), clear(), and at once await()";
                var late = actors.start("S", what, () -> {
                    event.set();
                    event.clear();
                    return timed ? event.await(Duration.ofHours(1)) : EventChecks.await(event);
                });
                waiting.forEach(call -> call.returns(true, BECAUSE));
                late.waits("C3: S calls await() after the clear(): it waits for the next set(), though nobody has run");
            }
        }
    }

    private static List<Call<Boolean>> allWait(Actors actors, Event event, int count) {
        return NAMES.subList(0, count).stream()
                .map(name -> {
                    var timed = name.equals("B");
                    var call = timed
                            ? actors.start(name, "await(1 h)", () -> event.await(Duration.ofHours(1)))
                            : actors.start(name, "await()", () -> EventChecks.await(event));
                    actors.settle();
                    return call;
                })
                .toList();
    }

    /** Once more inside the event's own monitor, which keeps waiters out that need it: anybody may lock any object. */
    private static void pulse(Actors actors, Event event, String what, Callable<Boolean> pulse) {
        actors.start("S", what + ", holding the event's monitor", () -> {
                    synchronized (event) {
                        return pulse.call();
                    }
                })
                .returns(false, "C3: after clear() the event is clear, whoever has not yet run since set()");
    }
}
