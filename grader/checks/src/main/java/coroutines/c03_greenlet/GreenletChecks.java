package coroutines.c03_greenlet;

import coroutines.c03_greenlet.Script.Kind;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;

/**
 * Judges greenlets, clause by clause. Whatever decides, such as who runs and what arrived, is kept by the check; which
 * thread it happens on is not asked.
 */
@Exercise(
        title = "greenlets that switch to whom they like",
        titleZh = "互相切换的协程 (Greenlet)",
        notes = "协程 › Greenlet",
        given = {"Body.java", "GreenletClosedException.java", "BodyFailedException.java"},
        uses = {
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "c02",
        reason = "the JDK has no greenlets, so every lock, queue, semaphore and thread of it may be used to build them",
        hints = {
            "Exactly one of many may run: what must a greenlet that waits be told so that it knows it is the one, and"
                    + " what it was given?",
            "To switch is two steps: give the other one its letter and wake it (or start its thread); then wait for a"
                    + " letter of one's own, in a loop. Who writes down who runs now, and when?",
            "A body that ends sends a letter as well, to the nearest parent that has not finished: a value or what it"
                    + " threw. Catch everything round body.run, and go up the chain of parents in a loop.",
            "close() sends the order to end and writes down who waits for it: the last letter then goes there"
                    + " instead of to the parent. Whoever has such a closer cannot switch."
        },
        learnt = "A call expects an answer from the one that was called; a switch only says who runs now. All that can"
                + " reach somebody who waits is a letter in his own box: a value, a failure, the order to end.")
public final class GreenletChecks {
    private static final int SCRIPTS = 60;

    private static void scripts(Trial trial, String clause, Kind... kinds) throws Exception {
        Scripts.check(trial, clause, Script.of(kinds), SCRIPTS, Stage::play);
    }

    @Clause(value = "C1", points = 2)
    public void familiesBeginWithNothingRunning(Trial trial) throws Exception {
        trial.scene(() -> Families.nothingRunsYet(trial));
        trial.scene(() -> Families.childOfAFinishedOne(trial));
        trial.scene(() -> Families.byTurns(trial));
        trial.scene(() -> Families.atTheSameTime(trial));
    }

    @Clause(value = "C2", points = 2, classes = Classes.PLAIN)
    public void valuesArriveWhereTheyAreSent(Trial trial) throws Exception {
        scripts(trial, "C2", Kind.SWITCH);
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void anyGreenletSwitchesToAnyOther(Trial trial) throws Exception {
        scripts(trial, "C3", Kind.SWITCH);
        scripts(trial, "C3", Kind.SWITCH, Kind.SWITCH, Kind.SWITCH, Kind.END);
    }

    @Clause(value = "C4", points = 1)
    public void suspendedOnesStandStill(Trial trial) throws Exception {
        trial.scene(() -> Turns.suspendedOnesStandStill(trial, false));
        trial.scene(() -> Turns.suspendedOnesStandStill(trial, true));
        trial.scene(() -> Turns.mainStandsStill(trial, false));
        trial.scene(() -> Turns.mainStandsStill(trial, true));
    }

    @Clause(value = "C4", points = 1)
    public void noTwoRunAtTheSameTime(Trial trial) throws Exception {
        trial.stress(80, Turns::alternate);
    }

    @Clause(value = "C5", points = 2, classes = Classes.PLAIN)
    public void theEndGoesToTheNearestParentThatIsAlive(Trial trial) throws Exception {
        scripts(trial, "C5", Kind.SWITCH, Kind.SWITCH, Kind.END);
        trial.scene(() -> Chains.ofFinishedOnes(trial));
    }

    @Clause(value = "C6", points = 2, classes = Classes.PLAIN)
    public void aFinishedOneCannotBeResumed(Trial trial) throws Exception {
        scripts(trial, "C6", Kind.SWITCH, Kind.SWITCH, Kind.END, Kind.ASK, Kind.CLOSE);
        scripts(trial, "C6", Kind.SWITCH, Kind.SWITCH, Kind.END, Kind.ASK, Kind.FAIL);
        Refusals.changeNothing(trial);
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void whatABodyThrowsReachesTheParent(Trial trial) throws Exception {
        scripts(trial, "C7", Kind.SWITCH, Kind.SWITCH, Kind.SWITCH, Kind.FAIL);
        scripts(trial, "C7", Kind.SWITCH, Kind.SWITCH, Kind.SWITCH, Kind.FAIL, Kind.END, Kind.ASK);
        trial.scene(() -> Chains.ofNewOnes(trial));
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void closeEndsTheBodyAndComesBack(Trial trial) throws Exception {
        scripts(trial, "C8", Kind.SWITCH, Kind.SWITCH, Kind.SWITCH, Kind.CLOSE);
        scripts(trial, "C8", Kind.SWITCH, Kind.SWITCH, Kind.SWITCH, Kind.CLOSE, Kind.ASK, Kind.END, Kind.FAIL);
        trial.scene(() -> Closing.returnsToItsCaller(trial));
        trial.scene(() -> Closing.ofAllWhoWait(trial));
        trial.scene(() -> Turns.mainStandsStill(trial, true));
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void aBodyThatResistsBeingClosedIsHeard(Trial trial) throws Exception {
        scripts(trial, "C9", Kind.SWITCH, Kind.SWITCH, Kind.SWITCH, Kind.CLOSE);
        trial.scene(() -> Closing.ofAThirdOne(trial));
        trial.scene(() -> Closing.switchesToNobody(trial));
    }

    @Clause(value = "C10", points = 1)
    public void anInterruptEndsNoWaitAndIsNotLost(Trial trial) throws Exception {
        for (var failing : new boolean[] {false, true}) {
            trial.scene(() -> Interrupts.ofMain(trial, false, failing));
            trial.scene(() -> Interrupts.ofMain(trial, true, failing));
        }
        trial.scene(() -> Interrupts.beforeTheCall(trial));
        trial.scene(() -> Interrupts.ofASuspendedBody(trial));
        trial.scene(() -> Interrupts.ofABodyThatIsClosed(trial));
        trial.scene(() -> Interrupts.beforeTheBodySwitches(trial));
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void whoeverWaitsRests(Trial trial) throws Exception {
        trial.scene(() -> Rest.mainRests(trial, false));
        trial.scene(() -> Rest.mainRests(trial, true));
        trial.scene(() -> Rest.suspendedBodiesRest(trial));
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void endedBodiesLeaveNoThreadBehind(Trial trial) throws Exception {
        trial.scene(() -> Rest.suspendedOnesAreDaemons(trial));
        trial.scene(() -> Rest.endedBodiesLeaveNoThread(trial));
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void aSwitchCostsLittleMoreThanAHandOver(Trial trial) throws Exception {
        trial.scene(() -> Costs.switchIsCheap(trial));
    }
}
