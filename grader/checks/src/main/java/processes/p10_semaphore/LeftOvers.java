package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Actors;
import grader.spec.Broken;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Permits that are there while somebody waits, being too few for him: they are still there for others. */
final class LeftOvers {
    private static final Duration LONG = Duration.ofHours(1);
    private static final List<Boolean> WAYS = List.of(false, true);

    private LeftOvers() {}

    private static Call<String> comes(Actors actors, CountingSemaphore semaphore, String name, int n, boolean timed) {
        return timed
                ? actors.start(
                        name,
                        "tryAcquire(" + n + ", 1 h)",
                        () -> semaphore.tryAcquire(n, LONG) ? "with " + CountingSemaphoreChecks.permits(n) : "in vain")
                : actors.start(name, "acquire(" + n + ")", () -> take(semaphore, n));
    }

    /** What was there before counts as well as what is released. */
    static void serveTheNext(Trial trial) {
        for (var timed : WAYS) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(1);
                var first = comes(actors, semaphore, "A", 2, timed);
                first.waits("C2: 1 permit is too few for 2: A waits");
                var second = comes(actors, semaphore, "B", 1, timed);
                actors.settle(); // it may overtake A, or queue behind it
                actors.start("E", "release(2)", () -> give(semaphore, 2)).returns("C3: release() returns");
                var enough = "C1: 1 permit was there and 2 have come: A, who needs 2, and B, who needs 1, are served";
                first.returns("with 2 permits", enough);
                second.returns("with 1 permit", enough);
            }
        }
    }

    /** B waits for three and A for more: A keeps nothing back that B can be served with. */
    static void whoWaitsHoldsNone(Trial trial) {
        for (var timed : WAYS) {
            try {
                waitsForThree(trial, true, timed);
            } catch (Broken broken) {
                waitsForThree(trial, false, timed); // what does not serve B then is no matter of parts
                throw broken;
            }
        }
    }

    private static void waitsForThree(Trial trial, boolean another, boolean timed) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            var call = comes(actors, semaphore, "B", 3, false);
            call.waits("C2: 2 permits are too few for 3: B waits");
            if (another) {
                comes(actors, semaphore, "A", 5, timed).waits("C2: 2 permits are too few for 5: A waits");
            }
            actors.start("E", "release(1)", () -> give(semaphore, 1)).returns("C3: release() returns");
            call.returns(
                    another
                            ? "C2: a call takes what it needs in one step: 3 permits are there for B"
                            : "C1: 3 permits are there: B, who needs 3, is served");
        }
    }

    /** Numbers that are small when they are cut. */
    static void beyondSixteenBits(Trial trial) {
        var most = (1 << 16) + 1;
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var calls = new ArrayList<Call<String>>();
            for (var timed : WAYS) {
                var call = comes(actors, semaphore, timed ? "B" : "A", most, timed);
                call.waits("C2: one permit is too few for so many: the call waits");
                calls.add(call);
            }
            actors.start("E", "release(" + (most - 1) + ")", () -> give(semaphore, most - 1))
                    .returns("C3: release() returns");
            calls.remove(actors.anyReturns(calls, "C1: there are enough permits for one: one is served"));
            actors.settle();
            for (var call : calls) {
                if (call.ended()) {
                    call.returns(
                            "with " + CountingSemaphoreChecks.permits(most),
                            "C6: permits that do not suffice do not end the time");
                }
                call.waits("C2: there were permits for one: the others wait");
            }
        }
    }
}
