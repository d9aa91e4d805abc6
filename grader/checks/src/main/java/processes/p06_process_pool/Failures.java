package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;
import processes.p06_process_pool.tasks.Shut;
import processes.p06_process_pool.tasks.Unloadable;
import processes.p06_process_pool.tasks.Unmakeable;

/** What becomes of tasks that throw, print or take their process with them, and of workers that die. */
final class Failures {
    private final Trial trial;

    Failures(Trial trial) {
        this.trial = trial;
    }

    /** How a call ended, in words: what it returned, or what a failed task's exception told. */
    static String outcome(Callable<String> call) throws Exception {
        try {
            return "returned " + call.call();
        } catch (TaskFailedException failed) {
            return failed.exceptionClass() + " said \"" + failed.exceptionMessage() + "\"";
        }
    }

    /** A step of a script, and the outcome that the caller must see. */
    private record Case(String script, String outcome) {
        @Override
        public String toString() {
            return script;
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("say:fine", "returned fine"),
            new Case("fail:checked|no such file", "java.io.IOException said \"no such file\""),
            new Case("fail:unchecked|two\nlines", "java.lang.IllegalStateException said \"two\nlines\""),
            new Case("fail:error|too deep", "java.lang.StackOverflowError said \"too deep\""),
            new Case("fail:odd|only there", Script.Odd.class.getName() + " said \"only there\""),
            new Case("fail:silent|", "java.lang.UnsupportedOperationException said \"\""),
            new Case("fail:checked|", "java.io.IOException said \"\""),
            new Case("interrupt:;say:on", "returned on"),
            new Case("interrupt:;fail:checked|over", "java.io.IOException said \"over\""));

    /** More than any buffer has room for, also one of the submission's own. */
    private static final int MUCH = 5_000_000;

    /** Longer than what two bytes can say the length of. */
    private static final String LONG_MESSAGE = "long ".repeat(20_000);

    void reachTheCaller() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            var worker = site.workers();
            for (var each : CASES) {
                actors.start("A", "apply(" + each + ")", () -> outcome(() -> pool.apply(Script.class, each.script())))
                        .returns(each.outcome(), "what the task throws is told by its class and message");
            }
            oddOnesReachTheCaller(pool, actors);
            var pid = actors.start("A", "apply(task that tells its process id)", () -> pool.apply(Script.class, "pid:"))
                    .returns("a failed task costs no worker: the next one is done");
            trial.require(
                    site.workers().equals(worker) && worker.contains(Processes.told(pid)),
                    "the worker lives on: process " + worker + " does the next task",
                    "process " + pid + " did it",
                    "catch Throwable round the task, in the child, and send it back as an answer");
        }
    }

    private static void oddOnesReachTheCaller(ProcessPool pool, Actors actors) {
        actors.start("A", "apply(task that throws with a message of 100000 characters)", () -> outcome(
                                () -> pool.apply(Script.class, "fail:checked|" + LONG_MESSAGE))
                        .length())
                .returns(
                        "java.io.IOException said \"\"".length() + LONG_MESSAGE.length(),
                        "what the task throws is told by its class and message");
        actors.start("A", "apply(task without a public constructor)", () -> kind(() -> pool.apply(Shut.class, "")))
                .returns("java.lang.IllegalArgumentException", "what Task.named throws fails the task");
        Task unknown = text -> text;
        actors.start(
                        "A",
                        "apply(task of a class that the worker cannot find)",
                        () -> kind(() -> pool.apply(unknown.getClass(), "")))
                .returns("java.lang.ClassNotFoundException", "what Task.named throws fails the task");
        actors.start("A", "apply(task that returns null)", () -> kind(() -> pool.apply(Script.class, "null:")))
                .returns("java.lang.NullPointerException", "a null result is a NullPointerException in the task");
        actors.start(
                        "A",
                        "apply(task whose class cannot be initialised)",
                        () -> kind(() -> pool.apply(Unloadable.class, "")))
                .returns("java.lang.ExceptionInInitializerError", "what Task.named throws fails the task");
        actors.start("A", "apply(task whose constructor throws)", () -> kind(() -> pool.apply(Unmakeable.class, "")))
                .returns("java.lang.IllegalArgumentException", "what Task.named throws fails the task");
    }

    private static String kind(Callable<String> call) throws Exception {
        var outcome = outcome(call);
        return outcome.contains(" said ") ? outcome.substring(0, outcome.indexOf(" said ")) : outcome;
    }

    void stayWithTheirOwnTasks() throws Exception {
        Arbitrary<List<Case>> mixes = Arbitraries.of(CASES).list().ofMinSize(1).ofMaxSize(8);
        try (var site = new Site(trial)) {
            var pool = site.pool(2);
            trial.forAll(mixes, 30, mix -> {
                var expected = mix.stream().map(Case::outcome).toList();
                var found = trial.call("applyAsync(…) of " + mix.size() + " tasks, then get() of each", () -> {
                    var handles = new ArrayList<Handle>();
                    for (var each : mix) {
                        handles.add(pool.applyAsync(Script.class, each.script()));
                    }
                    var outcomes = new ArrayList<String>();
                    for (var handle : handles) {
                        outcomes.add(outcome(handle::get));
                    }
                    return outcomes;
                });
                trial.require(
                        found.equals(expected),
                        "each handle tells its own task's outcome: " + expected,
                        "found " + found,
                        "");
            });
        }
    }

    void doNotComeFromPrinting() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            for (var count : List.of(1, 200_000, MUCH)) {
                actors.start(
                                "A",
                                "apply(task that prints " + count + " characters)",
                                () -> pool.apply(Script.class, "print:" + count + ";say:printed"))
                        .returns("printed", "the result is what the task returned, whatever it prints");
                actors.start("A", "apply(Echo, \"next\")", () -> pool.apply(Echo.class, "next"))
                        .returns("next", "nothing of what a task printed gets into the next result");
            }
        }
    }

    private Handle async(ProcessPool pool, String script) throws Exception {
        return trial.call("applyAsync(…)", () -> pool.applyAsync(Script.class, script));
    }
}
