package processes.p03_lifecycle;

import grader.spec.Call;
import grader.spec.Shown;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** C13: what {@code close} waits for, and what it does not; and what goes on meanwhile. */
final class CloseWaits {
    private static final String WAITS = "C13: a child lives: close waits";
    private static final String ALL_ENDED = "C13: every child has ended: close returns";

    private static final String STATUS = "C13: it returns with the interrupt status set, as it was interrupted";

    private CloseWaits() {}

    /** Every call waits, for the last child, whichever that is. */
    static void forEveryChild(Trial trial) {
        for (var last = 0; last < 3; last++) {
            try (var stage = new Stage(trial)) {
                var processes = new ArrayList<KitProcess>();
                for (var i = 0; i < 3; i++) {
                    processes.add(stage.process());
                    stage.starts(processes.get(i));
                }
                var calls = new ArrayList<Call<String>>();
                for (var name : List.of("A", "B", "C")) {
                    calls.add(stage.closes(name));
                }
                calls.forEach(call -> call.waits(WAITS));
                for (var i = 1; i <= 3; i++) {
                    var process = processes.get((last + i) % 3);
                    stage.says("a child ends", () -> process.ends(0));
                    if (i < 3) {
                        calls.forEach(call -> call.waits(WAITS));
                    }
                }
                calls.forEach(call -> call.returns(Stage.DONE, ALL_ENDED));
                stage.closes("A").returns(Stage.DONE, ALL_ENDED);
            }
        }
    }

    /** A daemon is waited for like all others; no stream is. */
    static void notForStreams(Trial trial) {
        try (var stage = new Stage(trial)) {
            var daemon = stage.process(new KitProcess(new KitHandle().lingering()));
            stage.startsDaemon(daemon);
            var other = stage.process(new KitProcess());
            stage.starts(other);
            var call = stage.closes("B");
            stage.says(
                    "the child ends, its streams do not", () -> other.handle().ends(0));
            call.waits("C13: the daemon was sent SIGKILL and has not ended yet: close waits");
            var second = stage.closes("C");
            second.waits(
                    "C13: the daemon was sent SIGKILL and has not ended yet: close waits, the second call as well");
            stage.says(
                    "the daemon ends, its streams do not", () -> daemon.handle().ends(KitHandle.BY_SIGKILL));
            call.returns(Stage.DONE, ALL_ENDED);
            second.returns(Stage.DONE, ALL_ENDED);
        }
    }

    static void ofNobody(Trial trial) {
        try (var stage = new Stage(trial)) {
            stage.closes("A").returns(Stage.DONE, "C13: there was never a child: close returns");
            stage.closes("B").returns(Stage.DONE, "C13: there was never a child: close returns, again");
        }
        try (var stage = new Stage(trial)) {
            var process = stage.process();
            stage.ends(process, stage.starts(process), 0);
            stage.closes("A").returns(Stage.DONE, ALL_ENDED);
        }
    }

    /** Interrupted on entry, and while it waits; with a child that lives, and without. */
    static void notEndedByInterrupts(Trial trial) {
        for (var onEntry : new boolean[] {true, false}) {
            try (var stage = new Stage(trial)) {
                var process = stage.process();
                stage.starts(process);
                var what = onEntry ? "interrupted, close()" : "close()";
                var call = stage.actors().start("B", what, () -> interrupted(stage, onEntry));
                call.waits(WAITS);
                for (var i = onEntry ? 1 : 0; i < 2; i++) {
                    stage.actors().interrupt("B");
                    call.waits("C13: an interrupt does not end close: it goes on waiting");
                }
                call.idles("C17: close waits, interrupted or not, and rests");
                stage.says("the child ends", () -> process.ends(0));
                call.returns(true, STATUS);
            }
        }
        try (var stage = new Stage(trial)) {
            stage.startsDaemon(stage.process());
            stage.returns(true, "interrupted, close()", STATUS, () -> interrupted(stage, true));
        }
    }

    private static boolean interrupted(Stage stage, boolean onEntry) {
        if (onEntry) {
            Thread.currentThread().interrupt();
        }
        stage.supervisor().close();
        return Thread.interrupted();
    }

    /** While it waits, and after it: each is answered; whether rightly, is told as the clause of that call. */
    static void othersGoOn(Trial trial) {
        try (var stage = new Stage(trial)) {
            var first = stage.process();
            var one = stage.starts(first);
            var second = stage.process();
            var two = stage.starts(second);
            var call = stage.closes("B");
            call.waits(WAITS);
            stage.ends(first, one, 9);
            asked(stage, one, Optional.of(new Ending.Failed(9)));
            asked(stage, two, Optional.empty());
            during(stage, "children()", "C10", List.of(two), stage.supervisor()::children);
            during(stage, "tree()", "C11", List.of(new Branch(second.pid(), List.of())), stage.supervisor()::tree);
            during(stage, "output()", "C7", 0, () -> one.output().length);
            call.waits(WAITS);
            stage.says("the other child ends", () -> second.ends(134));
            call.returns(Stage.DONE, ALL_ENDED);
            asked(stage, one, Optional.of(new Ending.Failed(9)));
            stage.hears(two);
            asked(stage, two, Optional.of(new Ending.Crashed(6)));
            during(stage, "output()", "C7", 0, () -> two.output().length);
            during(stage, "children()", "C10", List.of(), stage.supervisor()::children);
            during(stage, "tree()", "C11", List.of(), stage.supervisor()::tree);
        }
    }

    private static void asked(Stage stage, Child child, Optional<Ending> ending) {
        during(stage, "ending()", ending.isEmpty() ? "C5" : "C2", ending, child::ending);
        if (ending.isPresent()) {
            during(stage, "await(0)", "C4", ending, () -> child.await(Duration.ZERO));
        }
    }

    private static void during(Stage stage, String what, String clause, Object wanted, Callable<?> call) {
        var because = ": all other methods do what they say, while close waits and after it";
        var told = stage.<Object>returns(what, "C13" + because, call::call);
        if (!told.equals(wanted)) {
            throw stage.actors().broken(clause + because, what + " returned " + Shown.of(told));
        }
    }
}
