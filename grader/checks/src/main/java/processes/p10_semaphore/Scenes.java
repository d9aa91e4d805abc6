package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** Short scenes that need no generated script: each shows one sentence of the contract. */
final class Scenes {
    private Scenes() {}

    static void takesAtOnce(Trial trial) {
        for (var permits : List.of(1, 2, 7, 1_000_000)) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(permits);
                actors.start("A", "acquire(" + permits + ")", () -> take(semaphore, permits))
                        .returns("a new semaphore has as many permits as it was told: " + permits);
                var second = actors.start("B", "acquire(1)", () -> take(semaphore, 1));
                actors.settle();
                actors.start("A", "release(" + permits + ")", () -> give(semaphore, permits))
                        .returns("A gives back what it took");
                second.returns("permits have come back: B is served");
                if (permits > 1) {
                    actors.start("C", "acquire(" + (permits - 1) + ")", () -> take(semaphore, permits - 1))
                            .returns("B has taken one of " + permits + ": the others are available");
                }
            }
        }
    }

    /** With one notification for all of them only one is served. */
    static void oneReleaseServesSeveral(Trial trial) {
        for (var waiters = 2; waiters <= 4; waiters++) {
            try (var actors = trial.actors()) {
                var n = waiters;
                var semaphore = new CountingSemaphore(n);
                actors.start("E", "acquire(" + n + ")", () -> take(semaphore, n))
                        .returns("all permits are available");
                var names = List.of("A", "B", "C", "D").subList(0, waiters);
                var calls = names.stream()
                        .map(name -> {
                            var call = actors.start(name, "acquire(1)", () -> take(semaphore, 1));
                            actors.settle();
                            return call;
                        })
                        .toList();
                actors.start("E", "release(" + n + ")", () -> give(semaphore, n))
                        .returns("release() returns");
                calls.forEach(
                        call -> call.returns(n + " permits have come back, and " + n + " threads wait for one each"));
            }
        }
    }

    /** One notification a permit may go to one for whom there are still too few: the others must not sleep on. */
    static void permitsComeOneByOne(Trial trial) {
        for (var others = 1; others <= 2; others++) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(3);
                actors.start("D", "acquire(3)", () -> take(semaphore, 3)).returns("3 permits are available");
                var first = actors.start("A", "acquire(2)", () -> take(semaphore, 2));
                actors.settle();
                for (var name : List.of("B", "C").subList(0, others)) {
                    actors.start(name, "acquire(3)", () -> take(semaphore, 3));
                    actors.settle();
                }
                for (var i = 0; i < 2; i++) {
                    actors.start("D", "release(1)", () -> give(semaphore, 1)).returns("release() returns");
                    actors.settle();
                }
                first.returns("2 permits have come back, and A, who needs 2, has waited longest: A is served");
            }
        }
    }

    static void aWaitingThreadRests(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            var waiting = actors.start("A", "acquire(3)", () -> take(semaphore, 3));
            actors.settle();
            waiting.idles("A waits for 3 permits while there are 2: it rests until it is called");
            var timed = actors.start("C", "tryAcquire(3, 1 h)", () -> semaphore.tryAcquire(3, Duration.ofHours(1)));
            actors.settle();
            timed.idles("C waits for permits: it rests until it is called or its time is over");
        }
    }
}
