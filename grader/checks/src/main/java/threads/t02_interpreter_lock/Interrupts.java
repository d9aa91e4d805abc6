package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.LinkedHashMap;
import java.util.List;

/** C9: interrupted runs. */
final class Interrupts {
    private static final Instruction ONE = new Instruction.Add(1);
    private static final Instruction IO = new Instruction.Io();

    private Interrupts() {}

    static void beforeTheCall(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runInterrupted("A", ONE)
                    .fails(
                            InterruptedException.class,
                            "A is interrupted already: run throws, although nobody has a turn");
            requireCleared(scene);
            requireBegun(scene, "A", 0);
            scene.runs("B", "the run that threw has no turn: B gets one at once", ONE);
        }
    }

    /** Interrupted while it waits for its first turn. */
    static void beforeTheFirstTurn(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var holder = scene.runHeldIn(1, "A", ONE);
            var interrupted = scene.run("B", ONE);
            interrupted.waits("A has its turn: B waits");
            var behind = scene.run("C", ONE);
            behind.waits("A has its turn: C waits");
            endsInterrupted(scene, "A", holder, "B", interrupted, 0);
            goesOn(scene, behind);
        }
    }

    /** Interrupted while it waits for another turn after one that has ended. */
    static void afterATurn(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var interrupted = scene.runHeldIn(1, "A", ONE, ONE, ONE, ONE);
            scene.probe().hold("B", 1);
            var next = scene.run("B", ONE);
            next.waits("A has its turn: B waits");
            var behind = scene.run("C", ONE);
            behind.waits("A has its turn: C waits");
            scene.probe().hold("C", 1);
            scene.letGo("A");
            var holder = awaitOneOf(scene, "B", "C");
            scene.settle();
            if (interrupted.ended() || scene.probe().begun("A") > 2) {
                return; // its turn did not end in time: another clause says so
            }
            endsInterrupted(scene, holder, holder.equals("B") ? next : behind, "A", interrupted, 2);
            goesOn(scene, holder.equals("B") ? behind : next);
        }
    }

    /** With more than the interval executed and somebody waiting, one of the two gets its turn. */
    private static String awaitOneOf(Scene scene, String one, String other) {
        scene.trial()
                .eventually(
                        "A's turn ends after two instructions: one that waits gets its turn",
                        () -> scene.probe().holds(one) || scene.probe().holds(other));
        return scene.probe().holds(one) ? one : other;
    }

    static void afterAnIo(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var interrupted = scene.runKeptInDevice("A", IO, ONE);
            var holder = scene.runPerhapsHeldIn(1, "B", ONE);
            if (!scene.probe().holds("B")) {
                return; // B has no turn during A's IO: another clause says so
            }
            scene.deviceAnswers("A");
            if (scene.probe().begun("A") > 1 || interrupted.ended()) {
                return; // it does not wait: another clause says so
            }
            var behind = scene.run("C", ONE);
            behind.waits("B has its turn: C waits");
            endsInterrupted(scene, "B", holder, "A", interrupted, 1);
            goesOn(scene, behind);
        }
    }

    private static void endsInterrupted(
            Scene scene, String holder, Call<Long> holding, String name, Call<Long> interrupted, int begun) {
        scene.interrupt(name);
        scene.settle();
        scene.letGo(holder);
        scene.probe().open();
        holding.returns(holder + "'s script has been executed: run returns");
        interrupted.fails(InterruptedException.class, name + " waited for a turn and was interrupted: run throws");
        requireCleared(scene);
        requireBegun(scene, name, begun);
    }

    private static void requireCleared(Scene scene) {
        scene.require(
                !scene.statusKept(),
                "run throws InterruptedException and clears the interrupt status",
                "the status is still set",
                "Thread.interrupted() looks and clears, isInterrupted() only looks");
    }

    static void goesOn(Scene scene, Call<Long> behind) {
        behind.returns("the interrupted run keeps no turn: the next gets its own");
        scene.runs("D", "nobody has a turn: D gets one at once", ONE);
    }

    private static void requireBegun(Scene scene, String name, int instructions) {
        var begun = scene.probe().begun(name);
        scene.require(
                begun == instructions,
                "an interrupted run executes nothing more: " + instructions + " instructions of " + name,
                "it has begun " + begun,
                "look at the interrupt status before the first instruction, and whenever a wait has ended");
    }

    /** Interrupted in a LOCK: it locks nothing, and the other run that waits does not miss the UNLOCK. */
    static void inALock(Trial trial) {
        if (!locksWork(trial)) {
            return; // not even without an interrupt: another clause says so
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            var interrupted = lockedOut(scene, "B");
            var behind = lockedOut(scene, "C");
            scene.interrupt("B");
            interrupted.fails(InterruptedException.class, "B waits in a LOCK and is interrupted: run throws");
            requireCleared(scene);
            requireBegun(scene, "B", 1);
            scene.runs("D", "m is locked and nobody has a turn: UNLOCK m is done at once", Locks.UNLOCK);
            behind.returns("m has been unlocked, and B waits no longer: C gets it");
        }
    }

    /** Two wait in a LOCK; it is unlocked, and one of them is interrupted before there is a turn for it. */
    static void afterALock(Trial trial, String name) {
        if (!locksWork(trial)) {
            return; // not even without an interrupt: another clause says so
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
            var calls = new LinkedHashMap<String, Call<String>>();
            for (var waiting : List.of("B", "C")) {
                calls.put(waiting, scene.runPerhapsInterrupted(waiting, Locks.LOCK, Locks.UNLOCK));
                scene.settle();
            }
            var unlocking = scene.runHeldIn(2, "D", Locks.UNLOCK, ONE);
            scene.interrupt(name);
            scene.settle();
            scene.letGo("D");
            unlocking.returns("D's script has been executed: run returns");
            calls.values()
                    .forEach(call -> call.returns(
                            "m has been unlocked: who waits gets it, or throws and leaves it to" + " the other"));
        }
    }

    static boolean locksWork(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var waiting = lockedOut(scene, "B");
            if (waiting.ended()) {
                return false;
            }
            scene.run("D", Locks.UNLOCK);
            scene.settle();
            return waiting.ended();
        }
    }

    /** A run waits in a LOCK of m, which A has locked. */
    private static Call<Long> lockedOut(Scene scene, String name) {
        if (scene.probe().begun("A") == 0) {
            scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
        }
        var call = scene.run(name, Locks.LOCK, ONE);
        scene.settle();
        return call;
    }
}
