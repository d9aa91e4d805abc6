package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What is refused, and that nothing has begun then. */
final class Arguments {
    private static final String NULLS = "C1: a null is a NullPointerException, whatever else";
    private static final String NONE = "C1: the first of no tasks is an IllegalArgumentException";

    private final Actors actors;
    private final Gather gather;
    private final Method method;
    private final boolean isInterrupted;

    private Arguments(Actors actors, Method method, boolean isInterrupted) {
        this.actors = actors;
        this.method = method;
        this.isInterrupted = isInterrupted;
        gather = actors.start("maker", "new Gather(2)", () -> new Gather(2)).returns("C1: new Gather(limit) returns");
    }

    static void ofTheConstructor(Trial trial) throws Exception {
        for (var limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            trial.scene(() -> {
                try (var actors = trial.actors()) {
                    actors.start("A", "new Gather(" + limit + ")", () -> new Gather(limit))
                            .fails(
                                    IllegalArgumentException.class,
                                    "C1: a limit below 1 is an IllegalArgumentException");
                }
            });
        }
    }

    static void ofCalls(Trial trial, Method method) throws Exception {
        for (var isInterrupted : new boolean[] {false, true}) {
            try (var actors = trial.actors()) {
                var arguments = new Arguments(actors, method, isInterrupted);
                arguments.nulls();
                if (method.first()) {
                    arguments.none();
                }
                arguments.takesAnyCollection();
            }
        }
    }

    private void nulls() {
        var crowd = new Crowd();
        var some = List.of(crowd.add(Manner.OBEYS));
        refuses(method, null, "null", NullPointerException.class, NULLS);
        refuses(method, Arrays.asList(some.getFirst(), null), "a task and null", NullPointerException.class, NULLS);
        var late = method.within(Duration.ZERO);
        refuses(late, Arrays.asList(null, some.getFirst()), "null and a task", NullPointerException.class, NULLS);
        refuses(method.within(null), some, "a task", NullPointerException.class, NULLS);
        refuses(method.within(null), List.of(), "no tasks", NullPointerException.class, NULLS);
        actors.settle();
        if (!crowd.begun().isEmpty()) {
            throw actors.broken("C1: a refused call begins no task", "a task has begun");
        }
    }

    private void none() {
        for (var time : List.of(Duration.ZERO, Duration.ofSeconds(-1), Method.EVER)) {
            refuses(method.within(time), List.of(), "no tasks", IllegalArgumentException.class, NONE);
        }
        refuses(method, new ArrayList<>(), "no tasks", IllegalArgumentException.class, NONE);
    }

    private void refuses(
            Method how, Collection<Job> tasks, String told, Class<? extends Throwable> type, String because) {
        actors.start("A", (isInterrupted ? "interrupted already: " : "") + how.told(told), () -> {
                    if (isInterrupted) {
                        Thread.currentThread().interrupt();
                    }
                    try {
                        return how.on(gather, tasks);
                    } finally {
                        Thread.interrupted();
                    }
                })
                .fails(type, because);
    }

    /** One that knows no places, and refuses to be asked for null. */
    private void takesAnyCollection() {
        var crowd = new Crowd();
        var job = crowd.add(Manner.OBEYS);
        job.end(End.RETURNS);
        var told = actors.start("A", method.told("a queue of a task"), () -> {
            return Told.of(crowd, () -> method.on(gather, new ArrayDeque<>(List.of(job))));
        });
        var due = Job.value(0, End.RETURNS);
        var how = Told.returned(method.first() ? due : List.of(due));
        var found = told.returns(method.promises("the task has returned: the call ends"));
        if (!found.how().equals(how)) {
            throw actors.broken(method.promises("what the task returned is returned"), "the call " + found.how());
        }
    }
}
