package processes.p05_process_lock;

import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** C11: what the kernel is asked while somebody waits, counted, and the processor time of who asks it. */
final class Rest {
    private static final Duration TIME = Duration.ofMillis(300);
    /** Twice what the contract allows, and some more: no right one comes near. */
    private static final int MOST_A_SECOND = 200;

    private static final int SOME_MORE = 20;
    /** Who spins uses nearly all of the time; who sleeps uses a hundredth of it. */
    private static final long MOST_CPU_NANOS = 120_000_000;

    private Rest() {}

    /** Who waits for a thread of this JVM has no business with the kernel. */
    static void whileAThreadHoldsIt(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var before = setting.file().asked().forLocks();
            var plain = actors.start("B", "acquire()", () -> Calls.acquire(lock));
            plain.waits("C2: A holds the lock: B waits");
            var timed = actors.start("C", "tryAcquire(1 h)", () -> lock.tryAcquire(Calls.LONG));
            timed.waits("C2: A holds the lock: C waits");
            plain.idles("C11: B waits for a thread of this JVM: it rests");
            var asked = setting.file().asked().forLocks() - before;
            trial.require(
                    asked == 0,
                    "C11: B and C wait for a thread of this JVM: the kernel is not asked meanwhile",
                    "it was asked " + asked + " times",
                    "who waits for a thread waits for a notification of that thread");
        }
    }

    /** Who waits for another process as long as it takes asks the kernel once. */
    static void whileAnotherProcessHoldsIt(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var lock = setting.lock();
            actors.says("another process locks the file");
            var first = actors.start("A", "acquire()", () -> Calls.acquire(lock));
            first.waits("C4: another process has the file locked: A waits");
            var second = actors.start("B", "acquire()", () -> Calls.acquire(lock));
            second.waits("C4: another process has the file locked: B waits");
            first.idles("C11: A waits for another process: it rests");
            second.idles("C11: B waits as well: it rests");
            var asked = setting.file().asked().forLocks();
            trial.require(
                    asked <= 2,
                    "C11: acquire() asks the kernel once, and waits in it",
                    "it was asked " + asked + " times by two calls that still wait",
                    "lock() waits in the kernel; tryLock() in a loop is for time-outs alone");
        }
    }

    /** Who waits with a time may ask again, now and then. */
    static void whileATimeRuns(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var lock = setting.lock();
            var cpu = new AtomicLong();
            actors.says("another process locks the file");
            var begin = System.nanoTime();
            actors.start("A", "tryAcquire(300 ms)", () -> measured(lock, cpu))
                    .returns(false, "C9: another process has the file locked: A gives up at the end of its time");
            var seconds = (System.nanoTime() - begin) / 1e9;
            var asked = setting.file().asked().forLocks();
            trial.require(
                    asked > 0,
                    "C9: only the kernel knows when the file is free: it is asked",
                    "it was not asked once",
                    "");
            trial.require(
                    asked <= MOST_A_SECOND * seconds + SOME_MORE,
                    "C11: who waits for another process with a time-out asks the kernel at most a hundred times a"
                            + " second",
                    "it was asked " + asked + " times in " + Math.round(seconds * 1000) + " ms",
                    "sleep some milliseconds between two tries");
            trial.require(
                    cpu.get() < MOST_CPU_NANOS,
                    "C11: who waits for another process with a time-out sleeps between two tries",
                    "it used " + cpu.get() / 1_000_000 + " ms of processor time in " + Math.round(seconds * 1000)
                            + " ms",
                    "sleep some milliseconds between two tries");
        }
    }

    private static boolean measured(ProcessLock lock, AtomicLong cpu) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        try {
            return lock.tryAcquire(TIME);
        } finally {
            cpu.set(threads.getCurrentThreadCpuTime() - before);
        }
    }
}
