package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Broken;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;

/** Short scenes that need no generated script: each shows one sentence of the contract. */
final class Scenes {
    private static final int MANY = 40;

    private Scenes() {}

    static void takesAtOnce(Trial trial) {
        for (var permits : List.of(1, 2, 7, 1_000_000)) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(permits);
                actors.start("A", "acquire(" + permits + ")", () -> take(semaphore, permits))
                        .returns("C1: a new semaphore has as many permits as it was told: " + permits);
                var second = actors.start("B", "acquire(1)", () -> take(semaphore, 1));
                actors.settle();
                actors.start("A", "release(" + permits + ")", () -> give(semaphore, permits))
                        .returns("C3: A gives back what it took");
                second.returns("C1: permits have come back: B is served");
                if (permits > 1) {
                    actors.start("C", "acquire(" + (permits - 1) + ")", () -> take(semaphore, permits - 1))
                            .returns("C1: B has taken one of " + permits + ": the others are available");
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
                        .returns("C1: all permits are available");
                var names = List.of("A", "B", "C", "D").subList(0, waiters);
                var calls = names.stream()
                        .map(name -> {
                            var call = actors.start(name, "acquire(1)", () -> take(semaphore, 1));
                            actors.settle();
                            return call;
                        })
                        .toList();
                actors.start("E", "release(" + n + ")", () -> give(semaphore, n))
                        .returns("C3: release() returns");
                calls.forEach(call ->
                        call.returns("C1: " + n + " permits have come back, and " + n + " threads wait for one each"));
            }
        }
    }

    /** One notification a permit may go to one for whom there are still too few: the others must not sleep on. */
    static void permitsComeOneByOne(Trial trial) {
        for (var others = 1; others <= 2; others++) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(3);
                actors.start("D", "acquire(3)", () -> take(semaphore, 3)).returns("C1: 3 permits are available");
                var first = actors.start("A", "acquire(2)", () -> take(semaphore, 2));
                actors.settle();
                for (var name : List.of("B", "C").subList(0, others)) {
                    actors.start(name, "acquire(3)", () -> take(semaphore, 3));
                    actors.settle();
                }
                for (var i = 0; i < 2; i++) {
                    actors.start("D", "release(1)", () -> give(semaphore, 1)).returns("C3: release() returns");
                    actors.settle();
                }
                first.returns("C1: 2 permits have come back, and A, who needs 2, has waited longest: A is served");
            }
        }
    }

    /** Who takes a part of what it needs and waits for the rest may keep it from another one for ever. */
    static void nobodyTakesAPart(Trial trial) {
        try {
            comeFor(trial, 1, 1);
        } catch (Broken broken) {
            comeFor(trial, 2); // what does not serve anybody then is no matter of parts
            throw broken;
        }
    }

    private static void comeFor(Trial trial, int... releases) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(0);
            var calls = new ArrayList<Call<String>>();
            for (var name : List.of("A", "B")) {
                var call = actors.start(name, "acquire(2)", () -> take(semaphore, 2));
                call.waits("C2: no permit is available: " + name + " waits");
                calls.add(call);
            }
            for (var n : releases) {
                actors.start("E", "release(" + n + ")", () -> give(semaphore, n))
                        .returns("C3: release() returns");
                actors.settle();
            }
            var because = releases.length == 1
                    ? "C1: 2 permits have come for A or B"
                    : "C2: a call takes what it needs in one step: 2 permits are there for A or B";
            calls.remove(actors.anyReturns(calls, because));
            calls.getFirst().waits("C2: the permits are taken: the other one waits");
        }
    }

    /** Requests whose sum no int can tell, and one permit too few for any of them. */
    static void hugeRequests(Trial trial) {
        try (var actors = trial.actors()) {
            var most = Integer.MAX_VALUE;
            var semaphore = new CountingSemaphore(most - 1);
            var calls = new ArrayList<Call<String>>();
            for (var name : List.of("A", "B", "C")) {
                var call = actors.start(name, "acquire(" + most + ")", () -> take(semaphore, most));
                call.waits("C2: one permit too few is available: " + name + " waits");
                calls.add(call);
            }
            actors.start("E", "release(1)", () -> give(semaphore, 1)).returns("C3: release() returns");
            calls.remove(actors.anyReturns(calls, "C1: there are enough permits for one: one is served"));
            calls.forEach(call -> call.waits("C2: there were permits for one: the others wait"));
        }
    }

    /** As many at once as no small table holds. */
    static void manyWait(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(0);
            var calls = new ArrayList<Call<String>>();
            for (var i = 1; i <= MANY; i++) {
                calls.add(actors.start("W" + i, "acquire(1)", () -> take(semaphore, 1)));
            }
            actors.settle();
            actors.start("E", "release(" + MANY + ")", () -> give(semaphore, MANY))
                    .returns("C3: release() returns");
            calls.forEach(call -> call.returns("C1: as many permits have come as threads wait: all are served"));
        }
    }
}
