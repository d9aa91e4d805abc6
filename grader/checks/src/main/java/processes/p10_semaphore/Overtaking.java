package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Overtaken;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Woven: a call that looks at the number first and acts then is overtaken between the two. */
final class Overtaking {
    /** A right one passes some ten points until it has its permits or waits. */
    private static final int MOST_POINTS = 16;

    private static final Duration LONG = Duration.ofHours(1);

    private final Trial trial;

    Overtaking(Trial trial) {
        this.trial = trial;
    }

    /** C2: two find the same permit. */
    void takesNoPermitTwice() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> twoForOnePermit(point, false));
        Overtaken.atEachPoint(MOST_POINTS, point -> twoForOnePermit(point, true));
    }

    private boolean twoForOnePermit(int point, boolean timed) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var first = Overtaken.start(actors, point, "A", name(timed), taking(semaphore, timed));
            var second = actors.start("B", "acquire(1)", () -> take(semaphore, 1));
            actors.settle();
            // whose it is was never promised; that somebody has it is C1's matter
            actors.atMostOneReturns(
                    List.of(first.goesOn(), second), "there is one permit: A or B takes it, and the other one waits");
            return first.wasHeld();
        }
    }

    /** C1: one finds no permit, and lies down when it has already come. */
    void missesNoRelease() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> releaseMeetsWaiter(point, false));
        Overtaken.atEachPoint(MOST_POINTS, point -> releaseMeetsWaiter(point, true));
    }

    private boolean releaseMeetsWaiter(int point, boolean timed) throws Exception {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            actors.start("A", "acquire(1)", () -> take(semaphore, 1)).returns("a permit is available: A gets it");
            var waiting = Overtaken.start(actors, point, "B", name(timed), taking(semaphore, timed));
            var release = actors.start("A", "release(1)", () -> give(semaphore, 1));
            actors.settle();
            var served = waiting.goesOn();
            release.returns("release() returns");
            served.returns("with 1 permit", "a permit has come, and nobody else wants it: B is served");
            return waiting.wasHeld();
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
                    ? "there is room for one permit below the bound: one of two releases adds it, the other one throws"
                    : "there is room for two permits below the bound: both releases add theirs";
            var added = (first.goesOn().returns(because) ? 1 : 0) + (second.returns(because) ? 1 : 0);
            if (added != bound) {
                throw actors.broken(because, added + " of two releases returned");
            }
            actors.start("C", "tryAcquire(" + bound + ", 0)", () -> semaphore.tryAcquire(bound, Duration.ZERO))
                    .returns(true, "as many permits are available as have been added: " + bound);
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

    private static String name(boolean timed) {
        return timed ? "tryAcquire(1, 1 h)" : "acquire(1)";
    }

    private static Callable<String> taking(CountingSemaphore semaphore, boolean timed) {
        return timed
                ? () -> semaphore.tryAcquire(1, LONG) ? "with 1 permit" : "without a permit"
                : () -> take(semaphore, 1);
    }
}
