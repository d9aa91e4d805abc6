package processes.p04_process;

import grader.spec.Trial;

/** C12: whether a process is a daemon. */
final class Flags {
    private static final String SET = "C12: it has not been started: the flag may be set";
    private static final String REFUSED = "C12: from start on setDaemon throws IllegalStateException";
    private static final String STAYS = "C12: the flag is what it was at the start";

    private Flags() {}

    static void areSetBeforeTheStart(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    stage.returns(false, "isDaemon()", "C12: no object is a daemon at first", stage.process()::isDaemon);
                    for (var value : new boolean[] {true, false, daemon}) {
                        stage.does("A", "setDaemon(" + value + ")", SET, () -> stage.process().setDaemon(value));
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

    private static void stays(Stage stage, boolean daemon) {
        for (var value : new boolean[] {true, false}) {
            stage.fails("setDaemon(" + value + ")", IllegalStateException.class, REFUSED, () -> stage.process()
                    .setDaemon(value));
            stage.returns(daemon, "isDaemon()", STAYS, stage.process()::isDaemon);
        }
    }
}
