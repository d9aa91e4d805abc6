package coroutines.c05_gather;

import coroutines.c05_gather.Stage.Until;
import grader.spec.Actors;
import grader.spec.Broken;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.OptionalInt;

/** Compares what has happened in a script with what must have happened, and with what must not. */
final class Watch {
    private final Trial trial;
    private final Actors actors;
    private final Script script;
    private final Until until;
    private final Crowd crowd;
    private final Model model;
    private boolean poked;
    private OptionalInt interruptsBefore = OptionalInt.empty();

    Watch(Trial trial, Actors actors, Script script, Until until, Crowd crowd, Model model) {
        this.trial = trial;
        this.actors = actors;
        this.script = script;
        this.until = until;
        this.crowd = crowd;
        this.model = model;
    }

    /** Whether the last step was a wake-up for no reason. */
    void poked(boolean isPoked) {
        poked = isPoked;
    }

    /** The caller is to be interrupted, though the call is decided. */
    void interruptsLate() {
        interruptsBefore = OptionalInt.of(crowd.interrupts());
    }

    /** What must have happened, and what must not. */
    void looks(Call<Told> call, boolean isThrough) {
        for (var number = 0; number < model.begun(); number++) {
            awaitBegin(call, crowd.job(number));
        }
        if (until == Until.ENDED) {
            model.cancelled().forEach(number -> awaitCancelled(call, crowd.job(number)));
        }
        if (!isThrough) {
            actors.settle();
            requireWaiting(call);
            requireNoMore();
            requireNotPassedOn();
        }
    }

    private void requireNotPassedOn() {
        interruptsBefore.ifPresent(before -> require(
                crowd.interrupts() == before,
                "C7: the call was decided before its caller was interrupted: no task is interrupted once more",
                "one that is still in flight was"));
        interruptsBefore = OptionalInt.empty();
    }

    private void awaitBegin(Call<Told> call, Job job) {
        trial.eventually(
                "C3: fewer than " + script.limit() + " are in flight: " + job + " begins",
                () -> job.begun() > 0 || call.ended());
        if (job.begun() == 0) {
            throw actors.broken(
                    "C3: fewer than " + script.limit() + " are in flight: " + job + " begins",
                    "the call has ended, and " + job + " has not begun");
        }
        require(!job.beganInterrupted(), "C7: a task begins without the interrupt status", job + " began interrupted");
    }

    private void awaitCancelled(Call<Told> call, Job job) {
        trial.eventually(
                "C7: the call is decided: " + job + ", which is in flight, is interrupted",
                () -> job.wasInterrupted() || job.hasEnded() || call.ended());
        require(
                job.wasInterrupted(),
                "C7: the call is decided: those in flight are interrupted",
                job + " was not interrupted");
    }

    private void requireWaiting(Call<Told> call) {
        if (!call.ended()) {
            return;
        }
        var told = call.returns(undecided());
        if (told.how().equals(Told.TIMED_OUT) && script.method().isTimed()) {
            throw early("C8: its time has not passed", told);
        }
        throw early(undecided(), told);
    }

    private String undecided() {
        if (poked) {
            return "C10: a wake-up for no reason ends no call";
        }
        if (model.isDecided()) {
            return "C7: the call ends only when none of its tasks is in flight";
        }
        return script.method().first()
                ? "C6: firstOf is decided when one has returned or all have thrown"
                : "C5: runAll is decided when all have returned or one has thrown";
    }

    private Broken early(String because, Told told) {
        return actors.broken(
                because, "while " + model.toldInFlight() + " was in flight, the call had ended: the call " + told);
    }

    private void requireNoMore() {
        var begun = crowd.begun();
        var found = begun.size() + " have begun: " + begun;
        if (model.isDecided()) {
            require(begun.size() <= model.begun(), "C7: the call is decided: no further task begins", found);
        }
        for (var job : crowd.jobs()) {
            require(job.begun() <= 1, "C3: each task begins once", job + " began " + job.begun() + " times");
        }
        require(
                crowd.most() <= script.limit(),
                "C4: never more than limit are in flight",
                crowd.most() + " were in flight at once");
        require(begun.size() <= model.begun(), "C3: a task begins when those before it have begun", found);
        for (var job : begun) {
            require(
                    !job.wasInterrupted() || model.isDecided(),
                    "C7: nobody is interrupted before the call is decided",
                    job + " was interrupted");
        }
    }

    void requireOutcome(Told told) {
        if (until == Until.ENDED) {
            require(
                    told.inFlight() == 0,
                    "C7: the call ends only when none of its tasks is in flight",
                    told.inFlight() + " were in flight when it ended");
        }
        var outcome = model.outcome();
        var clause = told.how().equals(Told.TIMED_OUT) ? "C8" : outcome.clause();
        require(
                told.how().equals(outcome.how()),
                clause + ": " + outcome.because(),
                "due was: " + outcome.how() + "; the call " + told.how());
        require(
                told.isInterrupted() == model.isInterrupted(),
                model.isInterrupted()
                        ? "C9: interrupted after it was decided: the status is set when the call ends"
                        : "C9: the status is not set when the call ends",
                told.isInterrupted() ? "the status was set" : "the status was not set");
        if (until == Until.ENDED) {
            requireNoMore();
        }
        changesNoMore(told);
    }

    private void changesNoMore(Told told) {
        if (told.value() instanceof List<?> list) {
            require(
                    Told.returned(list).equals(told.how()),
                    "C2: the list that was returned changes no more",
                    "the list is now: " + Told.returned(list));
        }
    }

    private void require(boolean condition, String because, String found) {
        if (!condition) {
            throw actors.broken(because, found);
        }
    }
}
