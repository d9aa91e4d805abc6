package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.util.List;

/** C7: instructions that fail. */
final class Failures {
    private static final Instruction ONE = new Instruction.Add(1);
    private static final Instruction IO = new Instruction.Io();

    private Failures() {}

    static List<Throwable> ofTheDevice() {
        return List.of(
                new IOException("unplugged"),
                new IllegalArgumentException("no such value"),
                new InterruptedException("the device was asked to stop"),
                new AssertionError("the device is broken"));
    }

    static void letTheOthersGoOn(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var failing = scene.runHeldIn(
                    3, "A", ONE, new Instruction.Store("x"), new Instruction.DivideBy(0), new Instruction.Store("x"));
            var waiting = scene.run("B", new Instruction.Load("x"));
            waiting.waits("A has its turn: B waits");
            scene.letGo("A");
            failing.fails(ArithmeticException.class, "DIVIDE BY 0 fails: run throws what Java throws");
            waiting.returns(1L, "A's run has failed, and what it had stored stays: B gets its turn and loads 1");
            afterwards(scene, "A", 3);
        }
        unlockFails(trial);
    }

    private static void unlockFails(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var failing = scene.runHeldIn(1, "A", new Instruction.Unlock("m"), ONE);
            var waiting = scene.run("B", ONE);
            waiting.waits("A has its turn: B waits");
            scene.letGo("A");
            failing.fails(IllegalStateException.class, "m is not locked: UNLOCK fails");
            waiting.returns("A's run has failed: B gets its turn");
            afterwards(scene, "A", 1);
        }
    }

    /** What a failed run had locked is still locked. */
    static void keepLocks(Trial trial) {
        for (var failing : List.of(new Instruction.DivideBy(0), new Instruction.Unlock("n"), IO)) {
            try (var scene = new Scene(trial, Scene.LONG)) {
                scene.plug().failWith(new IOException("unplugged"));
                scene.plug().open();
                scene.run("A", Locks.LOCK, failing).fails(Exception.class, failing + " fails: run throws");
                var next = scene.run("B", Locks.LOCK, ONE);
                next.waits("A's run has failed after LOCK m, and what was locked stays locked: B waits");
                scene.runs("C", "C8: m is locked: UNLOCK m is done at once", Locks.UNLOCK);
                next.returns("m has been unlocked: B locks it and goes on");
            }
        }
    }

    private static void afterwards(Scene scene, String failed, int begun) {
        scene.require(
                scene.probe().begun(failed) == begun,
                "a run whose instruction fails executes nothing more",
                failed + " went on",
                "let the exception out of run");
        scene.runs("C", "nobody has a turn: C gets one at once", ONE, ONE);
    }

    /** The interpreter lock is free when the device fails. */
    static void inTheDevice(Trial trial, Throwable thrown) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.plug().failWith(thrown);
            var failing = scene.runKeptInDevice("A", IO, ONE);
            scene.deviceAnswers("A");
            requireThrown(scene, failing, thrown);
            afterwards(scene, "A", 1);
        }
    }

    /** Another run has its turn when the device fails: that is not ended by it, and not by anything that A does. */
    static void whileAnotherHasItsTurn(Trial trial, Throwable thrown) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.plug().failWith(thrown);
            var failing = scene.runKeptInDevice("A", IO, ONE);
            var holder = scene.runPerhapsHeldIn(1, "B", ONE, ONE);
            if (!scene.probe().holds("B")) {
                return; // B has no turn during A's IO: another clause says so
            }
            scene.deviceAnswers("A");
            var third = scene.run("C", ONE);
            scene.settle();
            scene.require(
                    !scene.probe().met(),
                    "the device fails for A while B has its turn: that turn is not ended by it",
                    "C executes at the same time as B",
                    "who does not hold the interpreter lock must not give it back: take it again first, also when the"
                            + " device fails");
            scene.letGo("B");
            holder.returns("B's script has been executed: run returns");
            third.returns("B has ended: C gets its turn");
            requireThrown(scene, failing, thrown);
            afterwards(scene, "A", 1);
        }
    }

    private static void requireThrown(Scene scene, Call<Long> failing, Throwable thrown) {
        failing.fails(thrown, "the device throws " + thrown + ": run throws the same");
    }
}
