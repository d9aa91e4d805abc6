package processes.p05_process_lock;

import grader.spec.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** C12: whatever the kernel throws comes out, and costs nobody else his turn. */
final class Failures {
    private static final List<String> WAYS = List.of("acquire()", "tryAcquire()", "tryAcquire(1 h)", "tryAcquire(0)");

    private Failures() {}

    /** Of every kind: checked, unchecked, error. */
    private static List<Throwable> kinds() {
        return List.of(
                new IOException("no locks available"),
                new IllegalStateException("a fault in the file system"),
                new OverlappingFileLockException(),
                new LinkageError("a library is missing"));
    }

    static void comeOut(Trial trial) throws Exception {
        for (var failure : kinds()) {
            for (var way : WAYS) {
                for (var step : List.of(Step.OPEN, Step.LOCK, Step.TRY_LOCK)) {
                    trial.scene(() -> comesOut(trial, step, way, failure));
                }
            }
        }
        comeOutBeforeThatOfClosing(trial);
    }

    private static Callable<Boolean> on(ProcessLock lock, String way) {
        return switch (WAYS.indexOf(way)) {
            case 0 -> () -> Calls.taken(lock);
            case 1 -> lock::tryAcquire;
            case 2 -> () -> lock.tryAcquire(Calls.LONG);
            default -> () -> lock.tryAcquire(Duration.ZERO);
        };
    }

    /** A's call fails while B waits for its turn: B gets it. */
    private static void comesOut(Trial trial, Step step, String way, Throwable failure) {
        try (var actors = trial.actors();
                var slow = new Latch()) {
            var setting = Setting.free();
            var lock = setting.lock();
            setting.file().plan().at(step, () -> {
                slow.run();
                setting.file().plan().fails(step, failure);
                setting.file().plan().reaches(step);
            });
            actors.says((step == Step.OPEN ? "LockFile.open()" : "the kernel") + " will fail, with " + name(failure));
            var failing = actors.start("A", way, on(lock, way));
            actors.settle();
            if (!slow.wasReached()) {
                return; // it does not come there; where it does, another scene has it fail
            }
            var waiting = actors.start("B", "acquire()", () -> Calls.taken(lock));
            actors.settle();
            slow.open();
            failing.fails(failure.getClass(), "C12: what is thrown comes out as it is");
            waiting.returns(true, "C12: it is as if A's call had never been made: B gets the lock");
            actors.start("B", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            trial.require(
                    setting.file().open() == 0,
                    "C13: a call that threw leaves no channel open",
                    setting.file().open() + " channels are still open",
                    "close in a finally");
        }
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /** The channel of a call that fails cannot be closed either: what was thrown first comes out. */
    private static void comeOutBeforeThatOfClosing(Trial trial) throws Exception {
        for (var failure : kinds()) {
            for (var way : WAYS) {
                for (var step : List.of(Step.LOCK, Step.TRY_LOCK)) {
                    trial.scene(() -> comesOutFirst(trial, step, way, failure));
                }
            }
        }
    }

    private static void comesOutFirst(Trial trial, Step step, String way, Throwable failure) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var plan = setting.file().plan();
            plan.fails(step, failure);
            plan.fails(Step.CLOSE, new UncheckedIOException(new IOException("the disk is gone")));
            actors.says("the kernel will fail, with " + name(failure) + ", and then closing, with another failure");
            var failing = actors.start("A", way, on(setting.lock(), way));
            actors.settle();
            if (!plan.isOpen(step)) { // where it does not come there another scene has it fail
                failing.fails(failure.getClass(), "C12: what was thrown first comes out, whatever closing throws");
                actors.start("B", "tryAcquire()", setting.lock()::tryAcquire)
                        .returns(true, "C12: it is as if A's call had never been made: the lock is free");
            }
        }
    }

    /** A channel that cannot be closed: the lock is free all the same. */
    static void ofClosing(Trial trial) throws Exception {
        for (var failure : kinds()) {
            trial.scene(() -> {
                try (var actors = trial.actors()) {
                    var setting = Setting.free();
                    var lock = setting.lock();
                    actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                    var waiting = actors.start("B", "acquire()", () -> Calls.taken(lock));
                    waiting.waits("C2: A holds the lock: B waits");
                    setting.file().plan().fails(Step.CLOSE, failure);
                    actors.start("A", "release(), and closing fails with " + name(failure), () -> Calls.release(lock))
                            .fails(failure.getClass(), "C12: what closing throws comes out of release()");
                    waiting.returns(true, "C12: the lock is free for the threads of this JVM all the same");
                    actors.start("A", "release()", () -> Calls.release(lock))
                            .fails(IllegalMonitorStateException.class, Calls.NOT_HELD);
                }
            });
            trial.scene(() -> ofClosingAlone(trial, failure));
            trial.scene(() -> ofClosingInVain(trial, failure));
        }
    }

    /** Nobody else is there: whoever has released the lock does not hold it. */
    private static void ofClosingAlone(Trial trial, Throwable failure) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            setting.file().plan().fails(Step.CLOSE, failure);
            actors.start("A", "release(), and closing fails with " + name(failure), () -> Calls.release(lock))
                    .fails(failure.getClass(), "C12: what closing throws comes out of release()");
            actors.start("A", "release()", () -> Calls.release(lock))
                    .fails(
                            IllegalMonitorStateException.class,
                            "C12: the lock is free all the same: A does not hold it any more");
            actors.start("B", "tryAcquire()", lock::tryAcquire)
                    .returns(true, "C12: the lock is free for the threads of this JVM all the same");
        }
    }

    /** The same after a try that got nothing. */
    private static void ofClosingInVain(Trial trial, Throwable failure) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var lock = setting.lock();
            actors.says("another process locks the file");
            setting.file().plan().fails(Step.CLOSE, failure);
            actors.start("A", "tryAcquire(), and closing fails with " + name(failure), lock::tryAcquire)
                    .fails(failure.getClass(), "C12: what closing throws comes out of the call that closes");
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            actors.start("B", "acquire()", () -> Calls.acquire(lock))
                    .returns("C12: nobody holds the lock for the call that threw: it is free");
        }
    }
}
