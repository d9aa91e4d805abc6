package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Script.Kind;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;

/**
 * Judges event loops, clause by clause: scripts of spawns, sleeps, joins and failures are played with a clock that
 * jumps, beside a simulation. Which thread it all happens on is not asked.
 */
@Exercise(
        title = "an event loop: spawn, join and cooperative sleep",
        titleZh = "事件循环 (Gevent)",
        notes = "协程 › Gevent",
        given = {"Clock.java", "Task.java"},
        uses = {
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "c03",
        reason = "the JDK has no event loop of this kind, so every lock, queue, semaphore and thread of it may be used"
                + " to build one",
        hints = {
            "Who waits must find out that it is his turn, and nobody else's. Who tells him so: the one who ran before."
                    + " What must that one know to choose the next?",
            "Every wait is the same three steps: write down what you wait for (a time; the tasks that have not ended),"
                    + " choose who is next and wake him (or start his thread), then wait to be woken yourself.",
            "To choose: move all whose time has come from the sleepers, ordered by time and number, to the end of the"
                    + " queue; take the first. Is there none, let the clock wait for the first sleeper, and look again."
                    + " Is there no sleeper either, only main can be told.",
            "You may be next yourself: then do not wait at all. And a body that ends chooses the next as well, after it"
                    + " has made ready those for whom it was the last that they waited for."
        },
        learnt = "An event loop is a queue of those who could go on, a list of those who sleep, and one rule: who waits"
                + " hands over. It saves time only where everybody keeps the rule: a single call that really blocks"
                + " stops the whole world.")
public final class EventLoopChecks {
    private static final int SCRIPTS = 60;

    private static void scripts(Trial trial, String clause, Kind... kinds) throws Exception {
        Scripts.check(trial, clause, Script.of(kinds), SCRIPTS, Stage::play);
    }

    private static void patched(Trial trial, String clause, Kind... kinds) throws Exception {
        Scripts.check(trial, clause, Script.of(kinds), SCRIPTS, Stage::patched);
    }

    @Clause(value = "C1", points = 2)
    public void bodiesRunOnceWhenTheirTurnComes(Trial trial) throws Exception {
        scripts(trial, "C1", Kind.SPAWN, Kind.SPAWN, Kind.END, Kind.REFUSED);
        Loops.onlyRemember(trial);
        Loops.byTurns(trial);
        Loops.inVain(trial);
        trial.scene(() -> Loops.atTheSameTime(trial));
    }

    @Clause(value = "C2", points = 1)
    public void waitersStandStill(Trial trial) throws Exception {
        patched(trial, "C2", Kind.SPAWN, Kind.ASK, Kind.PATCHED, Kind.SLEEP, Kind.END);
        trial.scene(() -> Turns.waitersStandStill(trial, false));
        trial.scene(() -> Turns.waitersStandStill(trial, true));
    }

    @Clause(value = "C2", points = 1)
    public void noTwoRunAtTheSameTime(Trial trial) throws Exception {
        trial.stress(80, Turns::giveWay);
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void whoBecameReadyFirstRunsFirst(Trial trial) throws Exception {
        scripts(trial, "C3", Kind.SPAWN, Kind.SPAWN, Kind.SPAWN, Kind.END);
        scripts(trial, "C3", Kind.SPAWN, Kind.JOIN, Kind.JOIN_ALL, Kind.END);
        scripts(trial, "C3", Kind.SPAWN, Kind.SLEEP, Kind.JOIN, Kind.VALUE, Kind.END);
    }

    @Clause(value = "C4", points = 3, classes = Classes.PLAIN)
    public void sleepersGoOnInTheOrderOfTheirTimes(Trial trial) throws Exception {
        scripts(trial, "C4", Kind.SPAWN, Kind.SLEEP, Kind.SLEEP, Kind.SLEEP, Kind.BLOCK, Kind.END);
        scripts(trial, "C4", Kind.SPAWN, Kind.SLEEP, Kind.SLEEP, Kind.BLOCK, Kind.JOIN, Kind.REFUSED, Kind.END);
        Sizes.alone(trial);
        Sizes.sleepers(trial);
        Sizes.fairness(trial);
        trial.scene(() -> World.realTime(trial));
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void theClockIsAskedOnlyWhenNobodyIsReady(Trial trial) throws Exception {
        scripts(trial, "C5", Kind.SPAWN, Kind.SLEEP, Kind.SLEEP, Kind.JOIN, Kind.END);
        Sizes.alone(trial);
        trial.scene(() -> World.realTime(trial));
    }

    @Clause(value = "C6", points = 3, classes = Classes.PLAIN)
    public void joinsAreOverWhenTheLastHasEnded(Trial trial) throws Exception {
        scripts(trial, "C6", Kind.SPAWN, Kind.SLEEP, Kind.JOIN, Kind.JOIN, Kind.END);
        scripts(trial, "C6", Kind.SPAWN, Kind.SLEEP, Kind.JOIN, Kind.JOIN_ALL, Kind.JOIN_ALL, Kind.REFUSED, Kind.END);
        scripts(trial, "C6", Kind.SPAWN, Kind.SLEEP, Kind.JOIN, Kind.JOIN_ALL, Kind.FAIL);
        Sizes.joiners(trial);
        Sizes.collectionChangesLater(trial);
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void valuesAndFailuresAreKept(Trial trial) throws Exception {
        scripts(trial, "C7", Kind.SPAWN, Kind.VALUE, Kind.VALUE, Kind.ASK, Kind.SLEEP, Kind.END);
        scripts(trial, "C7", Kind.SPAWN, Kind.VALUE, Kind.VALUE, Kind.ASK, Kind.SLEEP, Kind.JOIN_ALL, Kind.FAIL);
    }

    @Clause(value = "C8", points = 1, classes = Classes.PLAIN)
    public void mainIsToldThatNobodyCanGoOn(Trial trial) throws Exception {
        scripts(trial, "C8", Kind.SPAWN, Kind.JOIN, Kind.JOIN);
        scripts(trial, "C8", Kind.SPAWN, Kind.JOIN, Kind.JOIN_ALL, Kind.VALUE, Kind.SLEEP, Kind.END);
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void blockingStopsTheWorldAndPatchedDoesNot(Trial trial) throws Exception {
        patched(trial, "C9", Kind.SPAWN, Kind.PATCHED, Kind.PATCHED, Kind.BLOCK, Kind.END);
        patched(trial, "C9", Kind.values());
        World.blockedAndPatched(trial);
    }

    @Clause(value = "C10", points = 1, classes = Classes.PLAIN)
    public void whoeverWaitsRests(Trial trial) throws Exception {
        trial.scene(() -> Rest.mainRests(trial));
        trial.scene(() -> Rest.waitersRest(trial));
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void endedBodiesLeaveNoThreadBehind(Trial trial) throws Exception {
        trial.scene(() -> Rest.waitersAreDaemons(trial));
        trial.scene(() -> Rest.endedBodiesLeaveNoThread(trial));
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void tenThousandSleepAtOnce(Trial trial) throws Exception {
        trial.scene(() -> Costs.switchIsCheap(trial));
    }
}
