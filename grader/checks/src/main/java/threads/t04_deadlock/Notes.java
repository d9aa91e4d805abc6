package threads.t04_deadlock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** C12: the notes' program under the schedules that stop it. What the steps hold is C11's matter. */
final class Notes {
    private Notes() {}

    /** One thread stands in the first step of one function while another calls the other function. */
    static void bothFunctionsAtOnce(Trial trial) {
        for (var one : Function.values()) {
            for (var other : Function.values()) {
                try (var actors = trial.actors()) {
                    var locks = new TwoLocks();
                    var gate = new CountDownLatch(1);
                    var standing = actors.start(
                            "A",
                            one + ", whose first step takes long",
                            () -> one.run(locks, () -> pass(gate), () -> {}));
                    standing.waits("A is in its first step");
                    var coming = actors.start("B", other.toString(), () -> other.run(locks, () -> {}, () -> {}));
                    actors.settle();
                    gate.countDown();
                    standing.returns("A's first step is over: A comes to its end");
                    coming.returns("A is through: B comes to its end");
                }
            }
        }
    }

    /** Whoever waits, and in which function, goes on when its turn has come. */
    static void allWhoWaitGoOn(Trial trial) {
        for (var one : Function.values()) {
            for (var inSecond : List.of(false, true)) {
                try (var actors = trial.actors()) {
                    var locks = new TwoLocks();
                    var gate = new CountDownLatch(1);
                    Runnable slow = () -> pass(gate);
                    var standing = actors.start(
                            "A",
                            one + ", of which a step takes long",
                            () -> one.run(locks, inSecond ? () -> {} : slow, inSecond ? slow : () -> {}));
                    standing.waits("A is in a step");
                    var coming = new ArrayList<Call<String>>();
                    for (var name : List.of("B", "C", "D", "E")) {
                        var function = Function.values()[coming.size() % 2];
                        coming.add(
                                actors.start(name, function.toString(), () -> function.run(locks, () -> {}, () -> {})));
                        actors.settle();
                    }
                    gate.countDown();
                    standing.returns("A's step is over: A comes to its end");
                    for (var call : coming) {
                        call.returns("the steps of all others come to their ends: this call does");
                    }
                }
            }
        }
    }

    /** The locks of one object are not those of another. */
    static void twoObjects(Trial trial) {
        for (var one : Function.values()) {
            for (var other : Function.values()) {
                try (var actors = trial.actors()) {
                    var gate = new CountDownLatch(1);
                    var locks = new TwoLocks();
                    var others = new TwoLocks();
                    var standing = actors.start(
                            "A",
                            one + " of one object, whose steps take long",
                            () -> one.run(locks, () -> pass(gate), () -> {}));
                    standing.waits("A is in its first step");
                    actors.start("B", other + " of another object", () -> other.run(others, () -> {}, () -> {}))
                            .returns("another object has other locks: B need not wait for A");
                    gate.countDown();
                    standing.returns("A's first step is over: A comes to its end");
                }
            }
        }
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException endOfTheCheck) {
            throw new IllegalStateException("the check is over", endOfTheCheck);
        }
    }

    static void stepsCallAgain(Trial trial) {
        for (var outer : Function.values()) {
            for (var inner : Function.values()) {
                try (var actors = trial.actors()) {
                    var locks = new TwoLocks();
                    Runnable again = () -> inner.run(locks, () -> {}, () -> {});
                    actors.start(
                                    "A",
                                    outer + ", whose first step calls " + inner,
                                    () -> outer.run(locks, again, () -> {}))
                            .returns("a step may call func1 and func2 again");
                    actors.start(
                                    "A",
                                    outer + ", whose second step calls " + inner,
                                    () -> outer.run(locks, () -> {}, again))
                            .returns("a step may call func1 and func2 again");
                    actors.start("B", inner.toString(), () -> inner.run(locks, () -> {}, () -> {}))
                            .returns("A is through and holds nothing: B comes to its end");
                }
            }
        }
    }

    static void manyThreads(Trial trial) throws Exception {
        trial.stress(80, round -> {
            var locks = new TwoLocks();
            for (var t = 0; t < 4; t++) {
                var first = Function.values()[t % 2];
                var second = Function.values()[(t + 1) % 2];
                round.thread("T" + (t + 1), () -> {
                    first.run(locks, round::pause, () -> second.run(locks, round::pause, round::pause));
                    second.run(locks, round::pause, round::pause);
                });
            }
            round.run();
        });
    }
}
