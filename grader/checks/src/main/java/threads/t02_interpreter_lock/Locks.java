package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** C8: the language's own locks. */
final class Locks {
    static final Instruction LOCK = new Instruction.Lock("m");
    static final Instruction UNLOCK = new Instruction.Unlock("m");
    static final Instruction ONE = new Instruction.Add(1);
    private static final int TIMES = 3;
    private static final int THREADS = 3;

    private Locks() {}

    static void waitWithoutTheInterpreterLock(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", LOCK);
            var waiting = scene.run("B", LOCK, ONE);
            waiting.waits("A has locked m and ended without UNLOCK: B waits");
            scene.runs("C", "B waits in its LOCK and not in a turn: C has one", ONE, ONE);
            waiting.waits("m is still locked: B waits");
            requireBegun(scene, "B", 1);
            scene.runs("C", "any run may unlock m", UNLOCK);
            waiting.returns("m has been unlocked: B locks it and goes on");
            scene.run("A", LOCK).waits("B has locked m: A waits");
        }
    }

    private static void requireBegun(Scene scene, String run, int instructions) {
        scene.trial().eventually(run + " comes to its LOCK", () -> scene.probe().begun(run) >= instructions);
        var begun = scene.probe().begun(run);
        scene.require(
                begun == instructions,
                "a run that waits in a LOCK executes nothing, and the observer has been told the LOCK once",
                "the observer was told " + begun + " instructions of " + run,
                "tell the observer when the LOCK is reached, and go on only when it has been locked");
    }

    /** Two wait for the same lock: one gets it for each UNLOCK. */
    static void goToOneAtATime(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs("A", "m is not locked: LOCK m is done at once", LOCK);
            var waiting = List.of(scene.run("B", LOCK, ONE), scene.run("C", LOCK, ONE));
            for (var call : waiting) {
                call.waits("A has locked m: the others wait");
            }
            scene.runs("D", "m is locked: UNLOCK m is done at once", UNLOCK);
            var first = scene.actors().exactlyOneReturns(waiting, "m has been unlocked once: one run gets it");
            scene.runs("D", "m is locked again: UNLOCK m is done at once", UNLOCK);
            for (var call : waiting) {
                if (call != first) {
                    call.returns("m has been unlocked again: the other gets it");
                }
            }
        }
    }

    /** Runs wait for different locks: an UNLOCK reaches those that wait for this one. Variables are no locks. */
    static void areToldApart(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.runs(
                    "A",
                    "something has been stored in the variable m, and nobody has locked the lock of that name",
                    ONE,
                    new Instruction.Store("m"),
                    LOCK);
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            var names = List.of("m", "n", "o");
            for (var name : names) {
                scene.runs("A", "it is not locked: LOCK is done at once", new Instruction.Lock(name));
            }
            var waiting = new LinkedHashMap<String, Call<Long>>();
            for (var i = 0; i < names.size(); i++) {
                var call = scene.run(Scripts.name(i + 1), new Instruction.Lock(names.get(i)), ONE);
                call.waits("A has locked it: who comes waits");
                waiting.put(names.get(i), call);
            }
            for (var name : List.of("n", "o", "m")) {
                scene.runs("A", "it is locked: UNLOCK is done at once", new Instruction.Unlock(name));
                Objects.requireNonNull(waiting.remove(name))
                        .returns(name + " has been unlocked: the run that waits for it goes on");
                waiting.forEach(
                        (other, call) -> call.waits(other + " is still locked: who waits for it goes on waiting"));
            }
        }
    }

    static void waitForThemselvesToo(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var twice = scene.run("A", LOCK, LOCK, ONE);
            twice.waits("A has locked m itself: its second LOCK waits");
            scene.runs("B", "A waits in its LOCK and not in a turn: B has one", UNLOCK);
            twice.returns("m has been unlocked: A's second LOCK is done");
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.run("A", UNLOCK).fails(IllegalStateException.class, "m is not locked: UNLOCK fails");
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.run("A", LOCK, UNLOCK, UNLOCK)
                    .fails(IllegalStateException.class, "m has been unlocked already: the second UNLOCK fails");
        }
    }

    /** Nothing but the interpreter tells who waits in a LOCK that it was unlocked. */
    static void loseNoUpdateWhereReadsAreStale(Round round) {
        loseNoUpdate(round.withStaleReads());
    }

    static void loseNoUpdate(Round round) {
        var interpreter = new Interpreter(1 + round.number() % 6, value -> value, _ -> round.pause());
        var running = new AtomicInteger(THREADS);
        var result = new AtomicLong();
        for (var t = 1; t <= THREADS; t++) {
            round.thread("T" + t, () -> {
                for (var i = 0; i < TIMES; i++) {
                    interpreter.run(Scripts.lockedIncrements(1));
                }
                if (running.decrementAndGet() == 0) {
                    result.set(interpreter.run(List.of(new Instruction.Load("x"))));
                }
            });
        }
        round.run();
        round.require(
                result.get() == THREADS * TIMES,
                "with the language's own lock round it no x = x + 1 is lost: x is " + THREADS * TIMES,
                "x is " + result.get(),
                "a run that wakes up in a LOCK looks again whether it is still locked, and locks it in the same turn");
    }
}
