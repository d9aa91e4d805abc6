package processes.p04_process;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import processes.p04_process.peer.Chat;
import processes.p04_process.peer.Nothing;
import processes.p04_process.peer.Observer;

/** C1 and C4: what a start does, and what it does not wait for. */
final class Starting {
    private static final int MEGABYTE = 1 << 20;
    /** More than the threads of a pool that is sized by the processors, on the machines that grade. */
    private static final int UNREAD = 20;

    private static final int TOO_MUCH_FOR_A_PIPE = 2 * KitInput.CAPACITY;

    private Starting() {}

    /** One that is launched on the calling thread, for an object with a body and for one of a subclass. */
    static void launchesOnce(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            trial.scene(() -> launches(
                    trial,
                    daemon,
                    "new ChildProcess(launcher, a body)",
                    launcher -> new ChildProcess(launcher, Observer.class, "nowhere", new ArrayList<String>())));
            trial.scene(() -> launches(
                    trial,
                    daemon,
                    "a new object of a subclass",
                    launcher -> new Chat(launcher, "nowhere", "Jedan", new ArrayList<>())));
        }
    }

    private static void launches(Trial trial, boolean daemon, String what, Stage.Maker maker) {
        try (var stage = new Stage(trial, what, maker)) {
            if (daemon) {
                stage.does("A", "setDaemon(true)", "C12: it has not been started", () -> stage.process()
                        .setDaemon(true));
            }
            var caller = new AtomicReference<@Nullable Thread>();
            stage.does("A", "start()", Stage.STARTS, () -> {
                caller.set(Thread.currentThread());
                stage.process().start();
            });
            var because = "C1: start calls launcher.launch once, on the calling thread, with a main class of yours";
            stage.launched(because);
            if (stage.launcher().callers().getFirst() != caller.get()) {
                throw stage.actors().broken(because, "it called it on another thread");
            }
            var main = stage.launcher().mainClass();
            if (main == null || !main.getName().startsWith("processes.p04_process.")) {
                throw stage.actors().broken(because, "the main class is " + main);
            }
            stage.actors().settle();
            if (Observer.MADE.get() + Chat.RUN.get() > 0) {
                throw stage.actors()
                        .broken("C1: start calls no run and makes no body in this process", "it does one of them");
            }
        }
    }

    /** A child that never reads, and more than any pipe holds. */
    static void doesNotWait(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            for (var size : List.of(0, KitInput.CAPACITY, MEGABYTE)) {
                trial.scene(() -> sends(trial, daemon, size));
            }
        }
    }

    /** One after the other of those that never read, and then one that does. */
    static void doNotWaitForEachOther(Trial trial) throws Exception {
        trial.scene(() -> {
            var stages = new ArrayList<Stage>();
            try {
                for (var i = 0; i < UNREAD; i++) {
                    stages.add(another(trial, i % 2 == 0, TOO_MUCH_FOR_A_PIPE));
                }
                var last = another(trial, true, TOO_MUCH_FOR_A_PIPE);
                stages.add(last);
                last.actors().says("it reads, and those that were started before it never do");
                var input = last.launched(Stage.STARTS).input();
                input.letsRead();
                trial.eventually(
                        "C4: any number of children run side by side: this one is sent what it needs to begin",
                        () -> input.taken() > TOO_MUCH_FOR_A_PIPE);
            } finally {
                stages.forEach(Stage::close);
            }
        });
    }

    private static Stage another(Trial trial, boolean daemon, int size) {
        var stage = new Stage(
                trial,
                "new ChildProcess(launcher, a body, " + size + " bytes)",
                launcher -> new ChildProcess(launcher, Nothing.class, new byte[size]));
        stage.does("A", "setDaemon(" + daemon + ")", "C12: it has not been started", () -> stage.process()
                .setDaemon(daemon));
        stage.starts("C4: start does not wait until any child reads what it is sent");
        return stage;
    }

    private static void sends(Trial trial, boolean daemon, int size) {
        var because = "C4: start does not wait until the child reads what it is sent, however much that is";
        try (var stage = new Stage(
                trial,
                "new ChildProcess(launcher, a body, " + size + " bytes)",
                launcher -> new ChildProcess(launcher, Nothing.class, new byte[size]))) {
            if (daemon) {
                stage.does("A", "setDaemon(true)", "C12: it has not been started", () -> stage.process()
                        .setDaemon(true));
            }
            var child = stage.starts(because);
            stage.returns(true, "isAlive()", "C8: the child lives", stage.process()::isAlive);
            stage.actors().says("the child begins to read");
            child.input().letsRead();
            trial.eventually(
                    "C3: the arguments travel, however much they are",
                    () -> child.input().taken() > size);
        }
    }

    /** Three real ones, each of which waits for the check. */
    static void sideBySide(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var site = new Site(trial);
                    var real = new Real(trial, site)) {
                var names = List.of("one", "two", "three");
                var children = new ArrayList<ChildProcess>();
                for (var name : names) {
                    var child = real.deeds(name, "note:" + site.file(name), "wait:" + site.gate(name + ".go"));
                    real.starts(child, "C4: start does not wait for the child's end");
                    children.add(child);
                }
                trial.eventually("C4: three children run side by side", () -> names.stream()
                        .allMatch(name -> site.noted(name) > 0));
                for (var name : names) {
                    site.open(name + ".go");
                }
                for (var child : children) {
                    real.joins(child);
                }
            }
        });
    }
}
