package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;

/** C7, C8: what others may call while a thread stands in the kernel and waits for another process. */
final class Meetings {
    private Meetings() {}

    static void oneTryNeverWaits(Trial trial) throws Exception {
        trial.scene(() -> oneTryNeverWaitsForAThread(trial));
        trial.scene(() -> oneTryNeverWaitsForAProcess(trial));
    }

    private static void oneTryNeverWaitsForAThread(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "tryAcquire()", lock::tryAcquire).returns(true, "C7: the lock is free: it is taken");
            for (var who : new String[] {"A", "B"}) {
                actors.start(who, "tryAcquire()", lock::tryAcquire)
                        .returns(false, "C2: A holds the lock: it is not taken");
                actors.start(who, "tryAcquire(), interrupted", Calls.statusAfter(lock::tryAcquire))
                        .returns("false, interrupt status set", "C7: tryAcquire() takes no notice of interrupts");
            }
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            actors.start("B", "tryAcquire(), interrupted", Calls.statusAfter(lock::tryAcquire))
                    .returns(
                            "true, interrupt status set",
                            "C7: tryAcquire() takes a free lock, and takes no notice of interrupts");
        }
    }

    /** Nobody of this process has the lock or waits for it: the kernel alone says no. */
    private static void oneTryNeverWaitsForAProcess(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            actors.says("another process locks the file");
            for (var who : new String[] {"A", "B"}) {
                actors.start(who, "tryAcquire()", setting.lock()::tryAcquire)
                        .returns(false, "C7: another process has the file locked: tryAcquire() does not wait for it");
            }
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            actors.start("A", "tryAcquire()", setting.lock()::tryAcquire)
                    .returns(true, "C7: the lock is free again: it is taken");
        }
    }

    /** While A waits for another process, plainly or with a time, everybody else does as the contract says. */
    static void besideOneThatWaitsInTheKernel(Trial trial) throws Exception {
        for (var timed : new boolean[] {false, true}) {
            trial.scene(() -> besideAWaitingOne(trial, timed));
        }
    }

    private static void besideAWaitingOne(Trial trial, boolean timed) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var lock = setting.lock();
            actors.says("another process locks the file");
            var first = timed
                    ? actors.start("A", "tryAcquire(1 h)", () -> lock.tryAcquire(Calls.LONG))
                    : actors.start("A", "acquire()", () -> Calls.taken(lock));
            first.waits("C4: another process has the file locked: A waits");
            actors.start("B", "tryAcquire()", lock::tryAcquire)
                    .returns(false, "C7: another process has the file locked, and A waits: B returns at once");
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(false, "C9: another process has the file locked, and A waits: B returns at once");
            var time = Duration.ofNanos(20_900_000);
            var brief = actors.start("B", "tryAcquire(20.9 ms)", () -> lock.tryAcquire(time));
            brief.returns(false, "C9: nobody gets the lock: B gives up at the end of its time, though A still waits");
            brief.neverBefore(time, "C9: it gives up at the end of its time, never before");
            leavesAndAnotherGoesOn(actors, setting, first);
        }
    }

    /** B comes and is interrupted; then A is, and C, who has come meanwhile, is the next. */
    private static void leavesAndAnotherGoesOn(Actors actors, Setting setting, Call<Boolean> first) {
        var lock = setting.lock();
        var second = actors.start("B", "acquire()", () -> Calls.taken(lock));
        second.waits("C4: another process has the file locked: B waits");
        actors.interrupt("B");
        second.fails(InterruptedException.class, "C8: B waits and is interrupted, though A still waits");
        var third = actors.start("C", "acquire()", () -> Calls.taken(lock));
        third.waits("C4: another process has the file locked: C waits");
        actors.interrupt("A");
        first.fails(InterruptedException.class, "C8: A waits for another process and is interrupted");
        third.waits("C8: A has left with nothing: C goes on waiting");
        actors.says("the other process gives its lock back");
        setting.file().otherReleases();
        third.returns(true, "C8: A has left, and C is the next: it gets the lock");
        actors.start("C", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
        actors.start("A", "acquire()", () -> Calls.acquire(lock))
                .returns("C8: an interrupt leaves the lock as it was: A may take it");
    }

    /** The holder is interrupted, and holds on. */
    static void theHolderIsInterrupted(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            actors.start("A", "acquire() with its interrupt status set", Calls.interrupted(() -> Calls.acquire(lock)))
                    .fails(InterruptedException.class, "C8: A is interrupted already: InterruptedException");
            actors.start(
                            "A",
                            "tryAcquire(1 h) with its interrupt status set",
                            Calls.interrupted(() -> lock.tryAcquire(Calls.LONG)))
                    .fails(InterruptedException.class, "C8: A is interrupted already: InterruptedException");
            actors.start("B", "tryAcquire()", lock::tryAcquire)
                    .returns(false, "C8: it is as if the calls had never been made: A holds the lock");
            trial.require(
                    setting.file().isLockedHere(),
                    "C8: it is as if the calls had never been made: A has the kernel's lock",
                    "it is gone",
                    "");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
        }
    }
}
