package processes.p04_process;

import grader.spec.Overtaken;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import processes.p04_process.peer.Nothing;

/** C5: an object is started once. */
final class Once {
    private static final int POINTS = 14;
    private static final String STARTED = "it returned";
    private static final String REFUSED = "it threw IllegalStateException";
    private static final String AGAIN = "C5: it has been started: a further start throws IllegalStateException";
    private static final String ONE = "C5: of several threads that call start at the same time one starts the child";

    private Once() {}

    static void oneAfterTheOther(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    if (daemon) {
                        stage.does("A", "setDaemon(true)", "C12: it has not been started", () -> stage.process()
                                .setDaemon(true));
                    }
                    var child = stage.starts();
                    again(stage);
                    stage.ends(child, 0);
                    again(stage);
                    var told = "pid " + child.pid() + ", alive false, exit code 0";
                    stage.returns(
                            told,
                            "pid(), isAlive(), exitCode()",
                            "C8: what they say of the child that has ended",
                            () -> Stage.told(stage.process()));
                }
            });
        }
    }

    private static void again(Stage stage) {
        for (var i = 0; i < 2; i++) {
            stage.fails("start()", IllegalStateException.class, AGAIN, stage.process()::start);
        }
        stage.launched("C5: a further start launches nothing");
    }

    /** One is held at each of its points. */
    static void overtaken(Trial trial) throws Exception {
        trial.scene(() -> Overtaken.atEachPoint(POINTS, point -> {
            try (var stage = new Stage(trial)) {
                var first = Overtaken.start(stage.actors(), point, "A", "start()", () -> attempt(stage.process()));
                var second = stage.actors().start("B", "start()", () -> attempt(stage.process()));
                stage.actors().settle();
                var told = List.of(first.goesOn().returns(ONE), second.returns(ONE));
                if (!told.contains(STARTED) || !told.contains(REFUSED)) {
                    throw stage.actors().broken(ONE, "A's call: " + told.getFirst() + "; B's call: " + told.getLast());
                }
                stage.launched(ONE);
                return first.wasHeld();
            }
        }));
    }

    private static String attempt(ChildProcess process) throws Exception {
        try {
            process.start();
            return STARTED;
        } catch (IllegalStateException again) {
            return REFUSED;
        }
    }

    static void underAnySchedule(Round round) {
        var launcher = new KitLauncher();
        var process = new ChildProcess(launcher, Nothing.class);
        var told = new ArrayList<>(List.of("", "", ""));
        for (var i = 0; i < told.size(); i++) {
            var number = i;
            if (i == 0) {
                round.virtualThread("T1", () -> told.set(number, attempt(process)));
            } else {
                round.thread("T" + (i + 1), () -> told.set(number, attempt(process)));
            }
        }
        round.withoutWakeUps().run(ONE);
        KitLauncher.endAll();
        round.require(
                told.stream().filter(STARTED::equals).count() == 1
                        && launcher.launched().size() == 1,
                ONE,
                launcher.launched().size() + " children have been launched, of three calls " + told,
                "look whether it has been started, launch and note it: in one step, under one lock");
    }
}
