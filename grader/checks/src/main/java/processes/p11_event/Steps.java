package processes.p11_event;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.HeldWaiter;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.time.Duration;

/** Woven: one call is held at each of its points, and others overtake it there. */
final class Steps {
    /** A right one passes some ten points. */
    private static final int MOST_POINTS = 16;

    private Steps() {}

    /** A waits; set() is held on its way, and clear() overtakes it: A was present and gets through all the same. */
    static void clearOvertakesSet(Trial trial) throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors()) {
                var event = new Event();
                var waiting = waits(actors, event, point % 2 == 0);
                var set = Overtaken.start(actors, point, "S", "set()", () -> EventChecks.set(event));
                var clear = actors.start("T", "clear()", () -> EventChecks.clear(event));
                actors.settle();
                set.goesOn().returns("C1: set() returns");
                clear.returns("C1: clear() returns");
                waiting.returns(true, Pulses.BECAUSE);
                tellsTheSame(actors, event);
                return set.wasHeld();
            }
        });
    }

    /** A was let go on and is held on its way out; the event is cleared, and B comes: A gets through, B waits. */
    static void latecomersWait(Trial trial) throws Exception {
        HeldWaiter.atEachPoint(point -> {
            try (var actors = trial.actors()) {
                var event = new Event();
                var waiting = waits(actors, event, point % 2 == 0);
                var hold = HeldWaiter.at(actors, waiting, point);
                var pulse = actors.start(
                        "S", "set(), and at once clear()", () -> EventChecks.set(event) && EventChecks.clear(event));
                actors.settle();
                // whom A keeps from clearing, being held where it is, has not cleared yet: then L comes when it has
                var wasHeld = pulse.ended() ? hold.isHeld() : hold.goesOn();
                pulse.returns("C1: set() and clear() return");
                var late = actors.start("L", "await()", () -> EventChecks.await(event));
                late.waits(Pulses.LATE);
                hold.goesOn();
                waiting.returns(true, Pulses.BECAUSE);
                late.waits(Pulses.LATE);
                return wasHeld;
            }
        });
    }

    /** Whoever is on its way to wait while the event is pulsed may be late; the next set() lets it go on. */
    static void pulseOvertakesAwait(Trial trial) throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors()) {
                var event = new Event();
                var first = Overtaken.start(actors, point, "A", "await()", () -> EventChecks.await(event));
                var pulse = actors.start(
                        "S", "set(), and at once clear()", () -> EventChecks.set(event) && EventChecks.clear(event));
                actors.settle();
                var call = first.goesOn();
                pulse.returns("C1: set() and clear() return");
                actors.start("S", "set()", () -> EventChecks.set(event)).returns("C1: set() returns");
                call.returns(true, "C2: the event is set: A goes on");
                return first.wasHeld();
            }
        });
    }

    private static Call<Boolean> waits(Actors actors, Event event, boolean timed) {
        var call = timed
                ? actors.start("A", "await(1 h)", () -> event.await(Duration.ofHours(1)))
                : actors.start("A", "await()", () -> EventChecks.await(event));
        call.waits("C2: the event is clear: A waits");
        return call;
    }

    /** Whichever of the two came last: isSet() and await(0) say the same of it. */
    private static void tellsTheSame(Actors actors, Event event) {
        var set = actors.start("T", "isSet()", event::isSet).returns("C1: isSet() returns");
        actors.start("T", "await(0)", () -> event.await(Duration.ZERO))
                .returns(set, "C5: without time to wait, await tells whether the event is set");
    }
}
