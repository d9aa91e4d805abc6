package coroutines.c02_generator;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;
import net.jqwik.api.Arbitraries;

/**
 * Judges a generator, clause by clause. Whatever decides, such as what has run and what arrived, is kept by the
 * check.
 */
@Exercise(
        title = "a generator with yield and send",
        titleZh = "生成器 (yield, send)",
        notes = "协程 › 基于 yield 实现一个协程 › 生成器, next() 和 send()",
        given = {"Body.java", "Yielder.java", "GeneratorClosedException.java", "BodyFailedException.java"},
        uses = {
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "c01",
        reason = "the JDK has no generator, so every lock, queue, semaphore and thread of it may be used to build one",
        hints = {
            "Two threads, of which exactly one may run at any time: where is written down whose turn it is, and who"
                    + " changes that?",
            "A step of the caller: check whether a call is allowed, give the body its turn (or start its virtual"
                    + " thread), wait until the turn is back. A yield of the body: leave the value, give the turn back,"
                    + " wait until it comes again.",
            "The body's last line and its exception give the turn back as well: catch everything round body.run, note"
                    + " how it ended, then wake the caller. close() is a step whose yield throws.",
            "One ReentrantLock, one Condition with awaitUninterruptibly in a while loop, one enum NEW, SUSPENDED,"
                    + " RUNNING, ENDED. The caller sets RUNNING before its step and takes it away after it:"
                    + " whoever finds"
                    + " RUNNING is refused."
        },
        learnt = "A coroutine is a thread that runs only when it is its turn. Write the turn down under one lock, wait"
                + " for it in a loop, and let every way to end a step pass it on.")
public final class GeneratorChecks {
    @Clause(value = "C1", points = 1)
    public void nothingRunsBeforeTheFirstCall(Trial trial) throws Exception {
        Start.isLazy(trial, false);
        Start.isLazy(trial, true);
        trial.fails("new Generator(null)", NullPointerException.class, () -> new Generator<String, String>(null));
    }

    @Clause(value = "C2", points = 1)
    public void theFirstCallCannotSendAValue(Trial trial) throws Exception {
        for (var refused = 1; refused <= 3; refused++) {
            Start.refusesToSend(trial, refused);
        }
        Claim.ofTheFirstCalls(trial);
        Claim.FIRST_CALL.check(trial, 15);
    }

    @Clause(value = "C3", points = 2)
    public void valuesArriveOnBothSides(Trial trial) throws Exception {
        trial.forAll(Values.scripts(), 60, script -> Values.arrive(trial, script));
    }

    @Clause(value = "C4", points = 1)
    public void theBodyStandsStillBetweenCalls(Trial trial) throws Exception {
        Turns.bodyStandsStill(trial, false);
        Turns.bodyStandsStill(trial, true);
        Claim.WAKE_UPS.check(trial, 15);
    }

    @Clause(value = "C4", points = 1)
    public void theCallerStandsStillWhileTheBodyRuns(Trial trial) throws Exception {
        Turns.callerStandsStill(trial, false);
        Turns.callerStandsStill(trial, true);
    }

    @Clause(value = "C4", points = 1)
    public void theTwoNeverRunAtTheSameTime(Trial trial) throws Exception {
        trial.stress(80, Turns::alternate);
    }

    @Clause(value = "C5", points = 1)
    public void afterTheEndEveryCallSaysSo(Trial trial) throws Exception {
        trial.forAll(Arbitraries.integers().between(0, 4), 5, yields -> Ends.byReturning(trial, yields));
        for (var failure : Failures.one()) {
            Ends.byFailing(trial, failure);
        }
        Ends.byClosing(trial, 0, Scene.CALLER);
        Ends.byClosing(trial, 1, Scene.CALLER);
        var closes = Ends.byClosing(trial, 3, "B");
        Claim.ofCallsAlone(trial, 60);
        if (closes) {
            trial.stress(30, Seen::afterTheEnd);
        }
    }

    @Clause(value = "C6", points = 2)
    public void whatTheBodyThrowsReachesTheCaller(Trial trial) throws Exception {
        for (var failure : Failures.all()) {
            Failures.reachTheCaller(trial, failure, trial.random().nextInt(3));
        }
    }

    @Clause(value = "C7", points = 2)
    public void closeRunsTheFinallyBlocksAndWaitsForTheEnd(Trial trial) throws Exception {
        Closing.waitsForTheBody(trial, false);
        Closing.waitsForTheBody(trial, true);
        Closing.isNoFailure(trial, true);
        Closing.isNoFailure(trial, false);
        Closing.isNothingToOthers(trial);
        Claim.CLOSE.check(trial, 25);
    }

    @Clause(value = "C8", points = 1)
    public void closeOfANewOrEndedOneDoesNothing(Trial trial) throws Exception {
        Closing.ofNewOneRunsNothing(trial);
        Closing.ofEndedOneDoesNothing(trial, Closing.End.RETURNED);
        Closing.ofEndedOneDoesNothing(trial, Closing.End.FAILED);
        Closing.ofEndedOneDoesNothing(trial, Closing.End.CLOSED);
    }

    @Clause(value = "C9", points = 1)
    public void aBodyThatResistsBeingClosedIsHeard(Trial trial) throws Exception {
        for (var failure : Failures.whileClosing()) {
            Failures.reachTheCloser(trial, failure);
        }
        Resisting.refusesToYield(trial);
        Resisting.refusesToYieldEachTime(trial);
        Resisting.refusedYieldReachesTheCloser(trial);
    }

    @Clause(value = "C10", points = 1)
    public void anyThreadMayCallAndASecondCallIsRefused(Trial trial) throws Exception {
        Callers.takeTurns(trial);
        Callers.othersAreRefused(trial);
        Callers.bodyIsRefused(trial);
        Claim.OTHER_CALLS.check(trial, 40);
        trial.stress(30, Seen::byWhoeverCallsNext);
    }

    @Clause(value = "C10", points = 1, restsOn = "C4")
    public void ofCallsAtTheSameMomentOneRunsTheBody(Trial trial) throws Exception {
        trial.stress(150, Callers::collide);
    }

    @Clause(value = "C11", points = 1)
    public void anInterruptEndsNoWaitAndIsNotLost(Trial trial) throws Exception {
        Interrupts.ofTheWaitingCaller(trial);
        Interrupts.beforeTheCall(trial);
        for (var ending : Interrupts.Ending.values()) {
            Interrupts.ofACallThatThrows(trial, ending, false);
            Interrupts.ofACallThatThrows(trial, ending, true);
        }
        Interrupts.ofTheSuspendedBody(trial);
        Interrupts.beforeTheYield(trial);
        Claim.INTERRUPTS.check(trial, 40);
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void whoeverWaitsRests(Trial trial) throws Exception {
        Resting.callerRests(trial);
        Resting.closerRests(trial);
        Costs.suspendedBodiesRest(trial);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void aStepCostsLittleMoreThanAHandOver(Trial trial) throws Exception {
        Costs.stepIsCheap(trial);
    }

    @Clause(value = "C13", points = 1, restsOn = "C12", classes = Classes.PLAIN)
    public void tenThousandNeedNoPlatformThreads(Trial trial) throws Exception {
        Costs.tenThousandAreSuspended(trial);
    }
}
