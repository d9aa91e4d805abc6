package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.io.IOException;

/** C6: who may release, and in which order what is given back. C5: a thread that dies. */
final class Releases {
    private Releases() {}

    static void onlyByTheHolder(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            refuses(actors, "A", lock, "nobody holds it");
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var waiting = actors.start("W", "acquire()", () -> Calls.acquire(lock));
            waiting.waits("C2: A holds the lock: W waits");
            refuses(actors, "B", lock, "A holds it");
            waiting.waits("C6: the release of B changes nothing: W goes on waiting");
            trial.require(
                    setting.file().isLockedHere(),
                    "C6: the release of B changes nothing: the kernel's lock is kept",
                    "it is gone",
                    "look who calls before anything is given back");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            waiting.returns("C1: A has released the lock: W gets it");
            refuses(actors, "A", lock, "W holds it");
            actors.start("B", "tryAcquire()", lock::tryAcquire)
                    .returns(false, "C6: the release of A changes nothing: W holds the lock");
            actors.start("W", "release() with its interrupt status set", Calls.statusAfter(() -> Calls.release(lock)))
                    .returns(
                            "no longer holding it, interrupt status set",
                            "C6: it works on an interrupted thread as on any other, and leaves its status set");
            refuses(actors, "W", lock, "W has released it");
            actors.start("B", "tryAcquire()", lock::tryAcquire)
                    .returns(true, "C6: W has released the lock, the others changed nothing: it is free");
        }
    }

    private static void refuses(Actors actors, String who, ProcessLock lock, String why) {
        actors.start(who, "release()", () -> Calls.release(lock))
                .fails(IllegalMonitorStateException.class, "C6: " + why + ": IllegalMonitorStateException");
    }

    static void notWhatAnotherProcessHolds(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            setting.file().otherTakes();
            actors.says("another process locks the file");
            refuses(actors, "A", lock, "another process holds it");
            var waiting = actors.start("B", "acquire()", () -> Calls.acquire(lock));
            waiting.waits("C4: another process has the file locked: B waits");
            refuses(actors, "A", lock, "another process holds it, and B waits for it");
            waiting.waits("C6: the release of A changes nothing: B goes on waiting");
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            waiting.returns("C1: the file is free: B gets the lock");
        }
    }

    /** The kernel is slow to take its lock back: nobody asks it for that lock meanwhile. */
    static void waitsForTheKernel(Trial trial) {
        try (var actors = trial.actors();
                var slow = new Latch()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var waiting = actors.start("B", "acquire()", () -> Calls.taken(lock));
            waiting.waits("C2: A holds the lock: B waits");
            setting.file().plan().at(Step.GIVE_BACK, slow);
            var release = actors.start("A", "release(), and the kernel takes its time", () -> Calls.release(lock));
            actors.settle();
            var tried = actors.start("C", "tryAcquire()", lock::tryAcquire);
            actors.settle();
            var asked = setting.file().asked().forLocks();
            slow.open();
            release.returns(Calls.HELD);
            tried.returns("C6: the kernel still has A's lock: nobody else asks for it");
            waiting.returns(true, "C6: the kernel has taken A's lock back: one of those that wait gets the lock");
            trial.require(
                    asked == 1,
                    "C6: the kernel's lock is given back before another thread's turn comes",
                    "another thread asked the kernel while A's lock was not given back yet",
                    "give back in the other order: the kernel's lock first, then the one of this JVM");
        }
    }

    /** Another process is quicker than the thread that waits here. */
    static void goesToAnotherProcess(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var waiting = actors.start("B", "acquire()", () -> Calls.acquire(lock));
            waiting.waits("C2: A holds the lock: B waits");
            setting.file().plan().at(Step.GIVEN_BACK, setting.file()::otherTakes);
            actors.start("A", "release(), and another process locks the file at once", () -> Calls.release(lock))
                    .returns(Calls.HELD);
            if (setting.file().plan().isOpen(Step.GIVEN_BACK)) {
                throw actors.broken(
                        "C6: the kernel's lock is given back, also if another thread of this JVM waits",
                        "it was not given back when release() returned",
                        "a lock that goes from thread to thread of one JVM starves all other processes");
            }
            waiting.waits("C4: another process has the file locked: B goes on waiting");
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            waiting.returns("C1: the file is free: B gets the lock");
        }
    }

    static void aDeadThreadKeepsIt(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "a new thread takes the lock and ends", () -> takenByANewThread(lock))
                    .returns(Calls.FREE);
            actors.start("B", "tryAcquire()", lock::tryAcquire)
                    .returns(false, "C5: a thread that is dead still holds the lock");
            refuses(actors, "B", lock, "a dead thread holds it");
            actors.start("B", "acquire()", () -> Calls.acquire(lock))
                    .waits("C5: a thread that is dead still holds the lock: B waits");
            trial.require(
                    setting.file().isLockedHere(),
                    "C5: a thread that is dead still holds the lock: no other process gets it",
                    "the kernel's lock is gone",
                    "");
        }
    }

    private static String takenByANewThread(ProcessLock lock) throws InterruptedException {
        var thread = Thread.ofPlatform().name("new thread").start(() -> {
            try {
                lock.acquire();
            } catch (InterruptedException | IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        thread.join();
        return "it has ended";
    }
}
