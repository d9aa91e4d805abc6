package processes.p03_lifecycle;

import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** C14, and the same of C15: a start that meets {@code close}, or the end of the JVM, in any order. */
final class Meeting {
    private static final int POINTS = 14;

    private Meeting() {}

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
                    call.returns(Stage.DONE, end.waits() + ": nothing is to be waited for: it returns");
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
                    .fails(
                            IllegalStateException.class,
                            end.clause() + ": from then on a start throws IllegalStateException");
        }
        if (count.get() > 0) {
            throw stage.actors()
                    .broken(end.clause() + ": from then on nothing is started", count.get() + " programs were started");
        }
    }

    /** The start is held at each of its points, and it ends meanwhile. */
    static void overtakesAStart(Trial trial, End end, boolean daemon) throws Exception {
        trial.scene(() -> Overtaken.atEachPoint(POINTS, point -> {
            try (var stage = new Stage(trial)) {
                var family = Family.in(stage);
                var start = Overtaken.start(
                        stage.actors(),
                        point,
                        "A",
                        named(daemon),
                        () -> Attempt.start(stage.supervisor(), family.process(), daemon));
                var call = end.begins(stage, "B");
                stage.actors().settle();
                var started = start.goesOn();
                stage.actors().settle();
                judge(stage, end, family, daemon, started, call);
                return start.wasHeld();
            }
        }));
    }

    /** It ends, and is held at each of its points; somebody starts a child meanwhile. */
    static void isOvertakenByAStart(Trial trial, End end, boolean daemon) throws Exception {
        trial.scene(() -> Overtaken.atEachPoint(POINTS, point -> {
            try (var stage = new Stage(trial)) {
                var family = Family.in(stage);
                var what = end == End.CLOSE ? "close()" : "the JVM begins to end";
                var ending = Overtaken.start(
                        stage.actors(),
                        point,
                        "B",
                        what,
                        () -> end == End.CLOSE ? Stage.closed(stage.supervisor()) : end.comes(stage));
                var start = stage.actors()
                        .start("A", named(daemon), () -> Attempt.start(stage.supervisor(), family.process(), daemon));
                stage.actors().settle();
                var call = ending.goesOn();
                stage.actors().settle();
                judge(stage, end, family, daemon, start, call);
                return ending.wasHeld();
            }
        }));
    }

    /** What a start starts: a process with two below it, whom nobody finds there any more when it is dead. */
    private record Family(KitProcess process, KitHandle child, KitHandle grandchild) {
        static Family in(Stage stage) {
            var process = stage.process();
            var child = process.handle().starts();
            return new Family(process, child, child.starts());
        }
    }

    private static String named(boolean daemon) {
        return daemon ? "startDaemon(program)" : "start(program)";
    }

    /** Nobody moves any more. */
    private static void judge(
            Stage stage, End end, Family family, boolean daemon, Call<String> start, Call<String> call) {
        var told = start.returns(end.clause() + ": a start that is under way returns a child or is refused");
        var clause = end.clause();
        var process = family.process();
        if (told.equals(Attempt.REFUSED) && process.hasBegun() || told.equals(Attempt.STARTED) && daemon) {
            var because = told.equals(Attempt.REFUSED)
                    ? clause + ": the start was refused: what it had started has been killed, with all below it"
                    : clause + ": whatever the order: a daemon does not outlive it";
            // That all below a daemon dies with it is another clause's matter.
            var dead = told.equals(Attempt.REFUSED)
                    ? List.of(process.handle(), family.child(), family.grandchild())
                    : List.of(process.handle());
            dead.forEach(handle -> stage.isDead(handle, because));
        } else if (told.equals(Attempt.STARTED)) {
            var left = end == End.CLOSE ? "C12" : "C15";
            stage.lives(process.handle(), left + ": the start returned a child: it is left alone");
            if (end == End.CLOSE) {
                call.waits(clause + ": the start returned a child that lives: close waits for it, too");
            }
            process.ends(0);
        } else if (!told.equals(Attempt.REFUSED)) {
            throw stage.actors().broken("C1: start returns the child", told);
        }
        call.returns(Stage.DONE, end.waits() + ": whatever the order, it returns in the end");
        refuses(stage, end);
    }
}
