package processes.p03_lifecycle;

import grader.spec.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** C18: threads and pipes that stay behind. */
final class Remains {
    private static final String CLOSED =
            "C18: a child and both of its streams have ended: our ends of its three pipes have been closed";
    private static final String NO_THREAD = "C18: a child and both of its streams have ended: no thread is left for it";

    private Remains() {}

    /** Children that end in every way, of a supervisor that is never closed. */
    static void areNone(Trial trial) throws Exception {
        var before = threads();
        try (var stage = new Stage(trial)) {
            var processes = new ArrayList<KitProcess>();
            for (var i = 0; i < 4; i++) {
                var process = stage.process(new KitProcess());
                processes.add(process);
                var child = i % 2 == 0 ? stage.starts(process) : stage.startsDaemon(process);
                process.output().writes(new byte[100]);
                if (i == 2) {
                    process.output().fails(new IOException("broken"));
                }
                if (i == 3) {
                    process.errors().fails(new IOException("broken"));
                }
                ends(stage, process, i);
                stage.hears(child);
            }
            trial.eventually(CLOSED, () -> processes.stream().allMatch(Remains::isClosed));
            trial.eventually(NO_THREAD, () -> before.containsAll(threads()));
        }
    }

    /** In every order. */
    private static void ends(Stage stage, KitProcess process, int order) {
        stage.says("the process ends, and its streams, one after the other", () -> {
            if (order == 0) {
                process.handle().ends(0);
            }
            process.errors().ends();
            stage.actors().settle();
            process.output().ends();
            stage.actors().settle();
            process.handle().ends(0);
        });
    }

    /** Nor of those who waited in vain, were interrupted, or were refused; nor when it is closed. */
    static void ofACrowd(Trial trial) {
        var before = threads();
        try (var stage = new Stage(trial)) {
            var process = stage.process();
            var child = stage.starts(process);
            var daemon = stage.process();
            var other = stage.startsDaemon(daemon);
            for (var i = 0; i < 3; i++) {
                stage.returns(
                        Optional.empty(),
                        "await(2 ms)",
                        "C4: the child lives: the time passes",
                        () -> child.await(Duration.ofMillis(2)));
            }
            interrupted(stage, "B", "await()", "C3", other::await);
            interrupted(stage, "C", "output()", "C7", other::output);
            var closing = stage.closes("B");
            closing.waits("C13: a child lives: close waits");
            stage.says("the child ends", () -> process.ends(0));
            closing.returns(Stage.DONE, "C13: every child has ended: close returns");
            trial.eventually(CLOSED, () -> isClosed(process) && isClosed(daemon));
            trial.eventually(NO_THREAD, () -> before.containsAll(threads()));
        }
    }

    private static void interrupted(Stage stage, String actor, String what, String clause, Callable<?> command) {
        var call = stage.actors().<Object>start(actor, what, command::call);
        call.waits(clause + ": the child lives: the call waits");
        stage.actors().interrupt(actor);
        call.fails(InterruptedException.class, "C6: the thread is interrupted while it waits");
    }

    private static boolean isClosed(KitProcess process) {
        return process.input().isClosed()
                && process.output().isClosed()
                && process.errors().isClosed();
    }

    /** Threads that could be the submission's: not the kit's own, nor those that the JDK keeps for everybody. */
    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("harness")
                        && !thread.getName().startsWith("actor ")
                        && !thread.getName().startsWith("process reaper")
                        && !thread.getName().equals("kernel")
                        && !thread.getName().startsWith("ForkJoinPool")
                        && !thread.getClass().getName().startsWith("jdk.internal."))
                .collect(Collectors.toSet()));
    }
}
