package threads.t03_mutex;

import grader.spec.Overtaken;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Woven: whoever looks at the mutex first and takes it then is overtaken between the two. */
final class MutexOvertaking {
    /** A right one passes some ten points until it has the mutex or waits. */
    private static final int MOST_POINTS = 16;

    private static final Duration LONG = Duration.ofHours(1);

    private MutexOvertaking() {}

    static void letsInOneAtMost(Trial trial) throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> isOvertaken(trial, point, false));
        Overtaken.atEachPoint(MOST_POINTS, point -> isOvertaken(trial, point, true));
    }

    private static boolean isOvertaken(Trial trial, int point, boolean timed) throws Exception {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            var name = timed ? "tryAcquire(1 h)" : "acquire()";
            var first = Overtaken.start(actors, point, "A", name, taking(mutex, timed));
            var second = actors.start("B", "acquire()", () -> MutexChecks.enter(mutex));
            actors.settle();
            // whose it is was never promised; that somebody has it is C1's matter
            actors.atMostOneReturns(
                    List.of(first.goesOn(), second), "C2: one thread holds the mutex, A or B, and the other one waits");
            return first.wasHeld();
        }
    }

    private static Callable<String> taking(Mutex mutex, boolean timed) {
        return timed ? () -> mutex.tryAcquire(LONG) ? "holding it" : "without it" : () -> MutexChecks.enter(mutex);
    }

    /** A release that is held between its look and its act is overtaken by another one: one of the two throws. */
    static void ofTwoReleasesOneFreesIt(Trial trial) throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors()) {
                var mutex = new Mutex();
                actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
                var first = Overtaken.start(actors, point, "A", "release()", () -> MutexChecks.leaveQuietly(mutex));
                var second = actors.start("B", "release()", () -> MutexChecks.leaveQuietly(mutex));
                actors.settle();
                var one = first.goesOn().returns("C4: release() returns, or throws IllegalStateException");
                var two = second.returns("C4: release() returns, or throws IllegalStateException");
                if (one.equals(two)) {
                    throw actors.broken(
                            "C4: the mutex was held once: one release() frees it, the other one throws",
                            "both are " + one);
                }
                return first.wasHeld();
            }
        });
    }
}
