package processes.p05_process_lock;

import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.Callable;

/** C3: a call that takes its time in the kernel, with one file, delays nobody who has to do with another one. */
final class TwoFiles {
    private static final String APART =
            "C3: a call for the first file takes its time: the second file's is not delayed";
    private static final List<String> WAYS = List.of("acquire()", "tryAcquire()", "tryAcquire(1 h)");

    private TwoFiles() {}

    static void whileTheKernelIsSlow(Trial trial) throws Exception {
        for (var step : List.of(Step.OPEN, Step.LOCK, Step.TRY_LOCK, Step.CLOSE)) {
            for (var way : WAYS) {
                trial.scene(() -> whileTheKernelIsSlow(trial, step, way));
            }
        }
    }

    private static Callable<Boolean> visit(ProcessLock lock, String way) {
        return () -> {
            var taken =
                    switch (WAYS.indexOf(way)) {
                        case 0 -> Calls.taken(lock);
                        case 1 -> lock.tryAcquire();
                        default -> lock.tryAcquire(Calls.LONG);
                    };
            lock.release();
            return taken;
        };
    }

    private static void whileTheKernelIsSlow(Trial trial, Step step, String way) {
        try (var actors = trial.actors();
                var slow = new Latch()) {
            var one = Setting.free();
            one.file().plan().at(step, slow);
            actors.says("the kernel will take its time with a call for the first file");
            var delayed = actors.start("A", way + " and release() of the first file's", visit(one.lock(), way));
            actors.settle();
            if (!slow.wasReached()) {
                return; // it does not come there
            }
            var two = actors.start("B", "new ProcessLock(second file)", () -> Setting.free())
                    .returns(APART);
            for (var other : WAYS) {
                actors.start("B", other + " and release() of the second file's", visit(two.lock(), other))
                        .returns(true, APART);
            }
            slow.open();
            delayed.returns(true, "C1: the lock is free: " + way + " gets it");
        }
    }
}
