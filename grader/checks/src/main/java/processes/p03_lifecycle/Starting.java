package processes.p03_lifecycle;

import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** C1, C9 and C16: what a start does, and what it does not do. */
final class Starting {
    private static final String REFUSED = "C16: what program.start() throws comes out as it is";

    private Starting() {}

    /** Both calls, of children that live, that have ended already, and that have said much. */
    static void returnsAtOnce(Trial trial) {
        for (var daemon : new boolean[] {false, true}) {
            try (var stage = new Stage(trial)) {
                once(stage, daemon, stage.process());
                once(stage, daemon, stage.process());
                var ended = stage.process();
                ended.ends(7);
                once(stage, daemon, ended);
                var closed = stage.process();
                closed.output().ends();
                closed.errors().ends();
                once(stage, daemon, closed);
            }
        }
    }

    private static void once(Stage stage, boolean daemon, KitProcess process) {
        var count = new AtomicInteger();
        var thread = new AtomicReference<@Nullable Thread>();
        var caller = new AtomicReference<@Nullable Thread>();
        Program program = () -> {
            count.incrementAndGet();
            thread.set(Thread.currentThread());
            return process;
        };
        var child = stage.started(daemon ? "startDaemon(program)" : "start(program)", () -> {
            caller.set(Thread.currentThread());
            return daemon
                    ? stage.supervisor().startDaemon(program)
                    : stage.supervisor().start(program);
        });
        stage.returns(process.pid(), "pid()", "C1: pid is the id of its process", child::pid);
        if (count.get() != 1 || thread.get() != caller.get()) {
            throw stage.actors()
                    .broken(
                            "C1: program.start() is called once, on the calling thread",
                            "it was called " + count.get() + " times"
                                    + (thread.get() == caller.get() ? "" : ", on another thread"));
        }
    }

    static void manyTimes(Trial trial) {
        try (var stage = new Stage(trial)) {
            var children = new ArrayList<Child>();
            Program program = stage::process;
            for (var i = 0; i < 5; i++) {
                children.add(stage.started(
                        "start(the same program)", () -> stage.supervisor().start(program)));
            }
            var ids = children.stream().map(Child::pid).distinct().count();
            if (ids != 5) {
                throw stage.actors().broken("C1: each start of a program makes another child", ids + " children of 5");
            }
        }
    }

    /** C9: the input is closed by then. */
    static void closesTheInput(Trial trial) {
        for (var daemon : new boolean[] {false, true}) {
            try (var stage = new Stage(trial)) {
                var process = stage.process();
                if (daemon) {
                    stage.startsDaemon(process);
                } else {
                    stage.starts(process);
                }
                if (!process.input().isClosed()) {
                    throw stage.actors()
                            .broken(
                                    "C9: when start returns, our end of the child's standard input has been closed",
                                    "it is open: a child that reads from it would wait for ever");
                }
            }
        }
    }

    /** C16: null, also of a closed supervisor; and failures of every kind. */
    static void fails(Trial trial) throws Exception {
        trial.scene(() -> refusesNull(trial, false));
        trial.scene(() -> refusesNull(trial, true));
        for (var failure : failures()) {
            for (var daemon : new boolean[] {false, true}) {
                trial.scene(() -> comesOut(trial, failure, daemon));
            }
        }
    }

    private static List<Throwable> failures() {
        return List.of(
                new IOException("no such program"),
                new IllegalStateException("not now"),
                new SecurityException("not you"),
                new NullPointerException("no command"),
                new OutOfMemoryError("too many processes"),
                new StackOverflowError());
    }

    @SuppressWarnings("NullAway") // what is refused
    private static void refusesNull(Trial trial, boolean closed) {
        try (var stage = new Stage(trial)) {
            if (closed) {
                stage.closes("A").returns(Stage.DONE, "C13: there is no child: close returns");
            }
            for (var daemon : new boolean[] {false, true}) {
                Callable<Child> call = () -> daemon
                        ? stage.supervisor().startDaemon(null)
                        : stage.supervisor().start(null);
                stage.actors()
                        .start("A", daemon ? "startDaemon(null)" : "start(null)", call)
                        .fails(NullPointerException.class, "C16: a program of null is refused, before anything else");
            }
            leavesNothing(stage);
            if (!closed) {
                stage.actors()
                        .start("A", "new Supervisor(null)", () -> new Supervisor(null))
                        .fails(NullPointerException.class, "C15: an exit of null is refused");
            }
        }
    }

    private static void comesOut(Trial trial, Throwable failure, boolean daemon) {
        try (var stage = new Stage(trial)) {
            Program program = () -> {
                throw Starting.<RuntimeException>sneaky(failure);
            };
            var told = stage.returns(
                    daemon ? "startDaemon(a program that fails)" : "start(a program that fails)", REFUSED, () -> {
                        try {
                            var child = daemon
                                    ? stage.supervisor().startDaemon(program)
                                    : stage.supervisor().start(program);
                            return "it returned " + (child == null ? "null" : "a child");
                        } catch (Throwable any) {
                            return any == failure ? Stage.DONE : "it threw " + any;
                        }
                    });
            if (!told.equals(Stage.DONE)) {
                throw stage.actors().broken(REFUSED, told + " instead of " + failure);
            }
            leavesNothing(stage);
            var next = "C16: a start has failed, and the next one starts a child";
            var process = stage.process();
            stage.actors()
                    .start("B", "start(program)", () -> stage.supervisor().start(() -> process))
                    .returns(next);
            stage.returns(
                    1, "children()", next, () -> stage.supervisor().children().size());
        }
    }

    private static void leavesNothing(Stage stage) {
        stage.returns(List.of(), "children()", "C16: there is no new child", stage.supervisor()::children);
        stage.returns(List.of(), "tree()", "C16: there is no new child", stage.supervisor()::tree);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable any) throws T {
        throw (T) any;
    }
}
