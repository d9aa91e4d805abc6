package processes.p02_submission;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Scripts;
import grader.spec.Trial;

/** Judges {@code processes.p02_submission}. */
@Exercise(
        title = "concurrent or parallel, and four ways to submit",
        titleZh = "并发与并行, 同步异步, 阻塞非阻塞",
        notes = "进程 · 什么是进程 · 并发与并行, 同步异步, 阻塞非阻塞",
        given = {"Slice.java", "Reading.java", "Outcome.java"},
        uses = {
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "p01",
        reason = "who runs a task and who waits for it is the lesson, not how a future is built: threads, executors and"
                + " futures are all there",
        hints = {
            "Of two slices, when do they run at one instant? Write the condition with the two starts and the two"
                    + " ends before anything else; then see what it says of slices that touch.",
            "Sort the slices by their starts and keep the ends of those that still run, the next end first. The"
                    + " longest that this queue gets is the parallelism.",
            "Who runs a task, and who asks for its outcome, are two questions. Which object can both of them know?",
            "A FutureTask for each task: synchronously calls run() of one after the other, asynchronously gives each a"
                    + " thread of its own. take is get(), with the cause of its ExecutionException; poll looks at"
                    + " state() first."
        },
        learnt =
                "Synchronous or asynchronous is how a task is submitted, blocking or not is how its outcome is taken: a"
                        + " future keeps the two apart. And concurrent is no weak kind of parallel: the one says whose"
                        + " turn it may be, the other who runs at one instant.")
public final class SubmissionChecks {
    private static final int TRACES = 28;

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void whatIsNoTraceIsRefused(Trial trial) throws Exception {
        Scripts.check(trial, "C1", TraceScript.any(), TRACES / 2, Readings::refusals);
    }

    @Clause(value = "C2", points = 2, classes = Classes.PLAIN)
    public void aTraceIsOfTheRightKind(Trial trial) throws Exception {
        Scripts.check(trial, "C2", TraceScript.any(), TRACES, Readings::check);
    }

    @Clause(value = "C3", points = 1, classes = Classes.PLAIN)
    public void theGreatestParallelismIsTold(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> Readings.wide(play));
        Scripts.check(trial, "C3", TraceScript.any(), TRACES / 2, Readings::check);
    }

    @Clause(value = "C4", points = 2, classes = Classes.PLAIN)
    public void slicesThatTouchDoNotRunTogether(Trial trial) throws Exception {
        Scripts.check(trial, "C4", TraceScript.any(), TRACES, Readings::check);
    }

    @Clause(value = "C5", points = 2, classes = Classes.PLAIN)
    public void anyTraceIsRead(Trial trial) throws Exception {
        Scripts.check(trial, "C5", TraceScript.any(), TRACES, Readings::check);
        Scripts.check(trial, "C5", TraceScript.any(), TRACES / 4, Readings::refusals);
        Costs.check(trial);
    }

    @Clause(value = "C6", points = 2)
    public void synchronousTasksRunOneAfterTheOther(Trial trial) throws Exception {
        var order = new InOrder(trial);
        trial.scene(order::waits);
        trial.scene(() -> new AnyTask(trial).mayEqualAnother(Way.SYNCHRONOUSLY));
        trial.scene(() -> new AnyTask(trial).maySubmitOthers(Way.SYNCHRONOUSLY));
        order.check("C6", false, 12);
    }

    @Clause(value = "C7", points = 3)
    public void asynchronousTasksRunSideBySide(Trial trial) throws Exception {
        trial.scene(new SideBySide(trial)::allBegin);
        trial.scene(() -> new AnyTask(trial).mayEqualAnother(Way.ASYNCHRONOUSLY));
        trial.scene(() -> new AnyTask(trial).maySubmitOthers(Way.ASYNCHRONOUSLY));
        Takers.check(trial, Claim.TAKING, 4);
    }

    @Clause(value = "C8", points = 2)
    public void whoTakesWaitsForTheOutcome(Trial trial) throws Exception {
        Takers.check(trial, Claim.TAKING, 16);
        trial.scene(new AnyTask(trial)::mayReturnAnything);
        SubmissionLaws.play(trial, Laws::progress);
        trial.stress(40, SideBySide::meet);
    }

    @Clause(value = "C9", points = 2)
    public void whoPollsNeverWaits(Trial trial) throws Exception {
        trial.scene(() -> new SideBySide(trial).isFoundByPolling("C9", Deed.RETURNS));
        trial.scene(() -> new SideBySide(trial).isFoundByPolling("C9", Deed.RETURNS_NULL));
        trial.scene(new SideBySide(trial)::isFoundThoughNobodyTakes);
        trial.stress(40, Seen::byWhoeverPollsLater);
        Takers.check(trial, Claim.POLLING, 16);
    }

    @Clause(value = "C10", points = 2)
    public void aFailureIsAnOutcomeLikeAnyOther(Trial trial) throws Exception {
        Takers.check(trial, Claim.FAILURES, 16);
        new InOrder(trial).check("C10", true, 15);
        for (var deed : Deed.values()) {
            trial.scene(() -> {
                new SideBySide(trial).isFoundByPolling("C9", Deed.RETURNS);
                new SideBySide(trial).isFoundByPolling(deed.fails() ? "C10" : "C9", deed);
            });
        }
    }

    @Clause(value = "C11", points = 1)
    public void anInterruptEndsTheWaitingAndNothingElse(Trial trial) throws Exception {
        Takers.check(trial, Claim.INTERRUPTS, 16);
        trial.scene(new Statuses(trial)::areKept);
        trial.scene(new Statuses(trial)::areLeftBySynchronousTasks);
    }

    @Clause(value = "C12", points = 1)
    public void whoWaitsRests(Trial trial) throws Exception {
        Takers.check(trial, Claim.WAKE_UPS, 10);
        SubmissionLaws.play(trial, laws -> {
            laws.wakeUps();
            laws.rest();
        });
    }

    @Clause(value = "C13", points = 1)
    public void wrongArgumentsAreRefused(Trial trial) throws Exception {
        var arguments = new Arguments(trial);
        trial.scene(arguments::nulls);
        trial.scene(arguments::numbers);
        trial.scene(arguments::listsThatAreHandedIn);
        trial.scene(arguments::listsThatAreReturned);
        trial.scene(new InOrder(trial)::besideAnother);
    }
}
