package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;

/** C6: IO. */
final class Transfers {
    private static final int RUNS = 5;
    private static final int ALTERNATIONS = 6;

    private Transfers() {}

    /** As many as there are, counted. */
    static void overlap(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var calls = new ArrayList<Call<Long>>();
            for (var run = 0; run < RUNS; run++) {
                calls.add(scene.run(Scripts.name(run), new Instruction.Add(run), new Instruction.Io()));
            }
            trial.eventually(
                    "nobody holds the interpreter lock during IO: all " + RUNS + " runs are in the device at once",
                    () -> scene.plug().count() == RUNS);
            for (var run = RUNS - 1; run >= 0; run--) {
                scene.deviceAnswers(Scripts.name(run));
                calls.get(run).returns("the device has answered: the run goes on");
            }
        }
    }

    /** Others compute meanwhile, with turns as ever. */
    static void leaveTheLockToOthers(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var talking = scene.runKeptInDevice("A", new Instruction.Add(5), new Instruction.Io());
            scene.runs("B", "A is in the device: B has the interpreter for itself", new Instruction.Add(1));
            scene.run("B", Scripts.increments(2)).returns("A is in the device: B has the interpreter for itself");
            talking.waits("the device has not answered yet: A waits");
            scene.deviceAnswers("A");
            talking.returns("the device has answered: A goes on");
        }
    }

    /** C waits for a turn while the others do nothing but IO, and each comes back while the other has its turn. */
    static void doNotJumpTheQueue(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var ios = Collections.<Instruction>nCopies(ALTERNATIONS, new Instruction.Io());
            var away = "A";
            scene.run(away, ios);
            scene.awaitInDevice(away);
            scene.probe().holdAtEverySwitch();
            var here = "B";
            scene.run(here, ios);
            scene.settle();
            if (!scene.probe().holds(here)) {
                return; // B has no turn during A's IO: another clause says so
            }
            var waiting = scene.run("C", new Instruction.Add(1));
            scene.settle();
            alternate(scene, away, here);
            scene.require(
                    scene.probe().begun("C") == 1,
                    "while C waits for a turn, each other run gets at most two",
                    "A and B, of which one always came back from the device while the other had its turn, got "
                            + (ALTERNATIONS - 1) + " between them",
                    "who comes back from the device queues behind those that wait already");
            scene.probe().open();
            scene.plug().open();
            waiting.returns("C has had its turn");
        }
    }

    /** One comes back while the other has its turn, and then the other way round, until C has had its turn. */
    private static void alternate(Scene scene, String away, String here) {
        var comesBack = away;
        var leaves = here;
        for (var turns = 0; turns < ALTERNATIONS && scene.probe().begun("C") == 0; turns++) {
            scene.deviceAnswers(comesBack);
            scene.letGo(leaves);
            scene.awaitInDevice(leaves);
            var next = comesBack;
            comesBack = leaves;
            leaves = next;
            scene.trial().eventually("C6: nobody has a turn: one of those that wait gets it", () -> scene.probe()
                    .held()
                    .isPresent());
        }
    }

    static void waitForATurnAfterwards(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            var talking = scene.runKeptInDevice("A", new Instruction.Io(), new Instruction.Add(1));
            var holder = scene.runHeldIn(1, "B", new Instruction.Add(1));
            scene.deviceAnswers("A");
            scene.require(
                    scene.probe().begun("A") == 1,
                    "B has its turn: A is back from the device and waits for one",
                    "A went on with its next instruction",
                    "take the interpreter lock again when the device has answered");
            scene.letGo("B");
            holder.returns("B's script has been executed: run returns");
            talking.returns("B has ended: A gets its turn and goes on");
        }
    }
}
