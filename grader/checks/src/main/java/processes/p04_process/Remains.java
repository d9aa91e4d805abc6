package processes.p04_process;

import grader.spec.Trial;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import processes.p04_process.peer.Nothing;

/** C15: what stays behind of children that have ended. */
final class Remains {
    private static final String NO_THREAD = "C15: the child has ended: no thread is left for it";
    private static final String CLOSED = "C15: the child has ended: our end of its standard input has been closed";

    private Remains() {}

    /** One that has read, and one that never does, daemon or not; several calls have waited in vain. */
    static void areNone(Trial trial) throws Exception {
        for (var daemon : new boolean[] {false, true}) {
            for (var reads : new boolean[] {false, true}) {
                trial.scene(() -> ends(trial, daemon, reads));
            }
        }
    }

    private static void ends(Trial trial, boolean daemon, boolean reads) {
        try (var stage = new Stage(
                trial,
                "new ChildProcess(launcher, a body, 1048576 bytes)",
                launcher -> new ChildProcess(launcher, Nothing.class, new byte[1 << 20]))) {
            stage.does("A", "setDaemon(" + daemon + ")", "C12: it has not been started", () -> stage.process()
                    .setDaemon(daemon));
            stage.isNew("C8: it has not been started");
            var before = threads();
            var child = stage.starts("C4: start does not wait until the child reads");
            if (reads) {
                stage.actors().says("the child reads all");
                child.input().letsRead();
            }
            stage.returns(false, "join(2 ms)", "C10: the child lives: the time passes", () -> stage.process()
                    .join(Duration.ofMillis(2)));
            stage.actors().settle();
            stage.actors().says("the child ends");
            child.ends(0);
            trial.eventually(CLOSED, () -> child.input().isClosed());
            trial.eventually(NO_THREAD, () -> before.containsAll(threads()));
        }
    }

    /** Threads that could be the submission's: not the kit's own, nor those that the JDK keeps for everybody. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("harness")
                        && !thread.getName().startsWith("actor ")
                        && !thread.getName().startsWith("process reaper")
                        && !thread.getName().equals("kernel")
                        && !thread.getName().startsWith("ForkJoinPool")
                        && !thread.getClass().getName().startsWith("jdk.internal."))
                .collect(Collectors.toSet());
    }
}
