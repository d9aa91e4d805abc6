package processes.p04_process;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** C9 to C11: what is refused, what nobody holds up, and times of which a calculation might be off. */
final class Joins {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration YEARS_300 = Duration.ofDays(365L * 300);
    private static final String NOT_STARTED = "it has not been started: IllegalStateException";

    private Joins() {}

    static void areRefusedBeforeTheStart(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                stage.fails("join()", IllegalStateException.class, "C9: " + NOT_STARTED, stage.process()::join);
                for (var time : List.of(Duration.ZERO, Duration.ofNanos(-1), LONG)) {
                    stage.fails(
                            "join(a time)", IllegalStateException.class, "C10: " + NOT_STARTED, () -> stage.process()
                                    .join(time));
                }
            }
        });
    }

    /** While somebody waits, and while two do, all other calls are answered. */
    static void holdNobodyUp(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var child = stage.starts();
                var joins = List.of(
                        stage.tells("J", "join()", stage.process()::join),
                        stage.tells("K", "join(1 h)", () -> stage.process().join(LONG)));
                joins.forEach(call -> call.waits("C9: the child lives: join waits"));
                var because = "C9: while somebody waits in join all other calls are answered";
                stage.returns(
                        "pid " + child.pid() + ", alive true, exit code empty",
                        "pid(), isAlive(), exitCode()",
                        because,
                        () -> Stage.told(stage.process()));
                stage.returns(false, "isDaemon()", because, stage.process()::isDaemon);
                stage.returns(false, "join(0)", because, () -> stage.process().join(Duration.ZERO));
                stage.does("A", "start()", because, () -> Stage.thrown(stage.process()::start));
                stage.does(
                        "A",
                        "setDaemon(true)",
                        because,
                        () -> Stage.thrown(() -> stage.process().setDaemon(true)));
                stage.does("A", "run()", "C2: run may be called while the child lives", stage.process()::run);
                stage.actors().says("the child ends: exit value 4");
                child.ends(4);
                joins.forEach(call -> call.returns(Stage.DONE, "C9: the child has ended: join returns"));
            }
        });
    }

    /** C8: nobody joins. */
    static void areNotNeeded(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    if (daemon) {
                        stage.does("A", "setDaemon(true)", "C12: it has not been started", () -> stage.process()
                                .setDaemon(true));
                    }
                    var child = stage.starts();
                    stage.actors().says("the child ends: exit value 3");
                    child.ends(3);
                    trial.eventually(
                            "C8: the child has ended: soon exitCode and isAlive say so, though nobody joins",
                            () -> !stage.process().isAlive()
                                    && stage.process().exitCode().isPresent());
                }
            });
        }
    }

    /** C10: more than a long has nanoseconds, as much, and less than none. */
    static void ofOddTimes(Trial trial) throws Exception {
        for (var time : List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofNanos(Long.MAX_VALUE), YEARS_300)) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    var child = stage.starts();
                    var call = stage.actors().start("B", "join(292 years or more)", () -> stage.process()
                            .join(time));
                    call.waits("C10: 292 years are not over, nor is any longer time: join waits");
                    stage.actors().says("the child ends");
                    child.ends(0);
                    call.returns(true, "C10: the child has ended within the time");
                }
            });
        }
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var child = stage.starts();
                look(stage, false);
                stage.ends(child, 0);
                look(stage, true);
            }
        });
    }

    private static void look(Stage stage, boolean ended) {
        for (var time : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            stage.returns(ended, "join(0 or less)", "C10: a time-out of zero or less looks once", () -> stage.process()
                    .join(time));
        }
    }

    /** C10 and C11: in which order. */
    static void areRefusedInOrder(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                refusesNull(stage);
                var first = "C11: what is refused is refused first, and the interrupt status stays";
                stage.returns(
                        "IllegalStateException, interrupted true",
                        "interrupted, join()",
                        first,
                        interrupted(stage.process()::join));
                stage.returns(
                        "IllegalStateException, interrupted true",
                        "interrupted, join(1 h)",
                        first,
                        interrupted(() -> stage.process().join(LONG)));
                stage.returns(
                        "nothing, interrupted true",
                        "interrupted, start()",
                        "C11: an interrupt does not hinder start, and the status stays",
                        interrupted(stage.process()::start));
                var child = stage.launched("C11: an interrupt does not hinder start, and the status stays");
                refusesNull(stage);
                throwsAtOnce(stage);
                stage.ends(child, 0);
                throwsAtOnce(stage);
                refusesNull(stage);
            }
        });
    }

    private static void throwsAtOnce(Stage stage) {
        var because = "C11: it is interrupted already when it calls: InterruptedException, the status is cleared";
        var wanted = "InterruptedException, interrupted false";
        stage.returns(wanted, "interrupted, join()", because, interrupted(stage.process()::join));
        for (var time : List.of(LONG, Duration.ZERO, Duration.ofNanos(-1))) {
            stage.returns(wanted, "interrupted, join(a time)", because, interrupted(() -> stage.process()
                    .join(time)));
        }
    }

    @SuppressWarnings("NullAway") // what is refused
    private static void refusesNull(Stage stage) {
        var because = "C10: a time-out of null is refused, before anything else";
        stage.fails("join(null)", NullPointerException.class, because, () -> stage.process()
                .join(null));
        stage.returns(
                "NullPointerException, interrupted true",
                "interrupted, join(null)",
                because,
                interrupted(() -> stage.process().join(null)));
    }

    /** What it throws when it is called by a thread that is interrupted, and whether that still is so then. */
    private static Callable<String> interrupted(Stage.Deed deed) {
        return () -> {
            Thread.currentThread().interrupt();
            var thrown = Stage.thrown(deed);
            var name = thrown == null ? "nothing" : thrown.getClass().getSimpleName();
            return name + ", interrupted " + Thread.interrupted();
        };
    }
}
