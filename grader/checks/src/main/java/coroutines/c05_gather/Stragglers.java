package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Two tasks, of which the second heeds no interrupt: what becomes of the call while it is awaited. */
final class Stragglers {
    private static final Duration SOON = Duration.ofMillis(250);
    private static final long STEP_NANOS = 5_000_000;
    private static final long LONG_NANOS = 1_150_000_000;
    private static final String ENDS = "C7: no task is in flight any more: the call ends";
    private static final String CANCELLED = "C7: the call is decided: those in flight are interrupted";

    private final Trial trial;
    private final Actors actors;
    private final Crowd crowd = new Crowd();
    private final Job quick = crowd.add(Manner.OBEYS);
    private final Job slow = crowd.add(Manner.STAYS);
    private final AtomicLong begin = new AtomicLong();
    private final Call<Told> call;

    private Stragglers(Trial trial, Actors actors, Method method, boolean isAlone) {
        this.trial = trial;
        this.actors = actors;
        var gather =
                actors.start("maker", "new Gather(2)", () -> new Gather(2)).returns("C1: new Gather(limit) returns");
        actors.says(slow + " heeds no interrupt");
        var tasks = isAlone ? List.of(slow) : List.of(quick, slow);
        call = actors.start("caller", method.told(), () -> {
            begin.set(System.nanoTime());
            return Told.of(crowd, () -> method.on(gather, tasks));
        });
    }

    private interface Part {
        void play(Stragglers scene);
    }

    private static void scene(Trial trial, Method method, boolean isAlone, Part part) throws Exception {
        try (var actors = trial.actors()) {
            var scene = new Stragglers(trial, actors, method, isAlone);
            try {
                part.play(scene);
            } finally {
                scene.crowd.isOver();
            }
        }
    }

    /** The deadline has it cancelled. */
    static void atTheDeadline(Trial trial, Method method) throws Exception {
        scene(trial, method.within(SOON), true, Stragglers::isAwaitedAtTheDeadline);
    }

    private void isAwaitedAtTheDeadline() {
        trial.eventually(
                "C8: its time has passed: the task is interrupted", () -> slow.wasInterrupted() || call.ended());
        if (slow.begun() > 0) {
            call.waits("C7: its time has passed, but a task is in flight: the call waits for it");
            returns();
        }
        requireHow(Told.TIMED_OUT, "C8: its time has passed, and no task has ended: the call throws");
    }

    /** It is decided before its time has passed and ends long after that; on a machine too slow it says nothing. */
    static void beforeTheDeadline(Trial trial, Method method) throws Exception {
        scene(trial, method.within(SOON), false, scene -> scene.isDecidedBefore(method));
    }

    private void isDecidedBefore(Method method) {
        trial.eventually("C3: both begin", () -> slow.begun() > 0 && quick.begun() > 0 || call.ended());
        var how = method.first() ? End.RETURNS : End.THROWS;
        actors.says(quick + " " + how);
        quick.end(how);
        trial.eventually(CANCELLED, () -> slow.wasInterrupted() || call.ended());
        var inTime = System.nanoTime() - begin.get() < SOON.toNanos();
        passes(begin.get(), SOON.toNanos() + STEP_NANOS);
        actors.says("its time passes");
        returns();
        var due = method.first() ? Told.returned(Job.value(0, End.RETURNS)) : Told.threw(quick);
        if (inTime) {
            requireHow(due, "C8: it was decided before its time had passed: the deadline changes nothing any more");
        }
    }

    /** To give up after a second is not to wait. */
    static void isAwaitedForLong(Trial trial) throws Exception {
        scene(trial, Method.ALL, false, Stragglers::isAwaitedForLong);
    }

    private void isAwaitedForLong() {
        actors.says(quick + " " + End.THROWS);
        quick.end(End.THROWS);
        trial.eventually(CANCELLED, () -> slow.wasInterrupted() || call.ended());
        actors.says("more than a second passes");
        passes(System.nanoTime(), LONG_NANOS);
        if (slow.begun() > 0) {
            call.waits("C7: a task is in flight: the call waits for it, however long it takes");
            returns();
        }
        requireHow(Told.threw(quick), "C5: the first failure is the cause");
    }

    /** Decided, it waits on for the one that is in flight, and does not look again and again. */
    static void restsMeanwhile(Trial trial, Method method) throws Exception {
        scene(trial, method, false, scene -> scene.restsMeanwhile(method.first() ? End.RETURNS : End.THROWS));
    }

    private void restsMeanwhile(End how) {
        trial.eventually("C3: both begin", () -> slow.begun() > 0 && quick.begun() > 0 || call.ended());
        actors.says(quick + " " + how);
        quick.end(how);
        trial.eventually(CANCELLED, () -> slow.wasInterrupted() || call.ended());
        call.waits("C7: a task is in flight: the call waits for it, however long it takes");
        call.idles("C10: the caller rests while it awaits what is in flight");
        returns();
        call.returns(ENDS);
    }

    private void passes(long since, long nanos) {
        while (System.nanoTime() - since < nanos && !call.ended()) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private void returns() {
        actors.says(slow + " " + End.RETURNS);
        slow.end(End.RETURNS);
    }

    private void requireHow(String how, String because) {
        var told = call.returns(ENDS);
        if (!told.how().equals(how)) {
            throw actors.broken(because, "the call " + told.how());
        }
    }
}
