package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Woven: a call that looks at the number first and acts then is overtaken between the two. */
final class Overtaking {
    /** A right one passes some ten points until it has its permits or waits. */
    private static final int MOST_POINTS = 16;

    private static final String WITH = "with 1 permit";
    private static final Duration LONG = Duration.ofHours(1);

    private final Trial trial;

    Overtaking(Trial trial) {
        this.trial = trial;
    }

    /** C2: two find the same permit. */
    void takesNoPermitTwice() throws Exception {
        for (var first : Way.values()) {
            for (var second : first == Way.ACQUIRE ? Way.values() : new Way[] {Way.ACQUIRE}) {
                Overtaken.atEachPoint(MOST_POINTS, point -> twoForOnePermit(point, first, second));
            }
        }
    }

    private boolean twoForOnePermit(int point, Way firstWay, Way secondWay) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var first = Overtaken.start(actors, point, "A", firstWay.text, firstWay.taking(semaphore));
            var second = actors.start("B", secondWay.text, secondWay.taking(semaphore));
            actors.settle();
            var one = first.goesOn();
            actors.settle();
            // whose it is was never promised; that somebody has it is C1's matter
            if (one.ended() && second.ended() && hasTaken(one) && hasTaken(second)) {
                throw actors.broken("C2: there is one permit: A or B takes it, not both", "both have taken it");
            }
            return first.wasHeld();
        }
    }

    private static boolean hasTaken(Call<String> call) {
        return call.returns("C6: nobody is interrupted: a call that has ended has returned")
                .equals(WITH);
    }

    /** C1: one finds no permit, and lies down when it has already come. */
    void missesNoRelease() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> releaseMeetsWaiter(point, Way.ACQUIRE));
        Overtaken.atEachPoint(MOST_POINTS, point -> releaseMeetsWaiter(point, Way.IN_TIME));
    }

    private boolean releaseMeetsWaiter(int point, Way way) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            actors.start("A", "acquire(1)", () -> take(semaphore, 1)).returns("C1: a permit is available: A gets it");
            var waiting = Overtaken.start(actors, point, "B", way.text, way.taking(semaphore));
            var release = actors.start("A", "release(1)", () -> give(semaphore, 1));
            actors.settle();
            var served = waiting.goesOn();
            release.returns("C3: release() returns");
            served.returns(WITH, "C1: a permit has come, and nobody else wants it: B is served");
            return waiting.wasHeld();
        }
    }

    /** C1 to C3: of two that change the number at once neither change is lost. */
    void countsBoth() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, this::takeMeetsRelease);
        Overtaken.atEachPoint(MOST_POINTS, this::releaseMeetsTake);
    }

    private boolean takeMeetsRelease(int point) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var first = Overtaken.start(actors, point, "A", Way.ACQUIRE.text, Way.ACQUIRE.taking(semaphore));
            var second = actors.start("B", "release(2)", () -> give(semaphore, 2));
            actors.settle();
            first.goesOn().returns("C1: a permit is available: A gets it");
            second.returns("C3: release() returns");
            Bounds.hasExactly(actors, semaphore, 2);
            return first.wasHeld();
        }
    }

    private boolean releaseMeetsTake(int point) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var first = Overtaken.start(actors, point, "A", "release(2)", () -> give(semaphore, 2));
            var second = actors.start("B", Way.ACQUIRE.text, Way.ACQUIRE.taking(semaphore));
            actors.settle();
            first.goesOn().returns("C3: release() returns");
            second.returns("C1: a permit is available: B gets it");
            Bounds.hasExactly(actors, semaphore, 2);
            return first.wasHeld();
        }
    }

    /** C3: two find room below the bound for one; or both find the same number, and one permit is lost. */
    void countsEachRelease() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> twoReleases(point, 1));
        Overtaken.atEachPoint(MOST_POINTS, point -> twoReleases(point, 2));
    }

    private boolean twoReleases(int point, int bound) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(0, bound);
            var first = Overtaken.start(actors, point, "A", "release(1)", () -> isAdded(semaphore));
            var second = actors.start("B", "release(1)", () -> isAdded(semaphore));
            actors.settle();
            var because = bound == 1
                    ? "C3: there is room for one permit below the bound: one of two releases adds it, the other one"
                            + " throws"
                    : "C3: there is room for two permits below the bound: both releases add theirs";
            var added = (first.goesOn().returns(because) ? 1 : 0) + (second.returns(because) ? 1 : 0);
            if (added != bound) {
                throw actors.broken(because, added + " of two releases returned");
            }
            actors.start("C", "tryAcquire(" + bound + ", 0)", () -> semaphore.tryAcquire(bound, Duration.ZERO))
                    .returns(true, "C3: as many permits are available as have been added: " + bound);
            return first.wasHeld();
        }
    }

    private static boolean isAdded(CountingSemaphore semaphore) {
        try {
            semaphore.release(1);
            return true;
        } catch (IllegalStateException aboveTheBound) {
            return false;
        }
    }

    /** How a permit is asked for. */
    private enum Way {
        ACQUIRE("acquire(1)"),
        IN_TIME("tryAcquire(1, 1 h)"),
        AT_ONCE("tryAcquire(1, 0)");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        private Callable<String> taking(CountingSemaphore semaphore) {
            return switch (this) {
                case ACQUIRE -> () -> take(semaphore, 1);
                case IN_TIME -> () -> Leaving.inTime(semaphore, 1, LONG);
                case AT_ONCE -> () -> Leaving.inTime(semaphore, 1, Duration.ZERO);
            };
        }
    }
}
