package processes.p05_process_lock;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** C3 and C4, over a kernel of the kit's own: several objects of one file, and what exactly is locked. */
final class OneFile {
    private static final String KEPT =
            "C4: a thread of this process still holds the lock: no other process can lock the file";

    private OneFile() {}

    /** Each of these leaves the holder's lock alone, though they come through another object. */
    static void isOneLock(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            var another = setting.another();
            actors.says("two objects are made of equal files, neither of the same");
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            actors.start("B", "tryAcquire() of the other object", another::tryAcquire)
                    .returns(false, "C3: A holds the lock through another object of the same file: it is not taken");
            var timed = actors.start(
                    "B", "tryAcquire(20 ms) of the other object", () -> another.tryAcquire(Duration.ofMillis(20)));
            timed.returns(false, "C3: A holds the lock through another object of the same file: it is not taken");
            var waiting = actors.start("B", "acquire() of the other object", () -> Calls.acquire(another));
            waiting.waits("C3: A holds the lock through another object of the same file: B waits");
            actors.interrupt("B");
            waiting.fails(InterruptedException.class, "C8: B waits and is interrupted: InterruptedException");
            trial.require(setting.file().isLockedHere(), KEPT, "another process could", closing());
            var next = actors.start("B", "acquire() of the other object", () -> Calls.acquire(another));
            next.waits("C3: A holds the lock through another object of the same file: B waits");
            actors.start("A", "release() of the other object", () -> Calls.release(another))
                    .returns("C3: A holds the lock: it may release it through any object of the file");
            next.returns("C3: A has released the lock: B gets it through the other object");
            actors.start("A", "release()", () -> Calls.release(lock))
                    .fails(IllegalMonitorStateException.class, Calls.NOT_HELD);
            actors.start("B", "release()", () -> Calls.release(lock))
                    .returns("C3: B holds the lock: it may release it through any object of the file");
        }
    }

    private static String closing() {
        return "who closes a channel of the file, while another one of this JVM has the lock, loses it";
    }

    /** Locks of two files: one held, one free, one waited for; each goes its own way. */
    static void twoFilesAreTwoLocks(Trial trial) throws Exception {
        var one = Setting.free();
        trial.scene(() -> twoFilesAreTwoLocks(trial, one, Setting.free()));
        var same = Setting.free();
        trial.scene(() -> twoFilesAreTwoLocks(trial, same, same.ofTheSameHash()));
        TwoFiles.whileTheKernelIsSlow(trial);
    }

    private static void twoFilesAreTwoLocks(Trial trial, Setting one, Setting two) {
        try (var actors = trial.actors()) {
            actors.start("A", "acquire() of the first file's", () -> Calls.acquire(one.lock()))
                    .returns(Calls.FREE);
            var waiting = actors.start("B", "acquire() of the first file's", () -> Calls.acquire(one.lock()));
            waiting.waits("C2: A holds the lock: B waits");
            actors.start("C", "acquire() of the second file's", () -> Calls.acquire(two.lock()))
                    .returns("C3: the lock of the second file is free: acquire() returns");
            actors.start("A", "release() of the second file's", () -> Calls.release(two.lock()))
                    .fails(
                            IllegalMonitorStateException.class,
                            "C6: A holds the lock of another file: IllegalMonitorStateException");
            actors.start("C", "release() of the second file's", () -> Calls.release(two.lock()))
                    .returns(Calls.HELD);
            waiting.waits("C3: the lock of another file was released: B goes on waiting");
            actors.start("A", "release() of the first file's", () -> Calls.release(one.lock()))
                    .returns(Calls.HELD);
            waiting.returns("C1: A has released the lock: B gets it");
        }
    }

    /** What another process may have locked: each keeps this process out. */
    static void anyByteOfAnotherKeepsOut(Trial trial) throws Exception {
        for (var region : regions()) {
            trial.scene(() -> {
                try (var actors = trial.actors()) {
                    var setting = Setting.free();
                    setting.file().otherTakes(region);
                    actors.says("another process locks " + told(region));
                    var kept = "C4: another process has " + told(region) + " locked: the lock is not taken";
                    actors.start("A", "tryAcquire()", setting.lock()::tryAcquire)
                            .returns(false, kept);
                    var waiting = actors.start("A", "acquire()", () -> Calls.acquire(setting.lock()));
                    waiting.waits("C4: another process has " + told(region) + " locked: A waits");
                    actors.says("the other process gives its lock back");
                    setting.file().otherReleases();
                    waiting.returns("C1: the file is free: A gets the lock");
                }
            });
        }
    }

    /** However the lock was got, no other process gets one. */
    static void nobodyElseHasAnyByte(Trial trial) throws Exception {
        var ways = List.of("acquire()", "tryAcquire()", "tryAcquire(1 h)");
        for (var way : ways) {
            trial.scene(() -> {
                try (var actors = trial.actors()) {
                    var setting = Setting.free();
                    actors.start("A", way, () -> takes(setting.lock(), ways.indexOf(way)))
                            .returns(true, "C1: the lock is free: " + way + " gets it");
                    for (var region : regions()) {
                        if (setting.file().otherCould(region)) {
                            throw actors.broken(
                                    "C4: A holds the lock: no other process has a lock on any byte of the file",
                                    "another process can lock " + told(region),
                                    "lock() and tryLock() without arguments lock the whole file, exclusively");
                        }
                    }
                }
            });
        }
    }

    private static boolean takes(ProcessLock lock, int way) throws Exception {
        return switch (way) {
            case 0 -> Calls.taken(lock);
            case 1 -> lock.tryAcquire();
            default -> lock.tryAcquire(Calls.LONG);
        };
    }

    private static List<Region> regions() {
        return List.of(
                Region.WHOLE,
                new Region(0, Long.MAX_VALUE, true),
                new Region(0, 1, false),
                new Region(0, 1, true),
                new Region(1L << 33, 1, false),
                new Region(Long.MAX_VALUE - 1, 1, false));
    }

    private static String told(Region region) {
        var bytes = region.size() > 1 ? "the whole file" : "byte " + region.position();
        return bytes + (region.shared() ? ", shared" : ", exclusively");
    }
}
