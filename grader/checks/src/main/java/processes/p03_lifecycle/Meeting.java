package processes.p03_lifecycle;

import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** C14, and the same of C15: a start that meets {@code close}, or the end of the JVM, in any order. */
final class Meeting {
    private static final int POINTS = 14;
    private static final String REFUSED = "it threw IllegalStateException";
    private static final String STARTED = "it returned a child";

    private Meeting() {}

    /** How it ends. */
    enum End {
        CLOSE("C14"),
        JVM("C15");

        private final String clause;

        End(String clause) {
            this.clause = clause;
        }

        Call<String> begins(Stage stage, String actor) {
            return switch (this) {
                case CLOSE -> stage.closes(actor);
                case JVM -> stage.actors().start(actor, "the JVM begins to end", () -> comes(stage));
            };
        }

        private static String comes(Stage stage) {
            stage.exit().comes();
            return Stage.DONE;
        }
    }

    /** After it, and while {@code close} waits. */
    static void afterwards(Trial trial, End end) {
        for (var withChild : new boolean[] {false, true}) {
            try (var stage = new Stage(trial)) {
                var process = stage.process();
                if (withChild) {
                    stage.starts(process);
                }
                var call = end.begins(stage, "B");
                if (withChild && end == End.CLOSE) {
                    call.waits("C13: a child lives: close waits");
                } else {
                    call.returns(Stage.DONE, "C13: nothing is to be waited for: it returns");
                }
                refuses(stage, end);
                process.ends(0);
                if (withChild && end == End.CLOSE) {
                    call.returns(Stage.DONE, "C13: every child has ended: close returns");
                }
                refuses(stage, end);
            }
        }
    }

    private static void refuses(Stage stage, End end) {
        var count = new AtomicInteger();
        Program program = () -> {
            count.incrementAndGet();
            return stage.process();
        };
        for (var daemon : new boolean[] {false, true}) {
            Callable<Child> start = () -> daemon
                    ? stage.supervisor().startDaemon(program)
                    : stage.supervisor().start(program);
            stage.actors()
                    .start("A", daemon ? "startDaemon(program)" : "start(program)", start)
                    .fails(IllegalStateException.class, end.clause + ": from then on a start throws IllegalStateException");
        }
        if (count.get() > 0) {
            throw stage.actors()
                    .broken(end.clause + ": from then on nothing is started", count.get() + " programs were started");
        }
    }

    /** The start is held at each of its points, and it ends meanwhile. */
    static void overtakesAStart(Trial trial, End end, boolean daemon) throws Exception {
        trial.scene(() -> Overtaken.atEachPoint(POINTS, point -> {
            try (var stage = new Stage(trial)) {
                var process = process(stage);
                var start = Overtaken.start(
                        stage.actors(), point, "A", named(daemon), () -> attempt(stage.supervisor(), process, daemon));
                var call = end.begins(stage, "B");
                stage.actors().settle();
                var started = start.goesOn();
                stage.actors().settle();
                judge(stage, end, process, daemon, started, call);
                return start.wasHeld();
            }
        }));
    }

    /** It ends, and is held at each of its points; somebody starts a child meanwhile. */
    static void isOvertakenByAStart(Trial trial, End end, boolean daemon) throws Exception {
        trial.scene(() -> Overtaken.atEachPoint(POINTS, point -> {
            try (var stage = new Stage(trial)) {
                var process = process(stage);
                var what = end == End.CLOSE ? "close()" : "the JVM begins to end";
                var ending = Overtaken.start(stage.actors(), point, "B", what, () -> end == End.CLOSE
                        ? Stage.closed(stage.supervisor())
                        : End.comes(stage));
                var start = stage.actors()
                        .start("A", named(daemon), () -> attempt(stage.supervisor(), process, daemon));
                stage.actors().settle();
                var call = ending.goesOn();
                stage.actors().settle();
                judge(stage, end, process, daemon, start, call);
                return ending.wasHeld();
            }
        }));
    }

    private static KitProcess process(Stage stage) {
        var process = stage.process();
        process.handle().starts().starts();
        return process;
    }

    private static String named(boolean daemon) {
        return daemon ? "startDaemon(program)" : "start(program)";
    }

    private static String attempt(Supervisor supervisor, KitProcess process, boolean daemon) throws Exception {
        try {
            Program program = () -> {
                process.begins();
                return process;
            };
            @Nullable Child child = daemon ? supervisor.startDaemon(program) : supervisor.start(program);
            return child == null ? "it returned null" : STARTED;
        } catch (IllegalStateException closed) {
            return REFUSED;
        }
    }

    /** Nobody moves any more. */
    private static void judge(
            Stage stage, End end, KitProcess process, boolean daemon, Call<String> start, Call<String> call) {
        var told = start.returns(end.clause + ": a start that is under way returns a child or is refused");
        var clause = end.clause;
        var below = process.handle().descendants().toList();
        if (told.equals(REFUSED) && process.hasBegun() || told.equals(STARTED) && daemon) {
            var because = told.equals(REFUSED)
                    ? clause + ": the start was refused: what it had started has been killed, with all below it"
                    : clause + ": whatever the order: a daemon does not outlive it";
            stage.wasKilled(process.handle(), because);
            if (!below.isEmpty()) {
                throw stage.actors().broken(because, below.size() + " processes below it live");
            }
        } else if (told.equals(STARTED)) {
            stage.lives(process.handle(), clause + ": the start returned a child: it is left alone");
            if (end == End.CLOSE) {
                call.waits(clause + ": the start returned a child that lives: close waits for it, too");
            }
            process.ends(0);
        } else if (!told.equals(REFUSED)) {
            throw stage.actors().broken("C1: start returns the child", told);
        }
        call.returns(Stage.DONE, "C13: whatever the order, it returns in the end");
        refuses(stage, end);
    }

    /** Several starts and one end, under any schedule. */
    static void underAnySchedule(Round round, End end) {
        var exit = new KitExit();
        var supervisor = new Supervisor(exit);
        var processes = new ArrayList<KitProcess>();
        var told = new ArrayList<String>(List.of("", "", ""));
        for (var i = 0; i < 3; i++) {
            var number = i;
            var process = new KitProcess().keepingItsStreams();
            processes.add(process);
            round.thread("T" + (i + 1), () -> told.set(number, attempt(supervisor, process, true)));
        }
        round.thread("T4", () -> {
            if (end == End.CLOSE) {
                supervisor.close();
            } else {
                exit.comes();
            }
        });
        round.withoutWakeUps().run(end.clause + ": starts that meet it return or are refused, and it returns");
        var alive = processes.stream()
                .filter(process -> process.hasBegun() && process.isAlive())
                .count();
        processes.forEach(process -> process.ends(0));
        round.require(
                alive == 0,
                end.clause + ": whatever the order: a daemon does not outlive it",
                alive + " of 3 live on",
                "look whether it is closed, start and remember: in one step, under one lock");
        round.require(
                told.stream().allMatch(outcome -> outcome.equals(STARTED) || outcome.equals(REFUSED)),
                "C1: start returns the child",
                told.toString(),
                "");
    }
}
