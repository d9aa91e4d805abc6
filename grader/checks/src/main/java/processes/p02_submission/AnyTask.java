package processes.p02_submission;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** C6 to C8: tasks are objects of any kind: equal ones, ones that submit others, ones that return anything. */
final class AnyTask {
    private static final int COUNT = 3;

    private final Trial trial;

    AnyTask(Trial trial) {
        this.trial = trial;
    }

    /** A task that equals all of its kind. */
    private record Twin(Task task) implements Callable<Object> {
        @Override
        public Object call() throws Exception {
            return task.call();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Twin;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        static List<Callable<Object>> of(List<Task> tasks) {
            return new ArrayList<>(tasks.stream().map(Twin::new).toList());
        }
    }

    /** Tasks of a list are told apart by their numbers, not by equals. */
    void mayEqualAnother(Way way) {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(COUNT);
            var because = way.clause() + ": each task is called once, also one that equals another";
            if (way == Way.SYNCHRONOUSLY) {
                tasks.forEach(Task::letGo);
            }
            var submission = scene.actors()
                    .start("A", way + " of " + COUNT + " tasks that are equal", () -> way.of(Twin.of(tasks)))
                    .returns(way.clause() + ": " + way + " returns");
            scene.requireThere(submission, way.clause());
            if (way == Way.ASYNCHRONOUSLY) {
                scene.allBegin(because, tasks);
            }
            for (var task : tasks) {
                if (task.calls() != 1) {
                    throw scene.actors()
                            .broken(because, "task " + task.number() + " was called " + task.calls() + " times");
                }
                scene.letGo(task);
            }
            scene.areOutcomes(
                    "C8: takeAll returns the outcomes in order",
                    tasks,
                    scene.takeAll("B", submission).returns("C8: all tasks have ended: takeAll returns"));
        }
    }

    /** A task submits others: they are called as if somebody else had submitted them. */
    void maySubmitOthers(Way inner) {
        for (var outer : Way.values()) {
            try (var scene = new Scene(trial)) {
                var tasks = scene.tasks(COUNT);
                if (inner == Way.SYNCHRONOUSLY) {
                    tasks.forEach(Task::letGo);
                }
                var submitter = new AtomicReference<Thread>();
                var made = new AtomicReference<Submission<Object>>();
                Callable<Object> submitting = () -> {
                    submitter.set(Thread.currentThread());
                    made.set(inner.of(Scene.calls(tasks)));
                    return "submitted";
                };
                var words = outer + " of a task that submits " + COUNT + " others " + inner;
                var call = scene.actors().start("A", words, () -> outer.of(List.of(submitting)));
                trial.eventually(
                        inner.clause() + ": " + inner + " returns, also where a task calls it",
                        () -> made.get() != null);
                areCalled(scene, inner, tasks, submitter.get());
                areTaken(scene, call, outer, made.get(), tasks);
            }
        }
    }

    private static void areCalled(Scene scene, Way inner, List<Task> tasks, Thread submitter) {
        if (inner == Way.ASYNCHRONOUSLY) {
            scene.allBegin("C7: each task begins although all others stand still, also where a task submits", tasks);
        }
        for (var task : tasks) {
            var byThat = task.caller() == submitter;
            var right = task.calls() == 1 && byThat == (inner == Way.SYNCHRONOUSLY);
            if (!right) {
                var which = inner == Way.SYNCHRONOUSLY ? "the calling thread" : "another thread than the caller's";
                throw scene.actors()
                        .broken(
                                inner.clause() + ": each task is called once, on " + which,
                                "task " + task.number() + ": " + task.calls() + " times"
                                        + (byThat ? ", on the caller's" : ", not on the caller's"));
            }
        }
    }

    private static void areTaken(
            Scene scene, Call<Submission<Object>> call, Way outer, Submission<Object> made, List<Task> tasks) {
        tasks.forEach(Task::letGo);
        scene.areOutcomes(
                "C8: takeAll returns the outcomes in order",
                tasks,
                scene.takeAll("B", made).returns("C8: all tasks have ended: takeAll returns"));
        call.returns(outer.clause() + ": " + outer + " returns");
    }

    /** What looks like a failure, like an outcome, or like something that is still to come is a value like others. */
    private static List<Object> values() {
        var failure = new IllegalStateException("returned, not thrown");
        return List.of(
                failure,
                new AssertionError("returned, not thrown"),
                new InterruptedException("returned, not thrown"),
                new Outcome.Threw<>(failure),
                new Outcome.Returned<>("the outcome of another task"),
                Optional.empty(),
                CompletableFuture.failedFuture(failure),
                (Callable<Object>) () -> "what nobody has asked for",
                new Object[0]);
    }

    void mayReturnAnything() {
        var values = values();
        for (var way : Way.values()) {
            try (var scene = new Scene(trial)) {
                var tasks = new ArrayList<Callable<Object>>();
                values.forEach(value -> tasks.add(() -> value));
                var submission = scene.actors()
                        .start("A", way + " of tasks that return failures, outcomes and futures", () -> way.of(tasks))
                        .returns(way.clause() + ": " + way + " returns");
                scene.requireThere(submission, way.clause());
                var all = scene.takeAll("A", submission).returns("C8: all tasks end: takeAll returns");
                for (var number = 0; number < values.size(); number++) {
                    var taken = scene.take("A", submission, number).returns("C8: the task has ended: take returns");
                    isValue(scene, values.get(number), taken);
                    if (all != null && all.size() == values.size()) {
                        isValue(scene, values.get(number), all.get(number));
                    }
                }
            }
        }
    }

    private static void isValue(Scene scene, Object value, Outcome<Object> found) {
        var right = found instanceof Outcome.Returned<Object>(var returned) && returned == value;
        if (!right) {
            throw scene.actors()
                    .broken(
                            "C8: each gets Returned with the very object that the task returned: " + value,
                            "it returned " + found);
        }
    }
}
