package threads.t02_interpreter_lock;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What becomes of a run whose LOCK had to wait when the lock is unlocked: it waits for a turn like any other. */
final class Unlocked {
    private static final Instruction ONE = Locks.ONE;
    private static final int TIMES = 8;
    /** The turn that it has already, and two. */
    private static final int MOST_TURNS = 3;

    private Unlocked() {}

    /** B waited in a LOCK, C unlocks it and is at the end of its interval. */
    static void waitForATurnLikeAnyOther(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
            var waiting = scene.run("B", Locks.LOCK, ONE);
            scene.settle();
            var unlocks = scene.runPerhapsHeldIn(2, "C", Locks.UNLOCK, ONE, ONE, ONE);
            if (!scene.probe().holds("C") || scene.probe().begun("B") != 1) {
                return; // B does not wait as it should: another clause says so
            }
            scene.probe().hold("B", 2);
            scene.letGo("C");
            scene.settle();
            var begun = scene.probe().begun("C");
            scene.require(
                    begun == 2,
                    "m has been unlocked, so B waits for a turn: after 2 instructions the turn of C ends",
                    "C went on with its next instruction",
                    "who waited in a LOCK that has been unlocked waits for its next turn");
            scene.probe().open();
            unlocks.returns("C's script has been executed: run returns");
            waiting.returns("m has been unlocked: B locks it and goes on");
        }
    }

    /** The lock is unlocked and locked again in one turn: B need not get it, and has been told all the same. */
    static void areToldOnce(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
            var waiting = scene.run("B", Locks.LOCK, ONE);
            waiting.waits("A has locked m and ended without UNLOCK: B waits");
            var quick = scene.run("C", Locks.UNLOCK, Locks.LOCK, ONE);
            scene.settle();
            scene.runs("D", "m is locked: UNLOCK m is done at once", Locks.UNLOCK);
            quick.returns("m has been unlocked twice: both runs have it, one after the other");
            waiting.returns("m has been unlocked twice: both runs have it, one after the other");
            var begun = scene.probe().begun("B");
            scene.require(
                    begun == 2,
                    "for a LOCK that has to wait the observer is told once, however often another run is quicker",
                    "the observer was told " + begun + " instructions of B, which has 2",
                    "tell the observer when the LOCK is reached, and not when it is tried again");
        }
    }

    /** Two runs hand two locks to and fro, and C waits for a turn. */
    static void doNotJumpTheQueue(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs("S", "p and q are not locked", lock("p"), lock("q"));
            var answers = scene.run("B", again(List.of(lock("q"), unlock("p"))));
            scene.settle();
            var asks = scene.runPerhapsHeldIn(
                    1, "A", again(List.of(unlock("q"), lock("p"))).toArray(Instruction[]::new));
            var waiting = scene.run("C", ONE);
            scene.settle();
            if (!scene.probe().holds("A") || scene.probe().begun("C") > 0) {
                return; // other clauses say so
            }
            scene.letGo("A");
            for (var call : List.of(asks, answers, waiting)) {
                call.returns("C8: p and q have been unlocked as often as they are to be locked: run returns");
            }
            requireFewTurns(scene, "A", lock("p"));
            requireFewTurns(scene, "B", lock("q"));
        }
    }

    /** Each of its turns ends with this instruction. */
    private static void requireFewTurns(Scene scene, String run, Instruction last) {
        var told = scene.probe().told();
        var turns = told.stream()
                .takeWhile(one -> !one.run().equals("C"))
                .filter(one -> one.equals(new Told(run, last)))
                .count();
        scene.require(
                turns <= MOST_TURNS,
                "while C waits for a turn, each other run gets at most two",
                run + ", which waited in a LOCK again and again, got " + (turns - 1),
                "who has waited in a LOCK queues behind those that wait for a turn already");
    }

    private static List<Instruction> again(List<Instruction> part) {
        var script = new ArrayList<Instruction>();
        Collections.nCopies(TIMES, part).forEach(script::addAll);
        return script;
    }

    private static Instruction lock(String name) {
        return new Instruction.Lock(name);
    }

    private static Instruction unlock(String name) {
        return new Instruction.Unlock(name);
    }
}
