package processes.p03_lifecycle;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;

/** C2 and C5: how a child has ended, whichever call tells it. */
final class Telling {
    private static final Set<Integer> FATAL = Set.of(4, 5, 6, 7, 8, 11, 31);
    private static final Duration LONG = Duration.ofHours(1);

    private static final String DOOMED = "the daemon was sent SIGKILL and still lives: ";

    private Telling() {}

    /** What the contract says. */
    static Ending expected(int exitValue) {
        if (exitValue == 0) {
            return new Ending.Normal();
        }
        if (exitValue < 129 || exitValue > 159) {
            return new Ending.Failed(exitValue);
        }
        var signal = exitValue - 128;
        return FATAL.contains(signal) ? new Ending.Crashed(signal) : new Ending.Killed(signal);
    }

    /** Every value that a process of a system like Linux can leave, and some that it cannot. */
    static void every(Trial trial) throws Exception {
        var values = new ArrayList<Integer>();
        for (var value = -2; value <= 300; value++) {
            values.add(value);
        }
        values.addAll(List.of(Integer.MIN_VALUE, -1_073_741_819, 384, 393, 512, Integer.MAX_VALUE));
        Scripts.once(trial, (play, _) -> {
            var supervisor = supervisor(play);
            for (var value : values) {
                tells(play, supervisor, value, value % 3);
            }
        });
        Scripts.check(
                trial,
                "C2",
                Arbitraries.integers().between(-300, 600).list().ofMinSize(1).ofMaxSize(6),
                15,
                (play, some) -> {
                    var supervisor = supervisor(play);
                    for (var value : some) {
                        play.meets("C2");
                        tells(play, supervisor, value, Math.floorMod(value, 5));
                    }
                });
    }

    private static Supervisor supervisor(Play play) {
        return play.looks("C15", "a supervisor is made", "new Supervisor(exit)", () -> new Supervisor(new KitExit()));
    }

    /** @param order which call asks first */
    private static void tells(Play play, Supervisor supervisor, int value, int order) {
        var process = new KitProcess().keepingItsStreams();
        var child =
                play.looks("C1", "start returns the child", "start(program)", () -> supervisor.start(() -> process));
        play.returns(Optional.empty(), "C5", "the child lives: ending is empty", "ending()", () -> ask(child)
                .ending());
        play.says("the process ends: exit value " + value);
        process.ends(value);
        var ending = expected(value);
        var because = "the exit value is " + value;
        if (order == 0) {
            inTime(play, child, ending, because);
        }
        play.returns(ending, "C2", because, "await()", () -> ask(child).await());
        var also = "the child has ended, as await has told: every call tells the same";
        play.returns(
                Optional.of(ending), "C5", also, "ending()", () -> ask(child).ending());
        play.returns(
                Optional.of(ending), "C4", also, "await(0)", () -> ask(child).await(Duration.ZERO));
        play.returns(
                Optional.of(ending), "C4", also, "await(-1 s)", () -> ask(child).await(Duration.ofSeconds(-1)));
        play.returns(ending, "C3", also, "await()", () -> ask(child).await());
    }

    private static void inTime(Play play, Child child, Ending ending, String because) {
        var within = "the child ends within the time: await returns how";
        var told = play.returns("C4", within, "await(1 h)", () -> ask(child).await(LONG));
        play.require(told.isPresent(), "C4", within, "it returned empty");
        play.require(told.equals(Optional.of(ending)), "C2", because, "it returned " + told);
    }

    private static Child ask(Child child) {
        return Objects.requireNonNull(child, "the child that start has returned");
    }

    /** C5: it never waits, and hears of the end by itself. */
    static void looking(Trial trial) throws Exception {
        for (var end : End.values()) {
            trial.scene(() -> whoIsToDieLives(trial, end));
        }
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var process = stage.process(new KitProcess());
                var child = stage.starts(process);
                for (var i = 0; i < 3; i++) {
                    stage.returns(Optional.empty(), "ending()", "C5: the child lives: ending is empty", child::ending);
                }
                stage.says("both streams end", () -> {
                    process.output().ends();
                    process.errors().ends();
                });
                stage.actors().settle();
                stage.returns(
                        Optional.empty(), "ending()", "C5: its streams have ended, the child lives", child::ending);
                stage.says("the process ends", () -> process.handle().ends(3));
                trial.eventually(
                        "C5: the child has ended: soon ending tells how, without any call of await",
                        () -> child.ending().equals(Optional.of(new Ending.Failed(3))));
            }
        });
    }

    /** C5: SIGKILL has been sent to a daemon, which lives on for a while: nothing tells an end yet. */
    private static void whoIsToDieLives(Trial trial, End end) {
        try (var stage = new Stage(trial)) {
            var process = stage.process(new KitProcess(new KitHandle().lingering()));
            var daemon = stage.startsDaemon(process);
            var waiting = stage.actors().start("C", "await()", daemon::await);
            waiting.waits("C3: the child lives: await waits");
            var begun = end.begins(stage, "B");
            if (end == End.CLOSE) {
                begun.waits("C13: the daemon was sent SIGKILL and has not ended yet: close waits");
            } else {
                begun.returns(Stage.DONE, "C15: the end of the JVM waits for nobody");
            }
            stage.returns(Optional.empty(), "ending()", "C5: " + DOOMED + "ending is empty", daemon::ending);
            stage.returns(
                    Optional.empty(),
                    "await(0)",
                    "C4: " + DOOMED + "await tells no end",
                    () -> daemon.await(Duration.ZERO));
            stage.returns(
                    List.of(daemon), "children()", "C10: " + DOOMED + "it is listed", stage.supervisor()::children);
            waiting.waits("C3: " + DOOMED + "await waits");
            stage.says("it ends", () -> process.ends(KitHandle.BY_SIGKILL));
            waiting.returns(new Ending.Killed(9), "C3: the child has ended: await returns");
            if (end == End.CLOSE) {
                begun.returns(Stage.DONE, "C13: every child has ended: close returns");
            }
        }
    }

    /** C3: the streams of a child may go on for long. */
    static void doesNotWaitForStreams(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var process = stage.process(new KitProcess());
                var child = stage.starts(process);
                var waiting = stage.actors().start("B", "await()", child::await);
                waiting.waits("C3: the child lives: await waits");
                var timed = stage.actors().start("C", "await(1 h)", () -> child.await(LONG));
                timed.waits("C4: the child lives: await waits");
                stage.says("the process ends, its streams are held open by another one", () -> process.handle()
                        .ends(1));
                waiting.returns(
                        new Ending.Failed(1), "C3: the child has ended, whatever its streams do: await returns");
                timed.returns(
                        Optional.of(new Ending.Failed(1)),
                        "C4: the child has ended, whatever its streams do: await returns");
                stage.returns(
                        Optional.of(new Ending.Failed(1)),
                        "ending()",
                        "C5: await has returned, whatever its streams do",
                        child::ending);
                stage.returns(
                        List.of(),
                        "children()",
                        "C10: the child has ended, whatever its streams do",
                        stage.supervisor()::children);
            }
        });
    }
}
