package processes.p02_submission;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** C6: one task after the other on the calling thread. */
final class InOrder {
    private final Trial trial;

    InOrder(Trial trial) {
        this.trial = trial;
    }

    static Arbitrary<List<Deed>> deeds(boolean failing) {
        var deeds = failing
                ? Arbitraries.of(Deed.class)
                : Arbitraries.of(Deed.RETURNS, Deed.RETURNS_NULL, Deed.LEAVES_AN_INTERRUPT);
        return deeds.list().ofMaxSize(6);
    }

    /** Whatever tasks do: who calls them, and when; and then every outcome can be taken in every way. */
    void check(String clause, boolean failing, int tries) throws Exception {
        trial.forAll(deeds(failing), tries, deeds -> {
            try (var scene = new Scene(trial)) {
                play(scene, deeds, clause);
            } catch (grader.spec.Broken broken) {
                if (failing) { // what breaks where nothing fails as well is not the failures' matter
                    try (var scene = new Scene(trial)) {
                        play(scene, deeds.stream().map(_ -> Deed.RETURNS).toList(), "C6");
                    }
                }
                throw broken;
            }
        });
    }

    private void play(Scene scene, List<Deed> deeds, String clause) {
        var tasks = scene.tasks(deeds);
        var story = new ArrayList<String>(); // written by the caller alone; else by somebody who should not
        var wanted = new ArrayList<String>();
        var thread = new AtomicReference<Thread>();
        for (var task : tasks) {
            task.letGo();
            task.beginsWith(() -> {
                synchronized (story) {
                    story.add(step(tasks, task, Thread.currentThread() == thread.get()));
                }
            });
            wanted.add("task " + task.number());
        }
        var submission = scene.actors()
                .start("A", "synchronously(" + Scene.words(tasks) + ")", () -> {
                    thread.set(Thread.currentThread());
                    return Submission.synchronously(Scene.calls(tasks));
                })
                .returns(clause + ": synchronously returns when all tasks have ended");
        scene.requireThere(submission, clause);
        synchronized (story) {
            if (!story.equals(wanted)) {
                var because = clause + ": the calling thread calls each task once, in order: " + wanted;
                throw scene.actors().broken(because, "it was " + story);
            }
        }
        taken(scene, submission, tasks, clause);
    }

    private static String step(List<Task> tasks, Task task, boolean byTheCaller) {
        var others = tasks.subList(0, task.number());
        return (byTheCaller ? "" : "another thread calls ")
                + "task " + task.number()
                + (others.stream().allMatch(Task::isOver) ? "" : " before the one before has ended");
    }

    private static void taken(Scene scene, Submission<Object> submission, List<Task> tasks, String clause) {
        for (var task : tasks) {
            var found = scene.actors()
                    .start("A", "poll(" + task.number() + ")", () -> submission.poll(task.number()))
                    .returns(clause + ": poll finds every outcome");
            if (found == null || found.isEmpty()) {
                throw scene.actors()
                        .broken(
                                clause + ": synchronously has returned: poll finds every outcome",
                                "it returned " + found);
            }
            scene.isOutcome(clause + ": poll returns the outcome", task, found.get());
            var because = clause.equals("C6") ? "C8" : clause;
            scene.isOutcome(
                    because + ": take returns the outcome",
                    task,
                    scene.take("B", submission, task.number()).returns(because + ": the task has ended: take returns"));
        }
        var because = clause.equals("C6") ? "C8" : clause;
        scene.areOutcomes(
                because + ": takeAll returns the outcomes in order",
                tasks,
                scene.takeAll("B", submission).returns(because + ": all tasks have ended: takeAll returns"));
    }

    /** One that stands still holds up the call and those after it. */
    void waits() {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(3);
            var call = scene.synchronously("A", tasks);
            for (var task : tasks) {
                call.waits("C6: task " + task.number() + " has not ended: synchronously has not returned");
                for (var other : tasks) {
                    if (other.hasBegun() != other.number() <= task.number()) {
                        throw scene.actors()
                                .broken(
                                        "C6: a task is called when the one before has ended",
                                        "task " + other.number() + " has " + (other.hasBegun() ? "" : "not ")
                                                + "begun while task " + task.number() + " stands still");
                    }
                }
                scene.letGo(task);
            }
            call.returns("C6: all tasks have ended: synchronously returns");
        }
    }

    /** Another submission does not wait for this one. */
    void besideAnother() {
        try (var scene = new Scene(trial)) {
            var held = scene.synchronously("A", scene.tasks(2));
            held.waits("C6: a task has not ended: synchronously has not returned");
            var free = scene.tasks(2);
            free.forEach(Task::letGo);
            var because = "C13: submissions know nothing of each other: ";
            var other = scene.synchronously("B", free).returns(because + "one returns while the other stands still");
            scene.requireThere(other, "C13");
            scene.areOutcomes(
                    because + "it has its own outcomes",
                    free,
                    scene.takeAll("B", other).returns(because + "its outcomes can be taken"));
            var third = scene.asynchronously(free);
            scene.areOutcomes(
                    because + "it has its own outcomes",
                    free,
                    scene.takeAll("B", third).returns(because + "its tasks run while another one stands still"));
        }
    }
}
