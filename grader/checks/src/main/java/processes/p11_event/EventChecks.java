package processes.p11_event;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;

/** Judges {@code processes.p11_event}. */
@Exercise(
        title = "a flag to wait for",
        titleZh = "事件",
        notes = "进程 · 进程间通信 · 事件",
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.LockSupport",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet"
        },
        buildsOn = "t03",
        reason = "building the event is the task: use synchronized, wait and notifyAll, or LockSupport, atomics and"
                + " VarHandle",
        hints = {
            "set() is called, then clear(), and only then a thread that waited gets to run. What does it see, and"
                    + " what should it have seen?",
            "while (!set) asks whether the event is set now. Which question must a waiter ask instead, so that"
                    + " the answer does not change back before it looks?",
            "Count the calls of set(). A waiter remembers the count when it comes, and waits while the event is clear"
                    + " and the count is the same.",
            "For await(timeout) fix deadline = System.nanoTime() + timeout.toNanos() once, and wait for"
                    + " deadline - System.nanoTime(), in the same loop."
        },
        learnt = "A loop over a condition is right only if the condition stays true until the waiter has looked. Where"
                + " it may change back, wait for something that only grows: how often it has happened.")
public final class EventChecks {
    @Clause(value = "C1", points = 1)
    public void theFlagIsWhatWasLastSaid(Trial trial) throws Exception {
        Flag.scripts(trial);
        trial.scene(() -> Flag.isNotUsedUp(trial));
        trial.scene(() -> Flag.isNotUsedUpByWhoWaited(trial));
        trial.scene(() -> Leaving.isNotWaitedFor(trial));
        trial.stress(40, Races::theFlagIsSeen);
        trial.stress(60, Seen::byWhoeverAsksLater);
    }

    @Clause(value = "C1", points = 1)
    public void clearingAClearEventChangesNothing(Trial trial) throws Exception {
        trial.scene(() -> Flag.clearedAgain(trial));
    }

    @Clause(value = "C2", points = 2)
    public void whoeverWaitsGoesOnWhenItIsSet(Trial trial) throws Exception {
        Script.play(trial, 60);
    }

    @Clause(value = "C2", points = 2)
    public void noWakeUpIsLost(Trial trial) throws Exception {
        new Laws<>(trial, EventLaws.NEW).progress();
        new Laws<>(trial, EventLaws.NEW).progressOfACrowd();
        new Laws<>(trial, EventLaws.USED).progress();
        trial.stress(140, Races::awaitMeetsSet);
    }

    @Clause(value = "C3", points = 3)
    public void aPulseLetsAllThroughWhoArePresent(Trial trial) throws Exception {
        trial.scene(() -> Pulses.reachEverybody(trial));
        trial.scene(() -> Steps.clearOvertakesSet(trial));
        trial.scene(() -> Steps.pulseOvertakesAwait(trial));
    }

    @Clause(value = "C3", points = 1)
    public void aPulseLetsNobodyThroughWhoComesLater(Trial trial) throws Exception {
        trial.scene(() -> Pulses.areNotForLatecomers(trial));
        trial.scene(() -> Pulses.areNotForWhoGaveThem(trial));
        trial.scene(() -> Steps.latecomersWait(trial));
    }

    @Clause(value = "C4", points = 2)
    public void anInterruptEndsTheWaitAndNothingElse(Trial trial) throws Exception {
        var laws = new Laws<>(trial, EventLaws.NEW);
        laws.interrupts();
        laws.judge(() -> Flag.interruptsChangeNothing(trial));
        laws.judge(() -> Leaving.keepsTheInterrupt(trial, false));
        laws.judge(() -> Leaving.keepsTheInterrupt(trial, true));
        laws.judge(() -> trial.stress(70, Races::interruptMeetsSet));
    }

    @Clause(value = "C5", points = 2)
    public void aTimeOutIsKept(Trial trial) throws Exception {
        var laws = new Laws<>(trial, EventLaws.NEW);
        laws.timeOuts();
        laws.judge(() -> Flag.timeOutsChangeNothing(trial));
        laws.judge(() -> Leaving.wasSetInTime(trial));
    }

    @Clause(value = "C6", points = 1)
    public void aWakeUpForNoReasonLetsNobodyThrough(Trial trial) throws Exception {
        new Laws<>(trial, EventLaws.USED).wakeUps();
    }

    @Clause(value = "C7", points = 1)
    public void aWaitingThreadRests(Trial trial) throws Exception {
        new Laws<>(trial, EventLaws.NEW).rest();
    }

    static boolean await(Event event) throws InterruptedException {
        event.await();
        return true;
    }

    static boolean set(Event event) {
        event.set();
        return true;
    }

    static boolean clear(Event event) {
        event.clear();
        return true;
    }
}
