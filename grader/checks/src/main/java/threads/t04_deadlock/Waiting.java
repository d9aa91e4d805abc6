package threads.t04_deadlock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** C9 and C10: calls that wait. */
final class Waiting {
    private static final String KEPT =
            "an interrupt is not heeded: the call does what it does, and the status stays set";

    private Waiting() {}

    /**
     * What a call returned, or the check's own error that it has passed on, and whether the thread's interrupt status
     * was set then.
     */
    record Outcome(Object value, boolean interrupted) {
        static Callable<Outcome> of(boolean interruptFirst, Callable<?> command) {
            return () -> {
                if (interruptFirst) {
                    Thread.currentThread().interrupt();
                }
                return new Outcome(ending(command), Thread.interrupted());
            };
        }
    }

    private static Object ending(Callable<?> command) throws Exception {
        try {
            return command.call();
        } catch (Watched.Frozen passedOn) {
            return passedOn;
        }
    }

    static void doesNotHeedInterrupts(Trial trial) {
        try (var scene = new Scene(trial)) {
            var slow = new Watched(1, 100);
            var other = new Watched(2, 100);
            Callable<Boolean> transfer = () -> scene.bank().transfer(other, slow, 5);
            Callable<Long> total = () -> scene.bank().total(Set.of(slow, other));
            entered(scene, "transfer, with its interrupt status set", transfer);
            entered(scene, "total, with its interrupt status set", total);
            for (var command : List.<Callable<?>>of(transfer, total)) {
                var name = command == transfer ? "transfer(2, 1, 5)" : "total";
                var first = scene.heldUp("A", slow, other, slow);
                var waiting = scene.actors().start("B", name, Outcome.of(false, command));
                scene.actors().settle();
                var waits = !waiting.ended(); // whether it must is C6's matter
                if (waits) {
                    scene.actors().interrupt("B");
                    waiting.waits("an interrupt is not heeded: B goes on waiting");
                }
                scene.letGo(slow);
                first.returns("the account has gone on: A's transfer ends");
                if (waits) {
                    requireKept(scene, waiting);
                }
            }
        }
    }

    private static void entered(Scene scene, String what, Callable<?> command) {
        requireKept(scene, scene.actors().start("B", what, Outcome.of(true, command)));
    }

    private static void requireKept(Scene scene, Call<Outcome> call) {
        var outcome = call.returns(KEPT);
        if (!outcome.interrupted()) {
            throw scene.actors()
                    .broken(
                            KEPT,
                            "the interrupt status was cleared",
                            "wait with synchronized or lock(), which do not heed interrupts, or set the status again");
        }
    }

    static void twoLocksDoNotHeedInterrupts(Trial trial) {
        try (var scene = new Scene(trial)) {
            var locks = new TwoLocks();
            for (var function : Function.values()) {
                var steps = new AtomicInteger();
                entered(
                        scene,
                        function + ", with its interrupt status set",
                        () -> function.run(locks, steps::incrementAndGet, steps::incrementAndGet));
                if (steps.get() != 2) {
                    throw scene.actors().broken(KEPT, steps.get() + " of its two steps ran");
                }
            }
        }
        for (var function : Function.values()) {
            try (var scene = new Scene(trial)) {
                waitsForAStep(scene, function);
            }
        }
    }

    /** The step that is waited for throws, so that no order of the locks can hang the scene. */
    private static void waitsForAStep(Scene scene, Function function) {
        var gate = new CountDownLatch(1);
        var locks = new TwoLocks();
        var standing = scene.actors().start("A", "func1, whose first step takes long and then throws", () -> {
            locks.func1(
                    () -> {
                        Steps.awaitOpen(gate);
                        throw new Watched.Frozen();
                    },
                    () -> {});
            return "through";
        });
        scene.actors().settle();
        var waiting = scene.actors()
                .start("B", function.toString(), Outcome.of(false, () -> function.run(locks, () -> {}, () -> {})));
        scene.actors().settle();
        var waits = !waiting.ended();
        if (waits) { // whether it must is C11's matter
            scene.actors().interrupt("B");
            waiting.waits("an interrupt is not heeded: B goes on waiting");
        }
        gate.countDown();
        standing.fails(Watched.Frozen.class, "C11: what a step throws is passed on");
        if (waits) {
            waiting.returns("C11: A's step has thrown, so A holds nothing any more: B goes on");
            requireKept(scene, waiting);
        }
    }

    static void rests(Trial trial) {
        try (var scene = new Scene(trial)) {
            var slow = new Watched(2, 100);
            var other = new Watched(3, 100);
            scene.heldUp("A", slow, other, slow);
            var upwards = scene.transfer("B", new Watched(1, 100), slow, 5);
            var downwards = scene.transfer("C", slow, new Watched(9, 100), 5);
            var total = scene.total("D", Set.of(other));
            scene.actors().settle();
            var waiting = Stream.<Call<?>>of(upwards, downwards, total)
                    .filter(call -> !call.ended()) // whether they must wait is C6's matter
                    .toList();
            waiting.forEach(call -> call.idles("A's transfer is under way, and this call waits for it: it rests"));
            scene.actors().poke();
            for (var call : waiting) {
                call.waits("A's transfer is still under way: a wake-up for no reason ends no wait");
            }
            scene.letGo(slow);
        }
        interruptedOneRests(trial);
    }

    /** The interrupt status stays set while it waits, and ends no rest. */
    private static void interruptedOneRests(Trial trial) {
        for (var coming : Coming.values()) {
            try (var scene = new Scene(trial)) {
                var slow = new Watched(2, 100);
                scene.heldUp("A", slow, new Watched(3, 100), slow);
                var waiting = coming.begin(scene, "B", slow, new Watched(4, 100));
                scene.actors().settle();
                if (!waiting.ended()) { // whether it must wait is C6's matter, whether it heeds that is C9's
                    scene.actors().interrupt("B");
                    scene.actors().settle();
                }
                if (!waiting.ended()) {
                    waiting.idles("A's transfer is under way, and B waits for it: it rests, interrupted or not");
                }
                scene.letGo(slow);
            }
        }
        for (var function : Function.values()) {
            try (var scene = new Scene(trial)) {
                stepsRest(scene, function);
            }
        }
    }

    private static void stepsRest(Scene scene, Function function) {
        var gate = new CountDownLatch(1);
        var locks = new TwoLocks();
        var standing = scene.actors()
                .start(
                        "A",
                        "func1, whose second step takes long",
                        () -> Function.FUNC1.run(locks, () -> {}, () -> Steps.awaitOpen(gate)));
        scene.actors().settle();
        var waiting = scene.actors().start("B", function.toString(), () -> function.run(locks, () -> {}, () -> {}));
        scene.actors().settle(); // whether it must wait is C11's matter
        if (!waiting.ended()) {
            waiting.idles("A is in its second step, and B waits for a lock: it rests");
        }
        gate.countDown();
        standing.returns("C12: A's step is over: A comes to its end");
    }
}
