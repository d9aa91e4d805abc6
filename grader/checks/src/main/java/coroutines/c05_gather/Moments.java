package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Overtaken;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** What happens in the same moment. */
final class Moments {
    private static final int POINTS = 24;
    private static final int TASKS = 6;
    private static final String DUE = "however its moments fall, the call ends as its tasks do";

    private Moments() {}

    private static Gather gather(Actors actors, int limit) {
        return actors.start("maker", "new Gather(" + limit + ")", () -> new Gather(limit))
                .returns("C1: new Gather(limit) returns");
    }

    /** The caller is held at each of its points, while its tasks come to their end. */
    static void instantTasks(Trial trial, Method method) throws Exception {
        Overtaken.atEachPoint(POINTS, point -> {
            try (var actors = trial.actors()) {
                var gather = gather(actors, 2);
                var crowd = new Crowd();
                try {
                    return held(actors, gather, crowd, method, point);
                } finally {
                    crowd.isOver();
                }
            }
        });
    }

    /** Without a time all return, or all but the last throw; with one the second throws and nobody else ends. */
    private static boolean held(Actors actors, Gather gather, Crowd crowd, Method method, int point) {
        for (var i = 0; i < 3; i++) {
            var job = crowd.add(Manner.OBEYS);
            if (!method.isTimed()) {
                job.end(method.first() && i < 2 ? End.THROWS : End.RETURNS);
            } else if (i == 1) {
                job.end(End.THROWS);
            }
        }
        var first = Overtaken.start(actors, point, "A", method.told("three tasks"), () -> {
            return Told.of(crowd, () -> method.on(gather, crowd.jobs()));
        });
        actors.settle();
        var clause = method.first() ? "C6" : method.isTimed() ? "C5" : "C2";
        var how = first.goesOn()
                .returns(method.promises("the tasks have ended: the call ends"))
                .how();
        var due = method.isTimed()
                ? Told.threw(crowd.job(1))
                : Told.returned(
                        method.first()
                                ? Job.value(2, End.RETURNS)
                                : crowd.jobs().stream()
                                        .map(job -> Job.value(crowd.jobs().indexOf(job), End.RETURNS))
                                        .toList());
        if (!how.equals(due)) {
            throw actors.broken(clause + ": " + DUE, "due was: " + due + "; the call " + how);
        }
        return first.wasHeld();
    }

    /** The caller is held at each of its points and interrupted there; one task ends at once, the others do not. */
    static void interrupted(Trial trial, Method method) throws Exception {
        Overtaken.atEachPoint(POINTS, point -> {
            try (var actors = trial.actors()) {
                var gather = gather(actors, 2);
                var crowd = new Crowd();
                for (var i = 0; i < 3; i++) {
                    crowd.add(Manner.OBEYS);
                }
                crowd.job(0).end(method.first() ? End.THROWS : End.RETURNS);
                try {
                    var held = Overtaken.start(actors, point, "A", method.told("three tasks"), () -> {
                        return Told.of(crowd, () -> method.on(gather, crowd.jobs()));
                    });
                    actors.settle();
                    actors.interrupt("A");
                    actors.settle();
                    var told = held.goesOn().returns("C9: the caller is interrupted: the call ends");
                    requireInterrupted(actors, told);
                    return held.wasHeld();
                } finally {
                    crowd.isOver();
                }
            }
        });
    }

    private static void requireInterrupted(Actors actors, Told told) {
        if (!told.how().equals(Told.INTERRUPTED)) {
            throw actors.broken("C9: interrupted before it is decided: InterruptedException", "the call " + told.how());
        }
        if (told.isInterrupted()) {
            throw actors.broken("C9: the status is cleared", "it is still set");
        }
        if (told.inFlight() > 0) {
            throw actors.broken(
                    "C7: the call ends only when none of its tasks is in flight",
                    told.inFlight() + " were in flight when it ended");
        }
    }

    /** What the tasks of one call do, and how many did it at once. */
    private record Flight(AtomicInteger now, AtomicInteger most, AtomicInteger begun) {
        Flight() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        Callable<?> task(Round round, boolean fails) {
            return () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                begun.incrementAndGet();
                try {
                    round.pause();
                    if (fails) {
                        throw new IllegalStateException("thrown by a task");
                    }
                    return "done";
                } finally {
                    now.decrementAndGet();
                }
            };
        }
    }

    static void limitUnderStress(Round round) throws Exception {
        var flight = new Flight();
        var limit = 1 + round.number() % 3;
        var isFirst = round.random().nextBoolean();
        var tasks = new ArrayList<Callable<?>>();
        for (var i = 0; i < TASKS; i++) {
            tasks.add(flight.task(round, isFirst && i < TASKS - 1));
        }
        var method = isFirst ? Method.FIRST : Method.ALL_TIMED;
        round.thread("caller", () -> method.on(new Gather(limit), tasks));
        round.withStaleReadsInTurn().run(method.promises("all tasks end: the call ends"));
        round.require(
                flight.most.get() <= limit,
                "C4: never more than the limit are in flight",
                flight.most + " were, and the limit is " + limit,
                "a place is free only when call() has returned or thrown");
        var begun = flight.begun.get();
        round.require(
                isFirst ? begun > 0 && begun <= TASKS : begun == TASKS,
                "C3: each task begins once",
                begun + " of " + TASKS + " began",
                "");
    }

    static void nothingIsLeftUnderStress(Round round) throws Exception {
        var flight = new Flight();
        var method = Method.PATIENT.get(round.number() % 4);
        var chosen = round.random().nextInt(TASKS);
        var limit = 1 + round.random().nextInt(TASKS);
        var tasks = new ArrayList<Callable<?>>();
        for (var i = 0; i < TASKS; i++) {
            tasks.add(flight.task(round, i == chosen != method.first()));
        }
        var left = new AtomicInteger();
        var begun = new AtomicInteger();
        round.thread("caller", () -> {
            Told.of(new Crowd(), () -> method.on(new Gather(limit), tasks));
            left.set(flight.now.get());
            begun.set(flight.begun.get());
            round.pause();
        });
        round.withStaleReadsInTurn().run(method.promises("all tasks end: the call ends"));
        round.require(begun.get() > 0, "C3: tasks begin", "none began", "");
        round.require(
                left.get() == 0 && flight.now.get() == 0 && flight.begun.get() == begun.get(),
                "C7: when the call ends no task of it is in flight, and none begins later",
                left + " were in flight then, and " + (flight.begun.get() - begun.get()) + " began later",
                "count a task from before its thread is started until call() has returned or thrown");
    }
}
