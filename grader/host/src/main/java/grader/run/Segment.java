package grader.run;

import grader.catalog.ExerciseEntry;
import grader.wire.Event;
import grader.wire.Job;
import grader.wire.Seal.ForgedException;
import grader.wire.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The life of one worker JVM: from its start to its end, with what it judged. Used by one thread, once. */
final class Segment {
    private static final int MOST_NOTES = 20;

    private final ExerciseEntry exercise;
    private final RunState state;
    private final Progress progress;
    private String current = "";
    private int judged;
    private boolean over;
    private Optional<Tripwires> tripwires = Optional.empty();

    /** @param state of the run so far: what this worker says is added to it */
    Segment(ExerciseEntry exercise, RunState state, Progress progress) {
        this.exercise = exercise;
        this.state = state;
        this.progress = progress;
    }

    Ending judge(Kit kit, Job job, Path work, Budget budget) throws InterruptedException {
        tripwires = Optional.of(new Tripwires(job.checks()));
        var confinement = Layers.of(exercise, kit);
        try (var worker = WorkerProcess.start(
                kit, exercise.limits(), job, work, WorkerCache.flags(kit), List.of(), confinement)) {
            while (true) {
                var line = worker.lines().poll(Budget.POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (line instanceof WorkerProcess.Line.Text(var text)) {
                    var evidence = take(worker.seal().open(text), job);
                    if (evidence.isPresent()) {
                        return new Ending.Forged(evidence.get() + during());
                    }
                } else if (line != null) {
                    notePrinted(worker);
                    return ended(worker);
                } else {
                    worker.endOrphans();
                    goesOn();
                }
                var limit = budget.exceeded(worker);
                if (limit.isPresent()) {
                    return new Ending.Limit(limit.get() + during());
                }
            }
        } catch (ForgedException forged) {
            return new Ending.Forged(String.valueOf(forged.getMessage()) + during());
        }
    }

    private void goesOn() {
        synchronized (state) {
            progress.goesOn();
        }
    }

    /** What tasks print in child processes is the checks' doing. */
    private void notePrinted(WorkerProcess worker) {
        if (!exercise.startsProcesses()) {
            synchronized (state) {
                Printed.by(worker.output()).ifPresent(this::note);
            }
        }
    }

    private String during() {
        return current.isEmpty() ? "" : ", in the check \"" + sentence(current) + "\"";
    }

    private String sentence(String method) {
        return exercise.checks().stream()
                .filter(check -> check.method().equals(method))
                .map(check -> check.sentence())
                .findFirst()
                .orElse(method);
    }

    /** Notes what the worker says; what is wrong with its saying that, if anything is. */
    private Optional<String> take(Optional<Event> event, Job job) {
        // No event: the line is output of a child process of the submission.
        var evidence = event.flatMap(known -> tripwires.flatMap(wires -> wires.evidence(known)));
        if (evidence.isEmpty()) {
            synchronized (state) {
                event.ifPresent(known -> note(known, job));
            }
        }
        return evidence;
    }

    private void note(Event event, Job job) {
        switch (event) {
            case Event.Begun(var check) -> {
                current = check;
                progress.begun(
                        exercise,
                        check,
                        state.verdicts.size() + 1,
                        exercise.checks().size());
            }
            case Event.Noted(var check, var text) -> note("while judging \"" + sentence(check) + "\": " + text);
            case Event.Canaries _ -> {}
            case Event.Proven(var ending) -> state.proven.add(ending);
            case Event.Suspected(var _, var text) -> progress.suspected(exercise, text);
            case Event.Taken(var _, var clause, var steps) -> progress.taken(exercise, clause, steps);
            case Event.Played(var same, var story) -> progress.played(exercise, same, story);
            case Event.Found(var check, var clause, var witness) ->
                state.findings.add(new Finding(check, clause, witness));
            case Event.Judged(var check, var verdict, var _, var nanos) ->
                noteJudged(check, verdict, Duration.ofNanos(nanos));
            case Event.Renew _ -> over = true;
            case Event.Ended(var all) -> {
                over = true;
                requireAll(all, job.checks().size());
            }
            case Event.Fault(var check, var trace) ->
                throw new GraderFault("the check " + exercise.id() + "." + check + " failed by itself:\n" + trace);
        }
    }

    private void noteJudged(String check, Verdict verdict, Duration spent) {
        judged++;
        state.verdicts.put(check, verdict);
        state.spent.put(check, spent);
        current = "";
    }

    private void note(String note) {
        if (state.notes.size() < MOST_NOTES && !state.notes.contains(note)) {
            state.notes.add(note);
        }
    }

    private static void requireAll(int judged, int asked) {
        if (judged != asked) {
            throw new GraderFault("the worker judged " + judged + " of " + asked + " checks");
        }
    }

    private Ending ended(WorkerProcess worker) throws InterruptedException {
        var exit = new WorkerExit(worker.exitCode(), worker.output());
        if (current.isEmpty() && judged > 0) {
            return new Ending.Through(); // in order, or between two checks: the rest is for a fresh JVM
        }
        if (exit.isKilled()) {
            return new Ending.Killed(current);
        }
        if (exit.isFault()) {
            return new Ending.Failed(current, exit.how());
        }
        if (over) {
            throw new GraderFault("a worker for " + exercise.id() + " ended without judging anything");
        }
        if (current.isEmpty()) {
            throw new GraderFault("a worker for " + exercise.id() + " did not start (exit code " + exit.code() + "):\n"
                    + exit.output());
        }
        return new Ending.Died(current, exit.how());
    }
}
