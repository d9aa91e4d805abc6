package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** A, who asks for too much, leaves by interrupt or at the end of its time; those behind it want less. */
final class Leaving {
    /** Long enough for the others to come, on a quiet machine; on a busy one a scene may say nothing. */
    private static final Duration SOON = Duration.ofMillis(150);

    private static final Duration LONG = Duration.ofHours(1);

    private final Trial trial;
    private final How how;

    /** How A ends, and whose matter the scenes are. */
    enum How {
        INTERRUPTED("C5"),
        INTERRUPTED_IN_TIME("C5"),
        OUT_OF_TIME("C6");

        private final String clause;

        How(String clause) {
            this.clause = clause;
        }
    }

    private Leaving(Trial trial, How how) {
        this.trial = trial;
        this.how = how;
    }

    static void check(Trial trial, How how) throws Exception {
        var leaving = new Leaving(trial, how);
        Basics.judge(trial, leaving::thoseBehindAreServed);
        Basics.judge(trial, leaving::whoeverNeedsMoreWaitsOn);
        Basics.judge(trial, leaving::theReleaseReachesTheNext);
    }

    /** In a fair semaphore B and C wait behind A; in an unfair one they are served at once. */
    private void thoseBehindAreServed() {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            var first = arrives(actors, semaphore, 3);
            var others = List.of(takes(actors, "B", semaphore, 1), takes(actors, "C", semaphore, 1));
            leaves(actors, first);
            others.forEach(call -> call.returns(
                    fact("A is gone as if it had never called, and there are permits for B and C: both are served")));
        }
    }

    private void whoeverNeedsMoreWaitsOn() {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var first = arrives(actors, semaphore, 3);
            var other = takes(actors, "B", semaphore, 2);
            var third = takes(actors, "C", semaphore, 2);
            leaves(actors, first);
            other.waits(fact("A is gone and has given nothing: B needs 2, there is 1, and B waits"));
            actors.start("E", "release(1)", () -> give(semaphore, 1)).returns("C3: release() returns");
            var through = actors.anyReturns(
                    List.of(other, third), fact("A is gone and takes nothing: 2 permits are there for B or C"));
            (through == other ? third : other).waits("C2: the 2 permits are taken: the other one waits");
        }
    }

    /** One notification may have gone to A, for whom there were still too few: B must not sleep on. */
    private void theReleaseReachesTheNext() {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(0);
            var first = arrives(actors, semaphore, 2);
            var other = takes(actors, "B", semaphore, 1);
            actors.start("E", "release(1)", () -> give(semaphore, 1)).returns("C3: release() returns");
            actors.settle();
            leaves(actors, first);
            other.returns(fact("A is gone as if it had never called, and there is a permit for B: B is served"));
        }
    }

    private Call<String> arrives(Actors actors, CountingSemaphore semaphore, int n) {
        var call =
                switch (how) {
                    case INTERRUPTED -> actors.start("A", "acquire(" + n + ")", () -> take(semaphore, n));
                    case INTERRUPTED_IN_TIME ->
                        actors.start("A", "tryAcquire(" + n + ", 1 h)", () -> inTime(semaphore, n, LONG));
                    case OUT_OF_TIME ->
                        actors.start("A", "tryAcquire(" + n + ", 150 ms)", () -> inTime(semaphore, n, SOON));
                };
        actors.settle();
        return call;
    }

    static String inTime(CountingSemaphore semaphore, int n, Duration time) throws InterruptedException {
        return semaphore.tryAcquire(n, time) ? "with " + CountingSemaphoreChecks.permits(n) : "without a permit";
    }

    private static Call<String> takes(Actors actors, String name, CountingSemaphore semaphore, int n) {
        var call = actors.start(name, "acquire(" + n + ")", () -> take(semaphore, n));
        actors.settle();
        return call;
    }

    private void leaves(Actors actors, Call<String> first) {
        switch (how) {
            case INTERRUPTED, INTERRUPTED_IN_TIME -> {
                hasNotGivenUp(actors, first);
                first.waits("C2: too few permits are available: A waits");
                actors.interrupt("A");
                first.fails(InterruptedException.class, fact("A waits and is interrupted: the call throws"));
            }
            case OUT_OF_TIME ->
                first.returns(
                        "without a permit", fact("too few permits are available: A gives up at the end of its time"));
        }
    }

    private static void hasNotGivenUp(Actors actors, Call<String> first) {
        if (first.ended()
                && first.returns("C2: too few permits are available: A waits").equals("without a permit")) {
            throw actors.broken("C6: the time of A is not over: it waits", "A gave up");
        }
    }

    private String fact(String text) {
        return how.clause + ": " + text;
    }
}
