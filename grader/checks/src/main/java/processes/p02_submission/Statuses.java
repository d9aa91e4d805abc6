package processes.p02_submission;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.Callable;

/** C11: the interrupt status of those who do not wait. */
final class Statuses {
    private final Trial trial;

    Statuses(Trial trial) {
        this.trial = trial;
    }

    /** Polling and submitting heed no interrupt, and leave the status as it is. */
    void areKept() {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(List.of(Deed.RETURNS, Deed.RETURNS));
            var submission = keeps(scene, "asynchronously", () -> Submission.asynchronously(Scene.calls(tasks)))
                    .returns("C11: asynchronously heeds no interrupt");
            scene.requireThere(submission, "C11");
            keeps(scene, "poll(0)", () -> submission.poll(0)).returns("C11: poll heeds no interrupt");
            keeps(scene, "pollAll()", submission::pollAll).returns("C11: pollAll heeds no interrupt");
            tasks.forEach(Task::letGo);
            scene.areOutcomes(
                    "C11: the status was the caller's: no task is interrupted",
                    tasks,
                    scene.takeAll("B", submission).returns("C8: all tasks have ended: takeAll returns"));
            keeps(scene, "poll(0)", () -> submission.poll(0)).returns("C11: poll heeds no interrupt");
            keeps(scene, "pollAll()", submission::pollAll).returns("C11: pollAll heeds no interrupt");
            var free = scene.tasks(List.of(Deed.RETURNS, Deed.RETURNS));
            free.forEach(Task::letGo);
            var other = keeps(scene, "synchronously", () -> Submission.synchronously(Scene.calls(free)))
                    .returns("C11: synchronously heeds no interrupt");
            scene.requireThere(other, "C11");
            scene.areOutcomes(
                    "C11: the status is the caller's: all tasks are called",
                    free,
                    scene.takeAll("B", other).returns("C8: all tasks have ended: takeAll returns"));
        }
    }

    /** Of tasks on the calling thread: who sets it has it set, who throws has not. */
    void areLeftBySynchronousTasks() {
        for (var deed : List.of(Deed.RETURNS, Deed.THROWS_INTERRUPTED_EXCEPTION, Deed.LEAVES_AN_INTERRUPT)) {
            try (var scene = new Scene(trial)) {
                var tasks = scene.tasks(List.of(deed, Deed.RETURNS));
                tasks.forEach(Task::letGo);
                var left = scene.actors()
                        .start("A", "synchronously(" + Scene.words(tasks) + ")", () -> {
                            Submission.synchronously(Scene.calls(tasks));
                            return Thread.interrupted();
                        })
                        .returns("C6: synchronously returns when all tasks have ended");
                if (left != (deed == Deed.LEAVES_AN_INTERRUPT)) {
                    throw scene.actors()
                            .broken(
                                    "C11: the interrupt status is as the tasks leave it",
                                    "afterwards it is " + (left ? "set" : "clear"));
                }
            }
        }
    }

    private static <T> Call<T> keeps(Scene scene, String what, Callable<T> command) {
        return scene.actors().start("A", what + " with its interrupt status set", () -> {
            Thread.currentThread().interrupt();
            T result = command.call();
            if (!Thread.interrupted()) {
                throw new IllegalStateException("the interrupt status has been cleared");
            }
            return result;
        });
    }
}
