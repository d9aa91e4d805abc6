package processes.p05_process_lock;

import grader.spec.Nap;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * C9: who sleeps between two questions to the kernel hears of a release when he wakes up. How long he will sleep is
 * what he has told the system, so that a busy machine makes nobody late.
 */
final class Pauses {
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final long LOOK_NANOS = 5_000_000;
    private static final long SHORT_WATCH_NANOS = 400_000_000;
    /** Pauses that grow are watched for longer: from 10 ms by twice as much they come to a second within three. */
    private static final long LONG_WATCH_NANOS = 4_000_000_000L;

    private Pauses() {}

    static void stayShort(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var caller = new AtomicReference<Thread>();
            actors.says("another process locks the file");
            var call = actors.start("A", "tryAcquire(1 h)", () -> {
                caller.set(Thread.currentThread());
                return setting.lock().tryAcquire(Calls.LONG);
            });
            actors.settle();
            var asked = setting.file().asked();
            var begin = System.nanoTime();
            for (var time = 0L; time < watch(asked); time = System.nanoTime() - begin) {
                var sleeps = Nap.left(call);
                if (asked.onlyBy(caller.get()) && sleeps.compareTo(MOST) > 0) {
                    throw actors.broken(
                            "C9: the end of another process's hold is noticed within a second",
                            "after " + asked.triesAtAll() + " questions to the kernel A sleeps for " + sleeps.toMillis()
                                    + " ms before the next one",
                            "pauses may grow, up to a bound");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            call.returns(true, "C9: the other process has given its lock back within the time: A gets it");
        }
    }

    private static long watch(Asked asked) {
        return asked.grow() ? LONG_WATCH_NANOS : SHORT_WATCH_NANOS;
    }
}
