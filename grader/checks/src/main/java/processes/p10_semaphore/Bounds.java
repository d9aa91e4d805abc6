package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Actors;
import grader.spec.Trial;

/** What release adds, who may call it, and where it ends. */
final class Bounds {
    private Bounds() {}

    static void anyThreadReleases(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            actors.start("A", "acquire(2)", () -> take(semaphore, 2)).returns("C1: two permits are available");
            actors.start("B", "release(1)", () -> give(semaphore, 1))
                    .returns("C3: any thread may release, also B, who has taken none");
            actors.start("C", "acquire(1)", () -> take(semaphore, 1)).returns("C3: B has made a permit available");
            actors.start("B", "release(3)", () -> give(semaphore, 3))
                    .returns("C3: there may be more permits than in the beginning: there is no bound");
            actors.start("C", "acquire(3)", () -> take(semaphore, 3)).returns("C3: B has made three permits available");
            actors.start("D", "acquire(1)", () -> take(semaphore, 1))
                    .waits("C3: so many were added and no more: no permit is left");
        }
    }

    static void aWaiterIsNotServed(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(0, 4);
            var waiting = actors.start("A", "acquire(3)", () -> take(semaphore, 3));
            waiting.waits("C2: no permit is available: acquire(3) waits");
            refuses(actors, semaphore, 5, "no permit is available, 5 are above the bound of 4");
            waiting.waits("C3: the refused release() has added nothing: A still waits for 3 permits");
            actors.start("B", "release(3)", () -> give(semaphore, 3))
                    .returns("C3: 3 permits are within the bound of 4");
            waiting.returns("C3: 3 permits are available: A is served");
            actors.start("B", "release(4)", () -> give(semaphore, 4))
                    .returns("C3: A has taken 3: 4 are within the bound");
            refuses(actors, semaphore, 1, "4 permits are available, which is the bound");
            hasExactly(actors, semaphore, 4);
        }
    }

    static void overflow(Trial trial) {
        overflowOfFew(trial);
        overflowOfMany(trial);
    }

    private static void overflowOfFew(Trial trial) {
        try (var actors = trial.actors()) {
            var open = new CountingSemaphore(1);
            refuses(actors, open, Integer.MAX_VALUE, "1 permit and 2,147,483,647 more are above the greatest int");
            hasExactly(actors, open, 1);
        }
        try (var actors = trial.actors()) {
            var none = new CountingSemaphore(0);
            for (var n : new int[] {Integer.MAX_VALUE - 2, 2}) {
                actors.start("A", "release(" + n + ")", () -> give(none, n))
                        .returns("C3: without a bound as many permits may be available as an int can count");
            }
            refuses(actors, none, 1, "2,147,483,647 permits are available, 1 more is above the greatest int");
            hasExactly(actors, none, Integer.MAX_VALUE);
        }
        try (var actors = trial.actors()) {
            var bounded = new CountingSemaphore(5, 10);
            refuses(
                    actors,
                    bounded,
                    Integer.MAX_VALUE - 2,
                    "5 permits and 2,147,483,645 more are above the bound of 10");
            hasExactly(actors, bounded, 5);
        }
    }

    private static void overflowOfMany(Trial trial) {
        try (var actors = trial.actors()) {
            var full = new CountingSemaphore(Integer.MAX_VALUE - 1);
            for (var i = 0; i < 2; i++) {
                actors.start("A", "release(1)", () -> give(full, 1))
                        .returns("C3: without a bound as many permits may be available as an int can count");
                refuses(actors, full, 1, "2,147,483,647 permits are available, 1 more is above the greatest int");
                actors.start("A", "acquire(1)", () -> take(full, 1)).returns("C3: many permits are available");
            }
        }
    }

    static void refuses(Actors actors, CountingSemaphore semaphore, int n, String because) {
        actors.start("B", "release(" + n + ")", () -> give(semaphore, n))
                .fails(IllegalStateException.class, "C3: " + because + ": release() throws IllegalStateException");
    }

    /** Nobody waits, and so many are available; afterwards none is. */
    static void hasExactly(Actors actors, CountingSemaphore semaphore, int n) {
        if (n > 0) {
            var fresh = new CountingSemaphore(n); // who cannot take so many of a new one either breaks C1
            actors.start("Y", "acquire(" + n + ")", () -> take(fresh, n))
                    .returns("C1: a new semaphore has so many permits: acquire(" + n + ") returns");
            actors.start("Y", "acquire(" + n + ")", () -> take(semaphore, n))
                    .returns("exactly so many permits are available: acquire(" + n + ") returns");
        }
        actors.start("Z", "acquire(1)", () -> take(semaphore, 1)).waits("no permit is left: acquire(1) waits");
    }
}
