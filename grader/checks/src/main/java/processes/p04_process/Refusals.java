package processes.p04_process;

import grader.spec.Trial;
import java.io.IOException;
import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import processes.p04_process.peer.Chat;
import processes.p04_process.peer.Nothing;

/** C6: a start that is refused leaves everything as it was. */
final class Refusals {
    private static final String SERIAL = "C6: what serialisation throws comes out of start as it is";
    private static final String LAUNCH = "C6: what launch throws comes out of start as it is";
    private static final String AS_BEFORE = "C6: a start was refused: the object is as it was before";
    private static final String NOTHING = "C6: what cannot be serialised is refused before anything is launched";

    private Refusals() {}

    private static List<Throwable> failures() {
        return List.of(
                new IOException("no such program"),
                new NotSerializableException("it says so itself"),
                new IllegalStateException("not now"),
                new SecurityException("not you"),
                new OutOfMemoryError("too many processes"),
                new StackOverflowError());
    }

    /** What the contents are not: an argument, or deep in one, or in a field. */
    static void ofWhatCannotTravel(Trial trial) throws Exception {
        for (var depth = 0; depth < 4; depth++) {
            var deep = depth;
            trial.scene(() -> {
                var list = new ArrayList<Object>(List.of("fine", new Object()));
                try (var stage = new Stage(trial, "a new process object", launcher -> made(launcher, list, deep))) {
                    refused(stage);
                    list.removeLast();
                    startsThen(stage);
                }
            });
        }
    }

    private static ChildProcess made(Launcher launcher, List<Object> list, int depth) {
        return switch (depth) {
            case 0 -> new ChildProcess(launcher, Nothing.class, "fine", list);
            case 1 -> new ChildProcess(launcher, Nothing.class, new HashMap<>(Map.of("deep", list)), "x".repeat(9000));
            case 2 -> new ChildProcess(launcher, Nothing.class, new byte[9000], list);
            default -> new Chat(launcher, "nowhere", "Jedan", list);
        };
    }

    private static void refused(Stage stage) {
        for (var i = 0; i < 2; i++) {
            stage.fails("start()", NotSerializableException.class, SERIAL, stage.process()::start);
            launchedNothing(stage);
            isAsBefore(stage);
        }
    }

    private static void launchedNothing(Stage stage) {
        if (!stage.launcher().callers().isEmpty()) {
            throw stage.actors().broken(NOTHING, "launch has been called");
        }
    }

    private static void isAsBefore(Stage stage) {
        stage.isNew(AS_BEFORE);
        stage.fails("join()", IllegalStateException.class, "C9: it has not been started", stage.process()::join);
        for (var daemon : new boolean[] {true, false}) {
            stage.does("A", "setDaemon(" + daemon + ")", AS_BEFORE, () -> stage.process()
                    .setDaemon(daemon));
            stage.returns(daemon, "isDaemon()", AS_BEFORE, stage.process()::isDaemon);
        }
    }

    private static void startsThen(Stage stage) {
        var because = "C6: a start was refused, and nothing is in the way any more: it starts the child";
        var child = stage.starts(because);
        stage.ends(child, 0);
    }

    /** A {@code writeObject} throws. */
    static void ofWhatFails(Trial trial) throws Exception {
        for (var failure : failures()) {
            trial.scene(() -> {
                var watched = new Watched();
                try (var stage = new Stage(
                        trial,
                        "new ChildProcess(launcher, a body, what cannot be written)",
                        launcher -> new ChildProcess(launcher, Nothing.class, watched))) {
                    watched.fails(failure);
                    comesOut(stage, SERIAL, failure);
                    launchedNothing(stage);
                    isAsBefore(stage);
                    watched.fails(null);
                    startsThen(stage);
                }
            });
        }
    }

    static void ofTheLauncher(Trial trial) throws Exception {
        for (var failure : failures()) {
            trial.scene(() -> {
                var watched = new Watched();
                try (var stage = new Stage(
                        trial,
                        "new ChildProcess(launcher, a body, what is watched)",
                        launcher -> new ChildProcess(launcher, Nothing.class, watched))) {
                    stage.launcher().fails(failure);
                    comesOut(stage, LAUNCH, failure);
                    isAsBefore(stage);
                    comesOut(stage, LAUNCH, failure);
                    stage.launcher().fails(null);
                    var reads = watched.reads();
                    startsThen(stage);
                    if (watched.reads() <= reads) {
                        throw stage.actors()
                                .broken(
                                        "C3: it all travels as it is when start is called",
                                        "what a refused start has read is sent by the next one");
                    }
                }
            });
        }
    }

    private static void comesOut(Stage stage, String because, Throwable failure) {
        var told = stage.actors()
                .start("A", "start()", () -> {
                    var thrown = Stage.thrown(stage.process()::start);
                    return thrown == failure ? Stage.DONE : thrown == null ? "it returned" : "it threw " + thrown;
                })
                .returns(because);
        if (!told.equals(Stage.DONE)) {
            throw stage.actors().broken(because, told + " instead of " + failure);
        }
    }

    @SuppressWarnings("NullAway") // what is refused
    static void ofNulls(Trial trial) throws Exception {
        trial.scene(() -> {
            var launcher = new KitLauncher();
            refusesNull(trial, "new ChildProcess(null, a body)", () -> new ChildProcess(null, Nothing.class));
            refusesNull(trial, "new ChildProcess(launcher, null)", () -> new ChildProcess(launcher, null));
            refusesNull(
                    trial,
                    "new ChildProcess(launcher, a body, (Object[]) null)",
                    () -> new ChildProcess(launcher, Nothing.class, (@Nullable Object[]) null));
            refusesNull(
                    trial,
                    "a new object of a subclass, its launcher null",
                    () -> new Chat(null, "nowhere", "Jedan", new ArrayList<>()));
        });
    }

    private static void refusesNull(Trial trial, String what, Stage.Deed deed) {
        try (var actors = trial.actors()) {
            actors.start("A", what, () -> {
                        deed.perform();
                        return Stage.DONE;
                    })
                    .fails(NullPointerException.class, "C6: null for a launcher, a class or the array is refused");
        }
    }
}
