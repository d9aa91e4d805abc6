package processes.p03_lifecycle;

import grader.spec.Trial;
import java.util.List;
import java.util.Optional;

/** C15: the one action, which waits for nobody. */
final class JvmEnds {
    private JvmEnds() {}

    /** It is added once, and taken back by {@code close}, the very object. */
    static void isToldOnce(Trial trial) {
        try (var stage = new Stage(trial)) {
            count(stage, 1, "a supervisor has been made: it has added one action");
            var other = stage.actors()
                    .start("maker", "new Supervisor(the same exit)", () -> new Supervisor(stage.exit()))
                    .returns("C15: a supervisor is made");
            count(stage, 2, "two supervisors have been made: each has added one action");
            stage.startsDaemon(stage.process());
            count(stage, 2, "a start adds none");
            for (var i = 0; i < 2; i++) {
                stage.closes("A").returns(Stage.DONE, "C13: the only child is a daemon: close returns");
                count(stage, 1, "close has returned: its action has been removed, and nobody else's");
            }
            stage.actors()
                    .start("B", "close() of the other one", () -> Stage.closed(other))
                    .returns(Stage.DONE, "C13: there was never a child: close returns");
            count(stage, 0, "close has returned: its action has been removed");
        }
    }

    /** The second of two that close does not return before it has been removed. */
    static void isForgottenByEveryClose(Trial trial) {
        try (var stage = new Stage(trial)) {
            var process = stage.process();
            stage.starts(process);
            var first = stage.closes("A");
            first.waits("C13: a child lives: close waits");
            var second = stage.closes("B");
            second.waits("C13: a child lives: close waits");
            stage.says("the child ends", () -> process.ends(0));
            first.returns(Stage.DONE, "C13: every child has ended: close returns");
            second.returns(Stage.DONE, "C13: every child has ended: close returns");
            count(stage, 0, "close has returned: its action has been removed");
        }
    }

    private static void count(Stage stage, int wanted, String because) {
        if (stage.exit().count() != wanted || stage.exit().strange() > 0) {
            throw stage.actors()
                    .broken(
                            "C15: " + because,
                            stage.exit().count() + " actions are there"
                                    + (stage.exit().strange() > 0
                                            ? ", and one was removed that had not been added"
                                            : ""));
        }
    }

    /** Whoever waits in {@code close}, or in any other call, holds nothing that it needs. */
    static void waitsForNobody(Trial trial) {
        try (var stage = new Stage(trial)) {
            var process = stage.process();
            var child = stage.starts(process);
            var lingering = stage.process(new KitProcess(new KitHandle().lingering()));
            stage.startsDaemon(lingering);
            var awaiting = stage.actors().start("C", "await()", child::await);
            awaiting.waits("C3: the child lives: await waits");
            var reading = stage.actors().start("D", "output()", () -> child.output().length);
            reading.waits("C7: the stream has not ended: output waits");
            var closing = stage.closes("B");
            closing.waits("C13: children live: close waits");
            stage.jvmEnds();
            closing.waits("C13: children live: close waits, though the JVM is ending");
            awaiting.waits("C3: the child lives: await waits");
            stage.says("all children end", () -> {
                process.ends(0);
                lingering.ends(KitHandle.BY_SIGKILL);
            });
            closing.returns(Stage.DONE, "C13: every child has ended: close returns");
            awaiting.returns(new Ending.Normal(), "C3: the child has ended: await returns");
            reading.returns(0, "C7: the stream has ended: output returns");
        }
    }

    /** The supervisor is still there: it lists, tells, and can be closed. */
    static void leavesTheRest(Trial trial) {
        try (var stage = new Stage(trial)) {
            var process = stage.process();
            var child = stage.starts(process);
            var killed = stage.process();
            var daemon = stage.startsDaemon(killed);
            stage.jvmEnds();
            stage.jvmEnds();
            stage.isDead(killed.handle(), "C15: the daemon has been killed by SIGKILL");
            stage.hears(daemon);
            stage.returns(Stage.killed(), "ending()", "C2: the daemon has been killed by SIGKILL", daemon::ending);
            stage.lives(process.handle(), "C15: other children are left alone");
            stage.returns(List.of(child), "children()", "C10: one child lives", stage.supervisor()::children);
            stage.returns(Optional.empty(), "ending()", "C5: the child lives: ending is empty", child::ending);
            var closing = stage.closes("B");
            closing.waits("C13: a child lives: close waits, also when the JVM is ending");
            stage.says("the child ends", () -> process.ends(0));
            closing.returns(Stage.DONE, "C13: every child has ended: close returns");
            count(stage, 0, "close has returned: its action has been removed");
        }
    }
}
