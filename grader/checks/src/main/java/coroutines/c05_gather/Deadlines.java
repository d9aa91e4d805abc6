package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Calls whose time passes. */
final class Deadlines {
    private static final String CALLER = "caller";
    private static final Duration SHORT = Duration.ofNanos(30_900_001);
    private static final Duration POKED = Duration.ofMillis(200);
    private static final int STEPS = 1_000;
    private static final long STEP_NANOS = 5_000_000;
    private static final List<Duration> SHORT_TIMES =
            List.of(Duration.ofNanos(900_000), Duration.ofNanos(1_900_000), Duration.ofNanos(20_999_000), SHORT);
    /** On a busy machine a step may take longer than a short time: then that one tells nothing. */
    private static final List<Duration> WHOLE = List.of(SHORT, Duration.ofMillis(120), Duration.ofMillis(300));

    private static final List<Duration> PASSED =
            List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE, 0));
    private static final String OVER = "C8: its time has passed, and no task has ended: the call throws";

    private final Actors actors;
    private final Crowd crowd = new Crowd();
    private final Gather gather;

    private Deadlines(Actors actors) {
        this.actors = actors;
        gather = actors.start("maker", "new Gather(2)", () -> new Gather(2)).returns("C1: new Gather(limit) returns");
    }

    private interface Part {
        void play(Deadlines scene) throws Exception;
    }

    private static void scene(Trial trial, Part part) throws Exception {
        trial.scene(() -> {
            try (var actors = trial.actors()) {
                var scene = new Deadlines(actors);
                try {
                    part.play(scene);
                } finally {
                    scene.crowd.isOver();
                }
            }
        });
    }

    static void scenes(Trial trial) throws Exception {
        for (var method : List.of(Method.ALL, Method.FIRST)) {
            for (var time : SHORT_TIMES) {
                scene(trial, scene -> scene.isNeverEarly(method.within(time)));
            }
            for (var time : PASSED) {
                scene(trial, scene -> scene.hasPassedAtOnce(method.within(time)));
            }
            scene(trial, scene -> scene.isNotProlonged(method));
            for (var time : WHOLE) {
                scene(trial, scene -> scene.isForTheWholeCall(method.within(time)));
            }
            trial.scene(() -> Stragglers.atTheDeadline(trial, method));
            trial.scene(() -> Stragglers.beforeTheDeadline(trial, method));
            for (var time : List.of(Method.EVER, Duration.ofNanos(Long.MAX_VALUE), Duration.ofDays(106_751))) {
                scene(trial, scene -> scene.lastsForEver(method.within(time)));
            }
        }
        scene(trial, Deadlines::noTasksNeedNoTime);
    }

    private List<Job> tasks(Manner manner, int number) {
        var tasks = new ArrayList<Job>();
        for (var i = 0; i < number; i++) {
            tasks.add(crowd.add(manner));
        }
        return tasks;
    }

    private Call<Told> starts(Method method, List<? extends Callable<?>> tasks, String told) {
        return actors.start(CALLER, method.told(told), () -> Told.of(crowd, () -> method.on(gather, tasks)));
    }

    private void requireHow(Told told, String how, String because) {
        if (!told.how().equals(how)) {
            throw actors.broken(because, "the call " + told.how());
        }
    }

    private void isNeverEarly(Method method) {
        var call = starts(method, tasks(Manner.OBEYS, 3), "three tasks that wait");
        requireHow(call.returns(OVER), Told.TIMED_OUT, OVER);
        call.neverBefore(method.timeout(), "C8: never before its time has passed");
    }

    private void hasPassedAtOnce(Method method) {
        var tasks = tasks(Manner.OBEYS, 2);
        tasks.forEach(job -> job.end(End.RETURNS));
        var call = starts(method, tasks, "two tasks that return at once");
        requireHow(call.returns(OVER), Told.TIMED_OUT, "C8: zero or less has passed at once: TimeoutException");
        actors.settle();
        if (!crowd.begun().isEmpty()) {
            throw actors.broken("C8: its time has passed at once: no task begins", "these began: " + crowd.begun());
        }
    }

    private void noTasksNeedNoTime() {
        for (var time : PASSED) {
            var call = starts(Method.ALL.within(time), List.of(), "no tasks");
            var due = "C8: of no tasks runAll returns an empty list, whatever its time";
            requireHow(call.returns(due), Told.returned(List.of()), due);
        }
    }

    private void isNotProlonged(Method method) {
        var call = starts(method.within(POKED), tasks(Manner.OBEYS, 3), "three tasks that wait");
        call.endsThoughPoked(POKED, "C8: wake-ups for no reason do not prolong the time");
        requireHow(call.returns(OVER), Told.TIMED_OUT, OVER);
        call.neverBefore(POKED, "C8: a wake-up for no reason does not end the time");
    }

    /** One after the other they take a hundred times as long. */
    private void isForTheWholeCall(Method method) {
        Callable<?> step = () -> {
            Thread.sleep(Duration.ofNanos(STEP_NANOS));
            if (method.first()) {
                throw new IllegalStateException("no answer");
            }
            return "step";
        };
        var tasks = new ArrayList<Callable<?>>();
        for (var i = 0; i < STEPS; i++) {
            tasks.add(step);
        }
        var call = starts(method, tasks, STEPS + " tasks of 5 ms");
        var due = "C8: the time is for the whole call, however many tasks end meanwhile";
        requireHow(call.returns(due), Told.TIMED_OUT, due);
    }

    private void lastsForEver(Method method) {
        var job = crowd.add(Manner.OBEYS);
        var call = starts(method, List.of(job), "a task that waits");
        actors.settle();
        if (call.ended()) {
            throw actors.broken(
                    "C8: any Duration will do: its time has not passed",
                    "the call " + call.returns("C8: it waits").how());
        }
        actors.says("the task returns");
        job.end(End.RETURNS);
        var due = Job.value(0, End.RETURNS);
        var told = call.returns(method.promises("the task has returned: the call ends"));
        requireHow(told, Told.returned(method.first() ? due : List.of(due)), "C8: its time has not passed");
    }
}
