package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.ProcessorTime;
import grader.spec.SeenThreads;
import grader.spec.Shown;
import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** On which threads tasks run, what becomes of these, and what waiting costs. */
final class Threads {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CALLS = 100;
    private static final int MOST_LEFT = 16;
    private static final int WAITING = 300;
    private static final Duration WINDOW = Duration.ofMillis(250);
    private static final long MOST_CPU_NANOS = 20_000_000;

    private Threads() {}

    private static Gather gather(Actors actors, int limit) {
        return actors.start("maker", "new Gather(" + limit + ")", () -> new Gather(limit))
                .returns("C1: new Gather(limit) returns");
    }

    static void areVirtual(Trial trial, Method method) throws Exception {
        for (var limit : new int[] {1, 3, 1_000}) {
            try (var actors = trial.actors()) {
                var gather = gather(actors, limit);
                var seen = Collections.synchronizedList(new ArrayList<Thread>());
                var plain = new int[1];
                Callable<?> task = () -> {
                    seen.add(Thread.currentThread());
                    return plain[0] == 0 ? "nothing" : "written";
                };
                actors.start("A", method.told("three tasks"), () -> {
                            plain[0] = 1;
                            return method.on(gather, List.of(task, task, task));
                        })
                        .returns(method.promises("they return: the call ends"));
                require(actors, !seen.isEmpty(), "C3: tasks begin", "none began");
                require(
                        actors,
                        seen.stream().allMatch(Thread::isVirtual),
                        "every task runs on a virtual thread",
                        "one ran on a platform thread");
            }
        }
        trial.scene(() -> neverOnTheCallers(trial, method));
    }

    /** Also where the caller itself is a virtual thread. */
    private static void neverOnTheCallers(Trial trial, Method method) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, 1);
            var same = actors.start("A", "on a virtual thread: " + method.told("a task"), () -> {
                        var found = new ArrayList<Object>();
                        var caller = Thread.ofVirtual().start(() -> {
                            var me = Thread.currentThread();
                            Callable<?> task = () -> Thread.currentThread() == me ? "the caller's own" : "another";
                            try {
                                var value = method.on(gather, List.of(task));
                                found.add(value instanceof List<?> list ? list.getFirst() : value);
                            } catch (Exception thrown) {
                                found.add(thrown);
                            }
                        });
                        caller.join();
                        return found;
                    })
                    .returns(method.promises("it returns: the call ends"));
            require(
                    actors,
                    List.of("another").equals(same),
                    "no task runs on the caller's own thread",
                    "the task ran on " + same);
        }
    }

    /** However calls end: by values, failures and time. */
    static void leavesNone(Trial trial) throws Exception {
        var before = THREADS.getThreadCount();
        var seen = new SeenThreads();
        try (var actors = trial.actors()) {
            actors.start("A", CALLS + " calls of runAll and firstOf that return, fail and time out", () -> {
                        for (var i = 0; i < CALLS; i++) {
                            ends(Method.PATIENT.get(i % 4), i, seen);
                        }
                        return "ended";
                    })
                    .returns("C5: their tasks end: the calls end");
            require(actors, seen.isAny(), "C3: tasks begin", "none began");
            trial.eventually(
                    "when a call has ended its threads come to their end",
                    () -> seen.haveEnded() && THREADS.getThreadCount() - before <= MOST_LEFT);
        }
    }

    private static void ends(Method method, int number, SeenThreads seen) {
        Callable<?> returns = () -> {
            seen.add();
            return "returned";
        };
        Callable<?> fails = () -> {
            seen.add();
            throw new IllegalStateException("thrown by a task");
        };
        Callable<?> waits = () -> {
            seen.add();
            Thread.sleep(Duration.ofHours(1));
            return "slept";
        };
        var crowd = new Crowd();
        Told.of(crowd, () -> switch (number % 3) {
            case 0 -> method.on(new Gather(2), List.of(returns, returns, returns));
            case 1 -> method.on(new Gather(3), List.of(fails, fails, fails));
            default -> method.within(Duration.ofMillis(2)).on(new Gather(2), List.of(waits, waits, waits));
        });
    }

    /** Virtual threads run on platform threads, so what all of those use is what the waiting ones use. */
    static void waitingCostsNothing(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, WAITING - 1);
            var crowd = new Crowd();
            for (var i = 0; i < WAITING; i++) {
                crowd.add(Manner.OBEYS);
            }
            try {
                var call = actors.start("A", "runAll of " + WAITING + " tasks that wait", () -> {
                    return Told.of(crowd, () -> Method.ALL_TIMED.on(gather, crowd.jobs()));
                });
                trial.eventually(
                        "C3: as many begin as the limit allows",
                        () -> crowd.begun().size() == WAITING - 1 || call.ended());
                call.waits("C5: none has ended: the call waits");
                call.idles("the caller rests while its tasks are in flight");
                var first = ProcessorTime.ofOthers(WINDOW);
                var used = first <= MOST_CPU_NANOS ? first : Math.min(first, ProcessorTime.ofOthers(WINDOW));
                trial.require(
                        used <= MOST_CPU_NANOS,
                        "nobody looks again and again while tasks are in flight",
                        Shown.millis(used) + " of processor time were used in " + Shown.millis(WINDOW.toNanos()),
                        "wait for a wake-up, instead of looking again and again");
            } finally {
                crowd.isOver();
            }
        }
    }

    private static void require(Actors actors, boolean condition, String because, String found) {
        if (!condition) {
            throw actors.broken(because, found);
        }
    }
}
