package processes.p04_process;

import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.ArrayList;
import processes.p04_process.peer.Chat;

/** C12: whether a process is a daemon. */
final class Flags {
    private static final String SET = "C12: it has not been started: the flag may be set";
    private static final String REFUSED = "C12: from start on setDaemon throws IllegalStateException";
    private static final String STAYS = "C12: the flag is what it was at the start";

    private static final String MEETS = "C12: a setDaemon that meets start is in time, and counts, or is refused";
    private static final String IN_TIME = "it returned";
    private static final int POINTS = 14;

    private Flags() {}

    static void areSetBeforeTheStart(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    stage.returns(
                            false, "isDaemon()", "C12: no object is a daemon at first", stage.process()::isDaemon);
                    for (var value : new boolean[] {true, false, daemon}) {
                        stage.does("A", "setDaemon(" + value + ")", SET, () -> stage.process()
                                .setDaemon(value));
                        stage.returns(value, "isDaemon()", SET, stage.process()::isDaemon);
                    }
                    var child = stage.starts();
                    stays(stage, daemon);
                    stage.ends(child, 0);
                    stays(stage, daemon);
                }
            });
        }
    }

    /** A start is held at each of its points, and somebody else sets the flag: in time, or too late. */
    static void meetTheStart(Trial trial) throws Exception {
        trial.scene(() -> Overtaken.atEachPoint(POINTS, point -> {
            var name = "chat" + point;
            try (var site = new Site(trial);
                    var stage = new Stage(
                            trial,
                            "a new object of a subclass",
                            launcher -> new Chat(launcher, site.file(name), "Jedan", new ArrayList<>()))) {
                var start = Overtaken.start(stage.actors(), point, "A", "start()", () -> {
                    stage.process().start();
                    return Stage.DONE;
                });
                var set = stage.actors().start("B", "setDaemon(true)", () -> attempt(stage.process()));
                stage.actors().settle();
                start.goesOn().returns(Stage.STARTS);
                stage.launched(Stage.STARTS);
                var daemon = set.returns(MEETS).equals(IN_TIME);
                stage.returns(daemon, "isDaemon()", MEETS, stage.process()::isDaemon);
                if (daemon) {
                    isToldToTheChild(trial, site, stage, name);
                }
                return start.wasHeld();
            }
        }));
    }

    private static String attempt(ChildProcess process) {
        try {
            process.setDaemon(true);
            return IN_TIME;
        } catch (IllegalStateException tooLate) {
            return "it threw IllegalStateException";
        }
    }

    /** What this child is sent, a real one is. */
    private static void isToldToTheChild(Trial trial, Site site, Stage stage, String name) throws Exception {
        stage.launcher().launchesAgain(site.launcher(name));
        trial.eventually("C1: run runs in the child", () -> site.notes(name).size() == 2);
        var told = site.notes(name).getLast();
        if (!told.endsWith("daemon true")) {
            throw stage.actors().broken(MEETS, "it was set, and in the child: " + told);
        }
    }

    private static void stays(Stage stage, boolean daemon) {
        for (var value : new boolean[] {true, false}) {
            stage.fails("setDaemon(" + value + ")", IllegalStateException.class, REFUSED, () -> stage.process()
                    .setDaemon(value));
            stage.returns(daemon, "isDaemon()", STAYS, stage.process()::isDaemon);
        }
    }
}
