package processes.p04_process;

import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import processes.p04_process.peer.Bare;
import processes.p04_process.peer.Recorder;

/** C2: run, called directly. */
final class Direct {
    private static final String HERE = "C2: run runs in the calling thread, with the very arguments";
    private static final String NOTHING_ELSE = "C2: run has been called directly: that changes nothing";

    private Direct() {}

    /** Before the start, while the child lives, and after its end. */
    static void runsHere(Trial trial) throws Exception {
        trial.scene(() -> {
            var given = new Object[] {new ArrayList<String>(), "text", new Object[0], 5_000_000_000L};
            try (var stage = new Stage(
                    trial,
                    "new ChildProcess(launcher, a body, 4 arguments)",
                    own -> new ChildProcess(own, Recorder.class, given))) {
                runs(stage, given);
                runs(stage, given);
                stage.isNew(NOTHING_ELSE);
                stage.fails(
                        "join()", IllegalStateException.class, "C9: it has not been started", stage.process()::join);
                if (!stage.launcher().callers().isEmpty()) {
                    throw stage.actors().broken("C2: run, called directly, launches nothing", "it launches a child");
                }
                var child = stage.starts("C2: run has been called directly: start launches the child all the same");
                runs(stage, given);
                var alive = "pid " + child.pid() + ", alive true, exit code empty";
                stage.returns(alive, "pid(), isAlive(), exitCode()", NOTHING_ELSE, () -> Stage.told(stage.process()));
                stage.ends(child, 3);
                runs(stage, given);
                var ended = "pid " + child.pid() + ", alive false, exit code 3";
                stage.returns(ended, "pid(), isAlive(), exitCode()", NOTHING_ELSE, () -> Stage.told(stage.process()));
                stage.launched("C2: run, called directly, launches nothing");
            }
        });
    }

    /** What cannot travel can be used here. */
    static void needsNoSerialisation(Trial trial) throws Exception {
        trial.scene(() -> {
            var given = new Object[] {new Object(), Thread.currentThread()};
            try (var stage = new Stage(
                    trial,
                    "new ChildProcess(launcher, a body, 2 arguments)",
                    launcher -> new ChildProcess(launcher, Recorder.class, given))) {
                runs(stage, given);
            }
        });
        trial.scene(() -> {
            try (var stage = new Stage(trial, "a new object without a body", Bare::new)) {
                stage.does(
                        "A",
                        "run()",
                        "C2: run runs in the calling thread: without a body it does nothing",
                        stage.process()::run);
            }
        });
    }

    private static void runs(Stage stage, Object[] given) {
        Recorder.RUNS.clear();
        var caller = new AtomicReference<@Nullable Thread>();
        stage.does("A", "run()", HERE, () -> {
            caller.set(Thread.currentThread());
            stage.process().run();
        });
        var runs = List.copyOf(Recorder.RUNS);
        if (runs.size() != 1 || runs.getFirst().thread() != caller.get()) {
            throw stage.actors().broken(HERE, runs.isEmpty() ? "the body does not run" : "it runs elsewhere as well");
        }
        var arguments = runs.getFirst().arguments();
        var same = arguments.length == given.length;
        for (var i = 0; same && i < given.length; i++) {
            same = arguments[i] == given[i];
        }
        if (!same) {
            throw stage.actors().broken(HERE, "the arguments are other objects");
        }
        if (arguments == given) {
            throw stage.actors()
                    .broken("C2: the body is given the arguments in a new array each time", "it is the constructor's");
        }
        arguments[0] = "changed by the body";
    }

    /** Whatever it is. */
    static void throwsAsItIs(Trial trial) throws Exception {
        for (var failure : List.of(
                new IOException("checked"), new IllegalStateException("unchecked"), new StackOverflowError("error"))) {
            trial.scene(() -> {
                try (var stage = new Stage(
                        trial,
                        "new ChildProcess(launcher, a body that fails)",
                        launcher -> new ChildProcess(launcher, Recorder.class))) {
                    Recorder.failure = failure;
                    var because = "C2: what run throws comes out as it is";
                    stage.returns(true, "run()", because, () -> Stage.thrown(stage.process()::run) == failure);
                    stage.isNew(NOTHING_ELSE);
                } finally {
                    Recorder.failure = null;
                }
            });
        }
    }

    /** While a thread is in run, all other calls do what they say. */
    static void holdsNobodyUp(Trial trial) throws Exception {
        trial.scene(() -> {
            var latch = new CountDownLatch(1);
            Recorder.latch = latch;
            try (var stage = new Stage(
                    trial,
                    "new ChildProcess(launcher, a body that waits)",
                    launcher -> new ChildProcess(launcher, Recorder.class))) {
                var run = stage.tells("R", "run()", stage.process()::run);
                run.waits("C2: the body waits, and run in the calling thread with it");
                stage.isNew(NOTHING_ELSE);
                stage.does("A", "setDaemon(true)", NOTHING_ELSE, () -> stage.process()
                        .setDaemon(true));
                var child = stage.starts("C2: run has been called directly: start launches the child all the same");
                stage.ends(child, 0);
                latch.countDown();
                run.returns(Stage.DONE, "C2: the body goes on and ends: run returns");
            } finally {
                latch.countDown();
                Recorder.latch = new CountDownLatch(0);
            }
        });
    }
}
