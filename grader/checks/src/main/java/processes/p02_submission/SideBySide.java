package processes.p02_submission;

import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** C7 to C10: tasks that other threads call, side by side. */
final class SideBySide {
    private static final int MANY = 300;
    private static final int POLLS = 3;

    private final Trial trial;

    SideBySide(Trial trial) {
        this.trial = trial;
    }

    /** All stand still, and all have begun; nobody asks; then all end, though nobody asks. */
    void allBegin() {
        for (var count : new int[] {1, 3, MANY}) {
            try (var scene = new Scene(trial)) {
                var tasks = scene.tasks(count);
                scene.asynchronously(tasks);
                scene.allBegin("C7: each task begins although all others stand still, and nobody asks", tasks);
                var others = scene.tasks(count);
                var second = scene.asynchronously(others);
                scene.allBegin("C7: each task of another submission begins although all others stand still", others);
                others.forEach(Task::letGo);
                scene.areOutcomes(
                        "C8: takeAll returns the outcomes in order",
                        others,
                        scene.takeAll("A", second).returns("C8: all tasks have ended: takeAll returns"));
                onOtherThreads(scene, others);
            }
        }
    }

    private void onOtherThreads(Scene scene, List<Task> tasks) {
        for (var task : tasks) {
            var caller = task.caller();
            if (task.calls() != 1 || caller == null || caller.getName().startsWith("actor")) {
                throw scene.actors()
                        .broken(
                                "C7: each task is called once, on another thread than the caller's",
                                "task " + task.number() + ": " + task.calls() + " times"
                                        + (caller == null ? "" : ", on the thread " + caller.getName()));
            }
        }
    }

    /** Nobody takes: poll finds the outcome all the same, and while others wait for another one. */
    void isFoundByPolling(String clause, Deed deed) {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(List.of(deed, Deed.RETURNS));
            var submission = scene.asynchronously(tasks);
            var waiting = scene.take("A", submission, 1);
            var all = scene.takeAll("B", submission);
            waiting.waits("C8: task 1 has not ended: A waits");
            all.waits("C8: not all have ended: B waits");
            var early = scene.actors()
                    .start("P", "poll(0)", () -> submission.poll(0))
                    .returns("C9: poll does not wait: it returns");
            if (early == null || early.isPresent()) {
                throw scene.actors().broken("C9: task 0 has not ended: poll returns nothing", "it returned " + early);
            }
            scene.letGo(tasks.getFirst());
            trial.eventually(
                    clause + ": task 0 " + deed.words() + ": soon poll returns its outcome, though nobody takes it",
                    () -> isPolled(clause, submission, tasks.getFirst()));
            waiting.waits("C8: task 1 has not ended: A waits on");
            all.waits("C8: not all have ended: B waits on");
        }
    }

    /** The same where nobody ever takes anything. */
    void isFoundThoughNobodyTakes() {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(2);
            var submission = scene.asynchronously(tasks);
            scene.allBegin("C7: each task begins although all others stand still, and nobody asks", tasks);
            scene.letGo(tasks.getFirst());
            trial.eventually(
                    "C9: task 0 has ended: soon poll returns its outcome, though nobody takes it",
                    () -> isPolled("C9", submission, tasks.getFirst()));
        }
    }

    /** One poll, by a thread of its own: it might wait. */
    private boolean isPolled(String clause, Submission<Object> submission, Task task) {
        try (var actors = trial.actors()) {
            var found = actors.start("P", "poll(0)", () -> submission.poll(0))
                    .returns(clause + ": poll returns the outcome of a task that has ended, or nothing yet");
            if (found == null || found.isPresent() && !task.hasOutcome(found.get())) {
                throw actors.broken(clause + ": poll returns " + task.outcome(), "it returned " + found);
            }
            return found.isPresent();
        }
    }

    /** Tasks end while some take and one polls. */
    static void meet(Round round) throws Exception {
        var written = List.of(new Plain<>("what task 0 wrote", 0), new Plain<>("what task 1 wrote", 0));
        var tasks = new ArrayList<Callable<Object>>();
        for (var number : List.of(0, 1)) {
            tasks.add(() -> {
                written.get(number).set(round.number());
                return "outcome " + number;
            });
        }
        var submission = Submission.asynchronously(tasks);
        for (var number : List.of(0, 1)) {
            round.thread("T" + number, () -> {
                same(round, "outcome " + number, submission.take(number));
                same(
                        round,
                        round.number(),
                        new Outcome.Returned<>(written.get(number).get()));
                same(round, "outcome " + (1 - number), submission.takeAll().get(1 - number));
            });
        }
        round.thread("P", () -> polls(round, submission, written));
        round.withStaleReadsInTurn().withoutWakeUps().run("C8: the tasks end, and whoever takes goes on");
    }

    private static void polls(Round round, Submission<Object> submission, List<Plain<Integer>> written)
            throws Exception {
        for (var look = 0; look < POLLS; look++) {
            submission.poll(0).ifPresent(outcome -> {
                same(round, "outcome 0", outcome);
                same(
                        round,
                        round.number(),
                        new Outcome.Returned<>(written.getFirst().get()));
            });
            round.pause();
        }
        submission.take(0);
        var found = submission.poll(0);
        round.require(
                found.isPresent(),
                "C9: the outcome was returned to somebody: poll returns it",
                "poll returned nothing",
                "");
        found.ifPresent(outcome -> same(round, "outcome 0", outcome));
    }

    private static void same(Round round, Object expected, Outcome<?> found) {
        round.require(
                new Outcome.Returned<>(expected).equals(found),
                "C8: each gets the outcome of its task, with all that the task wrote: " + expected,
                "found " + found,
                "is the outcome written before anybody is told, and under the lock under which it is read?");
    }
}
