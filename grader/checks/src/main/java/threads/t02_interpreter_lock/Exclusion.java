package threads.t02_interpreter_lock;

import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C2: one at a time. */
final class Exclusion {
    private static final int THREADS = 3;
    private static final int RUNS = 3;
    private static final int INSTRUCTIONS = 4;

    private Exclusion() {}

    static void theOthersWait(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var holder = scene.runHeldIn(2, "A", new Instruction.Add(1), new Instruction.Add(1));
            var others = List.of(scene.run("B", new Instruction.Add(1)), scene.run("C", new Instruction.Add(1)));
            for (var call : others) {
                call.waits("A is in the middle of an instruction: the others wait for a turn");
            }
            scene.require(
                    scene.probe().begun("B") + scene.probe().begun("C") == 0,
                    "while A is in the middle of an instruction nobody else executes",
                    "another run has begun one",
                    "take the interpreter lock before you tell the observer");
            scene.letGo("A");
            holder.returns("A's script has been executed: run returns");
            for (var call : others) {
                call.returns("the interpreter lock is free again: who waits has its turn");
            }
        }
    }

    /** Who is in an instruction, and a count that only the interpreter lock protects. */
    private static final class Inside implements Observer {
        private final Round round;
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final Plain<Integer> unprotected = new Plain<>("the count", 0);

        Inside(Round round) {
            this.round = round;
        }

        @Override
        public void executing(Instruction instruction) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            unprotected.set(unprotected.get() + 1);
            round.pause();
            inside.decrementAndGet();
        }
    }

    static void neverTwo(Round round) {
        var inside = new Inside(round);
        var interpreter = new Interpreter(1 + round.number() % INSTRUCTIONS, value -> value, inside);
        var script = java.util.Collections.<Instruction>nCopies(INSTRUCTIONS, new Instruction.Add(1));
        for (var t = 1; t <= THREADS; t++) {
            round.thread("T" + t, () -> {
                for (var i = 0; i < RUNS; i++) {
                    interpreter.run(script);
                }
            });
        }
        round.withStaleReadsInTurn().run();
        round.require(
                inside.most.get() == 1,
                "at most one run executes an instruction",
                inside.most.get() + " did at once",
                "are the look at the lock's state and the change of it one step, and is a run that wakes up certain to"
                        + " have its turn?");
        var all = THREADS * RUNS * INSTRUCTIONS;
        round.require(
                inside.unprotected.get() == all,
                "what one run has done, the next sees: " + all + " counted",
                inside.unprotected.get() + " counted",
                "is the lock's state read and written under one monitor, or volatile?");
    }
}
