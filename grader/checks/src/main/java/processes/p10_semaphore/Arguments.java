package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Calls that can never mean anything. */
final class Arguments {
    private static final int BOUND = 4;

    private Arguments() {}

    static void ofConstructors(Trial trial) {
        try (var actors = trial.actors()) {
            refuses(actors, "A", "new CountingSemaphore(-1)", () -> new CountingSemaphore(-1));
            refuses(actors, "A", "new CountingSemaphore(-2147483648)", () -> new CountingSemaphore(Integer.MIN_VALUE));
            refuses(actors, "A", "new CountingSemaphore(-1, 3)", () -> new CountingSemaphore(-1, 3));
            refuses(actors, "A", "new CountingSemaphore(-2, -1)", () -> new CountingSemaphore(-2, -1));
            refuses(actors, "A", "new CountingSemaphore(3, 2)", () -> new CountingSemaphore(3, 2));
            refuses(actors, "A", "new CountingSemaphore(0, -1)", () -> new CountingSemaphore(0, -1));
        }
    }

    /** A bound that the permits reach already is none too few. */
    static void ofTheLeastBound(Trial trial) {
        try (var actors = trial.actors()) {
            var empty = actors.start("A", "new CountingSemaphore(0, 0)", () -> new CountingSemaphore(0, 0))
                    .returns("C4: a bound of as many as the initial permits is allowed");
            refuses(actors, "A", "acquire(1), the bound being 0", () -> take(empty, 1));
            Bounds.refuses(actors, empty, 1, "the bound is 0");
            var full = actors.start("A", "new CountingSemaphore(2, 2)", () -> new CountingSemaphore(2, 2))
                    .returns("C4: a bound of as many as the initial permits is allowed");
            actors.start("A", "acquire(2)", () -> take(full, 2)).returns("C4: 2 is not above the bound of 2");
        }
    }

    static void ofCalls(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2, BOUND);
            refusals(actors, semaphore);
            Bounds.hasExactly(actors, semaphore, 2);
        }
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1, BOUND);
            actors.start("A", "acquire(1)", () -> take(semaphore, 1)).returns("C1: 1 permit is available");
            var waiting = actors.start("W", "acquire(1)", () -> take(semaphore, 1));
            waiting.waits("C2: no permit is available: W waits");
            refusals(actors, semaphore);
            waiting.waits("C4: refused calls serve nobody: W still waits");
            actors.start("A", "release(1)", () -> give(semaphore, 1)).returns("C3: release() returns");
            waiting.returns("C4: refused calls have changed nothing: a permit has come, and W is served");
        }
    }

    private static void refusals(Actors actors, CountingSemaphore semaphore) {
        for (var number = 0; number < 5; number++) {
            for (var command : List.of("bad acquire", "bad try", "bad release", "null")) {
                refuses(actors, "A", semaphore, BOUND, command, number);
            }
        }
    }

    /** One bad call of a kind; the number chooses among the arguments that are bad. */
    static void refuses(
            Actors actors, String name, CountingSemaphore semaphore, int bound, String command, int number) {
        var below = List.of(0, -1, Integer.MIN_VALUE);
        var outside = List.of(0, -1, Integer.MIN_VALUE, bound + 1, Integer.MAX_VALUE);
        var n = outside.get(number % outside.size());
        switch (command) {
            case "bad acquire" -> refuses(actors, name, "acquire(" + n + ")", () -> take(semaphore, n));
            case "bad try" -> {
                refuses(actors, name, "tryAcquire(" + n + ", 0)", () -> semaphore.tryAcquire(n, Duration.ZERO));
                refuses(actors, name, "tryAcquire(" + n + ", 1 h)", () -> semaphore.tryAcquire(n, Duration.ofHours(1)));
            }
            case "bad release" -> {
                var few = below.get(number % below.size());
                refuses(actors, name, "release(" + few + ")", () -> give(semaphore, few));
            }
            case "null" ->
                actors.start(name, "tryAcquire(1, null)", () -> semaphore.tryAcquire(1, nothing()))
                        .fails(
                                NullPointerException.class,
                                "C4: a time-out of null is a NullPointerException, whether there are permits or not");
            default -> throw new IllegalArgumentException(command);
        }
    }

    private static void refuses(Actors actors, String name, String what, Callable<?> call) {
        actors.start(name, what, call)
                .fails(IllegalArgumentException.class, "C4: " + what + " throws IllegalArgumentException at once");
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }
}
