package processes.p04_process;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import processes.p04_process.peer.Nothing;

/** C8 and C12: two objects in a script, and what all calls say of them. */
final class Script {
    private final Play play;
    private final String clause;

    private Script(Play play, String clause) {
        this.play = play;
        this.clause = clause;
    }

    /** What happens next, to the first object or the second. */
    record Step(What what, boolean second, int number) {
        enum What {
            START,
            FAIL,
            END,
            DAEMON,
            JOIN,
            RUN,
            LOOK
        }

        static Arbitrary<List<Step>> scripts() {
            return Combinators.combine(
                            Arbitraries.of(
                                    What.START,
                                    What.START,
                                    What.FAIL,
                                    What.END,
                                    What.DAEMON,
                                    What.JOIN,
                                    What.RUN,
                                    What.LOOK),
                            Arbitraries.of(true, false),
                            Arbitraries.integers().between(0, 127))
                    .as(Step::new)
                    .list()
                    .ofMinSize(4)
                    .ofMaxSize(24);
        }
    }

    /** An object, and what the model knows of it. */
    private static final class Known {
        private final KitLauncher launcher = new KitLauncher();
        private final ChildProcess process = new ChildProcess(launcher, Nothing.class, "text");
        private boolean daemon;
        private boolean started;
        private boolean refused;
        private String exitCode = "empty";

        private String told() {
            var child = launcher.launched();
            return "pid " + (started ? child.getFirst().pid() : "empty") + ", alive "
                    + (started && exitCode.equals("empty")) + ", exit code " + exitCode;
        }
    }

    static void areTrue(Trial trial, String clause) throws Exception {
        Scripts.check(trial, clause, Step.scripts(), 40, (play, steps) -> {
            try {
                new Script(play, clause).play(steps);
            } finally {
                KitLauncher.endAll();
            }
        });
    }

    private void play(List<Step> steps) {
        var objects = new ArrayList<Known>();
        for (var i = 0; i < 2; i++) {
            objects.add(play.looks("C6", "nothing is null: it is made", "new ChildProcess(…)", Known::new));
        }
        for (var step : steps) {
            perform(step, objects.get(step.second() ? 1 : 0), step.second() ? "second" : "first");
            looks(objects.getFirst(), "first");
            looks(objects.getLast(), "second");
        }
    }

    private void perform(Step step, Known known, String name) {
        switch (step.what()) {
            case START -> starts(known, name);
            case FAIL -> fails(known, name);
            case END -> ends(known, name, step.number());
            case DAEMON -> daemon(known, name, step.number() % 2 == 0);
            case JOIN -> joins(known, name);
            case RUN -> play.does("C2", "run, called directly, returns", name + ".run()", known.process::run);
            case LOOK -> play.meets(clause);
        }
    }

    private void starts(Known known, String name) {
        if (known.started) {
            play.fails(IllegalStateException.class, "C5", "it has been started", name + ".start()", () -> {
                known.process.start();
                return Stage.DONE;
            });
            return;
        }
        var begins = known.refused ? "C6" : "C1";
        play.does(begins, "start launches the child", name + ".start()", known.process::start);
        play.require(known.launcher.launched().size() == 1, begins, "start launches the child", "it does not");
        known.started = true;
        play.meets(clause);
    }

    private void fails(Known known, String name) {
        if (!known.started) {
            var failure = new IOException("no such program");
            known.launcher.fails(failure);
            play.fails(failure, "C6", "what launch throws comes out", name + ".start(), the launcher fails", () -> {
                known.process.start();
                return Stage.DONE;
            });
            known.launcher.fails(null);
            known.refused = true;
        }
    }

    private void ends(Known known, String name, int value) {
        if (known.started && known.exitCode.equals("empty")) {
            play.says("the " + name + " child ends: exit value " + value);
            known.launcher.launched().getFirst().ends(value);
            known.exitCode = String.valueOf(value);
            play.does("C9", "the child has ended: join returns", name + ".join()", known.process::join);
        }
    }

    private void daemon(Known known, String name, boolean daemon) {
        var call = name + ".setDaemon(" + daemon + ")";
        if (known.started) {
            play.fails(IllegalStateException.class, "C12", "it has been started", call, () -> {
                known.process.setDaemon(daemon);
                return Stage.DONE;
            });
        } else {
            play.does("C12", "it has not been started", call, () -> known.process.setDaemon(daemon));
            known.daemon = daemon;
        }
    }

    private void joins(Known known, String name) {
        var call = name + ".join(0)";
        if (known.started) {
            var ended = !known.exitCode.equals("empty");
            play.returns(ended, "C10", "whether it has ended", call, () -> known.process.join(Duration.ZERO));
        } else {
            play.fails(
                    IllegalStateException.class,
                    "C10",
                    "it has not been started",
                    call,
                    () -> known.process.join(Duration.ZERO));
        }
    }

    private void looks(Known known, String name) {
        var because = known.refused && !known.started ? "C6" : "C8";
        play.returns(
                known.told(),
                because,
                "what the calls say",
                name + ".pid(), isAlive(), exitCode()",
                () -> Stage.told(known.process));
        play.returns(known.daemon, "C12", "what setDaemon was told", name + ".isDaemon()", known.process::isDaemon);
    }
}
