package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Several calls, of one gather and of two: each has the whole limit. */
final class Independence {
    private static final String OWN = "C4: each call has the whole limit: ";
    private static final String ENDS = "C4: calls know nothing of each other: the call ends";
    private static final Duration SHORT = Duration.ofMillis(30);

    private Independence() {}

    static void scenes(Trial trial) throws Exception {
        for (var method : List.of(Method.ALL, Method.FIRST_TIMED)) {
            for (var isSame : new boolean[] {true, false}) {
                trial.scene(() -> atTheSameTime(trial, method, isSame));
            }
            trial.scene(() -> withinATask(trial, method));
        }
        trial.scene(() -> oneAfterTheOther(trial));
    }

    private static Gather gather(Actors actors, int limit) {
        return actors.start("maker", "new Gather(" + limit + ")", () -> new Gather(limit))
                .returns("C1: new Gather(limit) returns");
    }

    private static void atTheSameTime(Trial trial, Method method, boolean isSame) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, 1);
            var other = isSame ? gather : gather(actors, 1);
            var here = new Crowd();
            var there = new Crowd();
            try {
                var first = starts(actors, "A", gather, method, here);
                var second = starts(actors, "B", other, Method.ALL, there);
                actors.says("B's task returns");
                there.job(0).end(End.RETURNS);
                ends(actors, second, List.of(Job.value(0, End.RETURNS)));
                first.waits("C7: A's task is in flight: A waits");
                actors.says("A's task returns");
                here.job(0).end(End.RETURNS);
                var due = Job.value(0, End.RETURNS);
                ends(actors, first, method.first() ? due : List.of(due));
            } finally {
                here.isOver();
                there.isOver();
            }
        }
    }

    private static Call<Told> starts(Actors actors, String who, Gather gather, Method method, Crowd crowd) {
        var job = crowd.add(Manner.OBEYS);
        var call = actors.start(who, method.told("a task"), () -> {
            return Told.of(crowd, () -> method.on(gather, List.of(job)));
        });
        actors.settle();
        if (job.begun() == 0) {
            throw actors.broken(OWN + "its task begins", "it has not begun");
        }
        return call;
    }

    private static void ends(Actors actors, Call<Told> call, Object value) {
        var told = call.returns(ENDS);
        if (!told.how().equals(Told.returned(value))) {
            throw actors.broken(ENDS, "the call " + told.how());
        }
    }

    /** A task calls the same gather, whose limit is one. */
    private static void withinATask(Trial trial, Method method) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, 1);
            Callable<?> inner = () -> "inner";
            Callable<?> task = () -> method.on(gather, List.of(inner));
            var call = actors.start("A", "runAll of a task that calls " + method.told("a task"), () -> {
                return Told.of(new Crowd(), () -> Method.ALL.on(gather, List.of(task)));
            });
            ends(actors, call, List.of(method.first() ? "inner" : List.of("inner")));
        }
    }

    /** However calls end, the next one of the same gather has its whole limit. */
    private static void oneAfterTheOther(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors, 2);
            for (var method : List.of(Method.ALL, Method.FIRST)) {
                for (var i = 0; i < 3; i++) {
                    wasCut(actors, gather, method, i);
                }
                wasCut(actors, gather, method.within(SHORT), 0);
                isWhole(actors, gather, method);
            }
        }
    }

    private static void wasCut(Actors actors, Gather gather, Method method, int throwers) {
        var crowd = new Crowd();
        for (var i = 0; i < 3; i++) {
            crowd.add(Manner.OBEYS);
        }
        crowd.jobs().stream().limit(throwers).forEach(job -> job.end(End.THROWS));
        var call = actors.start("A", method.told(throwers + " tasks that throw, and others that wait"), () -> {
            return Told.of(crowd, () -> method.on(gather, crowd.jobs()));
        });
        actors.settle();
        if (!call.ended() && !method.isTimed()) {
            actors.interrupt("A");
        }
        call.returns("C9: the caller is interrupted, or the call was over: it ends");
    }

    private static void isWhole(Actors actors, Gather gather, Method method) {
        var crowd = new Crowd();
        try {
            crowd.add(Manner.OBEYS);
            crowd.add(Manner.OBEYS);
            actors.start("A", method.told("two tasks"), () -> Told.of(crowd, () -> method.on(gather, crowd.jobs())));
            actors.settle();
            if (crowd.begun().size() != 2) {
                throw actors.broken(OWN + "both begin", crowd.begun().size() + " of 2 have begun");
            }
        } finally {
            crowd.isOver();
        }
        actors.settle();
    }
}
