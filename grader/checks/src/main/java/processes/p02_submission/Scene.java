package processes.p02_submission;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** A scene of a check: actors, and tasks that are let go at the end in any case. */
final class Scene implements AutoCloseable {
    private final Trial trial;
    private final Actors actors;
    private final List<Task> tasks = new ArrayList<>();

    Scene(Trial trial) {
        this.trial = trial;
        this.actors = trial.actors();
    }

    Actors actors() {
        return actors;
    }

    /** So many tasks that wait until they are let go, and return then. */
    List<Task> tasks(int count) {
        return tasks(IntStream.range(0, count).mapToObj(_ -> Deed.RETURNS).toList());
    }

    List<Task> tasks(List<Deed> deeds) {
        var made = new ArrayList<Task>();
        for (var deed : deeds) {
            made.add(new Task(made.size(), deed));
        }
        tasks.addAll(made);
        return made;
    }

    /** A list of the tasks as the submission takes them; it can be changed. */
    static List<Callable<Object>> calls(List<Task> tasks) {
        return new ArrayList<>(tasks);
    }

    Submission<Object> asynchronously(List<Task> tasks) {
        var submission = actors.start(
                        "main", "asynchronously(" + words(tasks) + ")", () -> Submission.asynchronously(calls(tasks)))
                .returns("C7: asynchronously returns although no task has ended");
        requireThere(submission, "C7");
        return submission;
    }

    void requireThere(Submission<Object> submission, String clause) {
        if (submission == null) {
            throw actors.broken(clause + ": a submission is returned", "null was returned");
        }
    }

    Call<Submission<Object>> synchronously(String actor, List<Task> tasks) {
        return actors.start(actor, "synchronously(" + words(tasks) + ")", () -> Submission.synchronously(calls(tasks)));
    }

    static String words(List<Task> tasks) {
        return tasks.size() > 6
                ? tasks.size() + " tasks"
                : tasks.stream().map(Task::words).toList().toString();
    }

    /** All of them begin, though none ends. */
    void allBegin(String because, List<Task> tasks) {
        trial.eventually(because, () -> tasks.stream().allMatch(Task::hasBegun));
    }

    void letGo(Task task) {
        actors.says("task " + task.number() + " is let go");
        task.letGo();
    }

    Call<Outcome<Object>> take(String actor, Submission<Object> submission, int number) {
        return actors.start(actor, "take(" + number + ")", () -> submission.take(number));
    }

    Call<List<Outcome<Object>>> takeAll(String actor, Submission<Object> submission) {
        return actors.start(actor, "takeAll()", submission::takeAll);
    }

    /** The outcome must be this task's. */
    void isOutcome(String because, Task task, Outcome<Object> found) {
        if (!task.hasOutcome(found)) {
            throw actors.broken(because + ": " + task.outcome(), "it returned " + found);
        }
    }

    /** The outcomes must be those of the tasks, in their order. */
    void areOutcomes(String because, List<Task> tasks, List<Outcome<Object>> found) {
        var right = found != null
                && found.size() == tasks.size()
                && IntStream.range(0, tasks.size())
                        .allMatch(place -> tasks.get(place).hasOutcome(found.get(place)));
        if (!right) {
            var whose = isMixed(tasks, found) ? "C8: takeAll returns the outcomes in order" : because;
            throw actors.broken(whose + ": " + tasks.stream().map(Task::outcome).toList(), "it returned " + found);
        }
    }

    /** Whether nothing but the order is wrong: that is one clause's matter, whoever meets it. */
    private static boolean isMixed(List<Task> tasks, List<Outcome<Object>> found) {
        return found != null
                && found.size() == tasks.size()
                && tasks.stream().allMatch(task -> found.stream().anyMatch(task::hasOutcome));
    }

    /** Each was called once, and nobody has interrupted it. */
    void calledOnce(List<Task> called) {
        for (var task : called) {
            if (task.wasInterrupted()) {
                throw actors.broken("C11: no task is interrupted", "task " + task.number() + " was");
            }
            if (task.calls() != 1) {
                throw actors.broken(
                        "C7: each task is called once", "task " + task.number() + ": " + task.calls() + " times");
            }
        }
    }

    @Override
    public void close() {
        tasks.forEach(Task::letGo);
        actors.close();
    }
}
