package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many tasks. */
final class Sizes {
    private static final int MANY = 700;
    private static final int LIMIT = 7;
    private static final int TEN_THOUSAND = 10_000;
    private static final String LAST = "the last one";

    private Sizes() {}

    private static Gather gather(Actors actors, int limit) {
        return actors.start("maker", "new Gather(" + limit + ")", () -> new Gather(limit))
                .returns("C1: new Gather(limit) returns");
    }

    static void manyInOrder(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, LIMIT);
            var inFlight = new AtomicInteger();
            var most = new AtomicInteger();
            var tasks = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < MANY; i++) {
                var number = i;
                tasks.add(() -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    if (number % 3 == 0) {
                        Thread.yield();
                    }
                    inFlight.decrementAndGet();
                    return number;
                });
            }
            var list = actors.start("A", "runAll of " + MANY + " tasks, at most " + LIMIT + " at once", () -> {
                        return gather.<Integer>runAll(tasks);
                    })
                    .returns("C5: all have returned: runAll ends");
            var due = IntStream.range(0, MANY).boxed().toList();
            require(actors, due.equals(list), "C2: the values come in the order of the tasks", "they did not");
            require(
                    actors,
                    most.get() <= LIMIT,
                    "C4: never more than the limit are in flight",
                    most + " were in flight at once");
        }
    }

    static void oneTaskTwice(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, 1);
            var calls = new AtomicInteger();
            Callable<Integer> task = calls::incrementAndGet;
            var list = actors.start("A", "runAll of the same task three times", () -> {
                        return gather.<Integer>runAll(List.of(task, task, task));
                    })
                    .returns("C5: all have returned: runAll ends");
            require(
                    actors,
                    calls.get() == 3,
                    "C3: one that is there three times begins three times",
                    "it began " + calls + " times");
            require(
                    actors,
                    List.of(1, 2, 3).equals(list),
                    "C2: each time has a value of its own",
                    "the list is " + list);
        }
    }

    static void manyBeginInOrder(Trial trial) throws Exception {
        for (var method : List.of(Method.ALL, Method.FIRST)) {
            try (var actors = trial.actors()) {
                var gather = gather(actors, 1);
                var order = Collections.synchronizedList(new ArrayList<Integer>());
                var tasks = new ArrayList<Callable<?>>();
                for (var i = 0; i < MANY; i++) {
                    var number = i;
                    tasks.add(() -> {
                        order.add(number);
                        if (method.first() && number < MANY - 1) {
                            throw new IllegalStateException("no answer");
                        }
                        return number;
                    });
                }
                actors.start("A", method.told(MANY + " tasks, one at a time"), () -> method.on(gather, tasks))
                        .returns(method.promises("all are through: the call ends"));
                var due = IntStream.range(0, MANY).boxed().toList();
                require(actors, due.equals(order), "C3: tasks begin in their order, each once", "they did not");
            }
        }
    }

    static void lastOfManyFails(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, LIMIT);
            var failure = new IllegalStateException(LAST);
            var tasks = new ArrayList<Callable<Integer>>(Collections.nCopies(MANY, () -> 1));
            tasks.add(() -> {
                throw failure;
            });
            var cause = actors.start("A", "runAll of " + MANY + " tasks that return and one that throws", () -> {
                        try {
                            return "the list was " + gather.<Integer>runAll(tasks);
                        } catch (ExecutionException thrown) {
                            return thrown.getCause() == failure ? LAST : "its cause is another one";
                        }
                    })
                    .returns("C5: all have ended: runAll ends");
            require(actors, LAST.equals(cause), "C5: the failure is the cause of what runAll throws", cause);
        }
    }

    static void lastOfManyIsFirst(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, LIMIT);
            var tasks = new ArrayList<Callable<String>>(Collections.nCopies(MANY, () -> {
                throw new IllegalStateException("no answer");
            }));
            tasks.add(() -> LAST);
            var value = actors.start("A", "firstOf " + MANY + " tasks that throw and one that returns", () -> {
                        return gather.<String>firstOf(tasks);
                    })
                    .returns("C6: one has returned: firstOf returns its value");
            require(
                    actors,
                    LAST.equals(value),
                    "C6: firstOf returns what the first one returned",
                    "the value is " + value);
        }
    }

    /** Each waits until all are in flight. */
    static void tenThousand(Trial trial, Method method) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, TEN_THOUSAND);
            var inFlight = new AtomicInteger();
            var all = new CountDownLatch(TEN_THOUSAND);
            var tasks = Collections.<Callable<?>>nCopies(TEN_THOUSAND, () -> {
                inFlight.incrementAndGet();
                all.countDown();
                all.await();
                return "slept";
            });
            var call = actors.start("A", method.told(TEN_THOUSAND + " tasks that wait for each other"), () -> {
                return method.on(gather, tasks);
            });
            trial.eventually("ten thousand tasks are in flight at once", () -> all.getCount() == 0 || call.ended());
            require(
                    actors,
                    all.getCount() == 0,
                    "ten thousand tasks are in flight at once",
                    inFlight + " were in flight at most");
            call.returns(method.promises("all return: the call ends"));
        }
    }

    private static void require(Actors actors, boolean condition, String because, String found) {
        if (!condition) {
            throw actors.broken(because, found);
        }
    }
}
