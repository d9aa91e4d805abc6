package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;

/** C10 and C11: spurious wake-ups, and rest. */
final class Waiting {
    private static final Instruction ONE = new Instruction.Add(1);
    private static final int POKES = 3;

    private Waiting() {}

    static void forATurnGoesOn(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var talking = scene.runKeptInDevice("A", new Instruction.Io(), ONE);
            var holder = scene.runPerhapsHeldIn(1, "B", ONE);
            if (!scene.probe().holds("B")) {
                return; // B has no turn during A's IO: another clause says so
            }
            var waiting = List.of(scene.run("C", ONE), scene.run("D", ONE));
            scene.deviceAnswers("A");
            if (scene.probe().met()) {
                return; // A does not even wait, before any wake-up: another clause says so
            }
            poke(scene);
            scene.letGo("B");
            holder.returns("B's script has been executed: run returns");
            for (var call : waiting) {
                call.returns("the interpreter lock is free: who waits has its turn");
            }
            talking.returns("the interpreter lock is free: A has its turn");
        }
    }

    private static void poke(Scene scene) {
        for (var poke = 0; poke < POKES; poke++) {
            scene.actors().poke();
            scene.require(
                    !scene.probe().met(),
                    "a run is in the middle of an instruction: whoever wakes up for no reason goes on waiting",
                    "another run executes at the same time",
                    "after every wake-up look again whether it is this run's turn: while, not if");
        }
    }

    /** The run that has handed over wakes up while the other has its turn. */
    static void forAnotherTurnGoesOn(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var first = scene.runHeldIn(1, "A", ONE, ONE);
            scene.probe().hold("B", 1);
            var second = scene.run("B", ONE);
            scene.settle();
            scene.letGo("A");
            scene.settle();
            if (scene.probe().holds("B")) { // else A has not handed over: another clause says so
                poke(scene);
                scene.letGo("B");
            }
            scene.probe().open();
            first.returns("A's script has been executed: run returns");
            second.returns("B's script has been executed: run returns");
        }
    }

    static void inALockGoesOn(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
            var waiting = List.of(scene.run("B", Locks.LOCK, ONE), scene.run("C", Locks.LOCK, ONE));
            scene.settle();
            if (waiting.stream().anyMatch(Call::ended)) {
                return; // a LOCK does not even wait, before any wake-up: another clause says so
            }
            for (var poke = 0; poke < POKES; poke++) {
                scene.actors().poke();
                for (var call : waiting) {
                    call.waits("m is still locked: a wake-up for no reason ends no LOCK");
                }
            }
        }
    }

    static void forATurnRests(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            scene.runHeldIn(1, "A", ONE, ONE);
            rests(scene, scene.run("B", ONE), "B waits for a turn: it rests until it gets one");
        }
    }

    static void inALockRests(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
            rests(scene, scene.run("B", Locks.LOCK, ONE), "B waits in a LOCK: it rests until m is unlocked");
        }
    }

    private static void rests(Scene scene, Call<Long> waiting, String because) {
        scene.settle();
        if (waiting.ended()) {
            return; // it does not even wait: another clause says so
        }
        waiting.idles(because);
        waiting.idles(because); // on a busy machine one look may catch it in a moment without a processor
    }
}
