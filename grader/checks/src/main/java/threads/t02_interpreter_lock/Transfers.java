package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;

/** C6: IO. */
final class Transfers {
    private static final int RUNS = 5;

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
