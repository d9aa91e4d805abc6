package coroutines.c05_gather;

import coroutines.c05_gather.Script.Kind;
import coroutines.c05_gather.Stage.Until;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;
import java.util.List;

/** Judges calls that run many tasks: each task begins, waits and ends as it is told. */
@Exercise(
        title = "many tasks beside each other, and nothing outlives the call",
        titleZh = "同步与异步 (Gevent, 结构化并发)",
        notes = "协程 › Gevent之同步异步",
        uses = {
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "t07",
        reason = "the JDK's own scope of this kind is only a preview, so every thread, executor, lock and queue of it"
                + " may be used to build one",
        hints = {
            "What must be known to say that a call may end: which tasks have begun, and which of these are over? Who"
                    + " writes that down, and when?",
            "A cancelled Future is done at once, though its task still runs. So do not wait for futures: count the"
                    + " tasks in flight, down only after call() has returned or thrown.",
            "Keep one decision for each call (returned, failed, timed out, interrupted), set once under a lock. Who"
                    + " sets it interrupts all that are in flight, and nobody begins after it.",
            "The caller: begin up to limit; wait for the decision until the deadline; then wait on, without heeding"
                    + " interrupts, until none is in flight; set the status again if there was an interrupt; return"
                    + " or throw what was decided."
        },
        learnt = "Asynchronous work saves time where it waits, and costs clarity where it is left alone. A call that"
                + " awaits all that it has begun is as easy to reason about as a synchronous one.")
public final class GatherChecks {
    private static final List<Manner> OBEDIENT = List.of(Manner.OBEYS);
    private static final List<Manner> ALL_MANNERS = List.of(Manner.values());
    private static final List<Method> ALL = List.of(Method.ALL, Method.ALL_TIMED);
    private static final List<Method> FIRST = List.of(Method.FIRST, Method.FIRST_TIMED);

    private static void untilDecided(Trial trial, int tries, List<Method> methods, Kind... kinds) throws Exception {
        trial.forAll(Script.of(methods, OBEDIENT, kinds), tries, script -> Stage.play(trial, script, Until.DECIDED));
    }

    private static void untilEnded(Trial trial, int tries, List<Manner> manners, Kind... kinds) throws Exception {
        trial.forAll(
                Script.of(Method.PATIENT, manners, kinds), tries, script -> Stage.play(trial, script, Until.ENDED));
    }

    @Clause(value = "C1", points = 2)
    public void whatIsNoTaskOrLimitOrTimeIsRefused(Trial trial) throws Exception {
        Arguments.ofTheConstructor(trial);
        for (var method : Method.PATIENT) {
            trial.scene(() -> Arguments.ofCalls(trial, method));
        }
        Stage.changes(trial, Script.of(Method.PATIENT, OBEDIENT, Kind.RETURN, Kind.RETURN, Kind.CHANGE));
    }

    @Clause(value = "C2", points = 2)
    public void resultsComeInTheOrderOfTheTasks(Trial trial) throws Exception {
        untilDecided(trial, 25, ALL, Kind.RETURN, Kind.RETURN, Kind.NULL, Kind.LEAVE);
        trial.scene(() -> Sizes.manyInOrder(trial));
        trial.scene(() -> Sizes.oneTaskTwice(trial));
        trial.scene(() -> Moments.instantTasks(trial, Method.ALL));
    }

    @Clause(value = "C3", points = 2)
    public void theNextBeginsWheneverOneEnds(Trial trial) throws Exception {
        untilDecided(trial, 25, ALL, Kind.RETURN, Kind.NULL, Kind.LEAVE);
        untilDecided(trial, 15, FIRST, Kind.THROW);
        trial.scene(() -> Sizes.manyBeginInOrder(trial));
    }

    @Clause(value = "C4", points = 2)
    public void neverMoreThanTheLimitAreInFlight(Trial trial) throws Exception {
        untilDecided(trial, 20, Method.PATIENT, Kind.RETURN, Kind.THROW);
        Independence.scenes(trial);
        trial.stress(40, Moments::limitUnderStress);
    }

    @Clause(value = "C5", points = 2)
    public void theFirstFailureIsTheCause(Trial trial) throws Exception {
        untilDecided(trial, 40, ALL, Kind.RETURN, Kind.RETURN, Kind.THROW, Kind.NULL);
        trial.scene(() -> Moments.instantTasks(trial, Method.ALL_TIMED));
        trial.scene(() -> Sizes.lastOfManyFails(trial));
    }

    @Clause(value = "C6", points = 2)
    public void theFirstValueCounts(Trial trial) throws Exception {
        untilDecided(trial, 40, FIRST, Kind.THROW, Kind.THROW, Kind.THROW, Kind.RETURN, Kind.NULL);
        untilDecided(trial, 10, FIRST, Kind.THROW);
        trial.scene(() -> Moments.instantTasks(trial, Method.FIRST));
        trial.scene(() -> Sizes.lastOfManyIsFirst(trial));
    }

    @Clause(value = "C7", points = 3)
    public void nothingOutlivesTheCall(Trial trial) throws Exception {
        untilEnded(trial, 30, OBEDIENT, Kind.RETURN, Kind.THROW, Kind.LEAVE);
        untilEnded(trial, 40, ALL_MANNERS, Kind.RETURN, Kind.THROW, Kind.NULL);
        untilEnded(trial, 20, ALL_MANNERS, Kind.RETURN, Kind.THROW, Kind.INTERRUPT);
        trial.scene(() -> Stragglers.isAwaitedForLong(trial));
        trial.stress(60, Moments::nothingIsLeftUnderStress);
    }

    @Clause(value = "C8", points = 2)
    public void theDeadlineIsKept(Trial trial) throws Exception {
        new Laws<>(trial, Gate.waiting(Method.ALL)).timeOuts();
        Deadlines.scenes(trial);
    }

    @Clause(value = "C9", points = 2)
    public void anInterruptOfTheCallerEndsAll(Trial trial) throws Exception {
        trial.forAll(
                Script.of(Method.PATIENT, OBEDIENT, true, Kind.RETURN, Kind.INTERRUPT),
                25,
                script -> Stage.play(trial, script, Until.DECIDED));
        untilEnded(trial, 30, List.of(Manner.STAYS), Kind.RETURN, Kind.THROW, Kind.INTERRUPT, Kind.INTERRUPT);
        Entry.interruptedBeforeAll(trial);
        for (var method : List.of(Method.ALL, Method.FIRST_TIMED)) {
            new Laws<>(trial, Gate.waiting(method)).interrupts();
            trial.scene(() -> Moments.interrupted(trial, method));
        }
    }

    @Clause(value = "C10", points = 1)
    public void whoeverWaitsRests(Trial trial) throws Exception {
        for (var method : List.of(Method.ALL, Method.FIRST)) {
            new Laws<>(trial, Gate.waiting(method)).rest();
            trial.scene(() -> Stragglers.restsMeanwhile(trial, method));
        }
        new Laws<>(trial, Gate.waiting(Method.ALL)).wakeUps();
        trial.forAll(
                Script.of(Method.PATIENT, OBEDIENT, Kind.POKE, Kind.RETURN, Kind.THROW)
                        .filter(script -> !script.manners().isEmpty()),
                15,
                script -> Stage.play(trial, script, Until.DECIDED));
        trial.scene(() -> Threads.waitingCostsNothing(trial));
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void tasksRunOnVirtualThreads(Trial trial) throws Exception {
        for (var method : Method.PATIENT) {
            trial.scene(() -> Threads.areVirtual(trial, method));
        }
        trial.scene(() -> Threads.leavesNone(trial));
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void tenThousandAreInFlightAtOnce(Trial trial) throws Exception {
        for (var method : List.of(Method.ALL, Method.FIRST)) {
            trial.scene(() -> Sizes.tenThousand(trial, method));
            trial.scene(() -> HugeLimit.threeMeet(trial, method));
            trial.scene(() -> HugeLimit.ofMany(trial, method));
        }
    }
}
