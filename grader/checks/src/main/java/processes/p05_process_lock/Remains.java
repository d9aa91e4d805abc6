package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** C13: channels that stay open, threads that stay behind, bytes that were looked at. */
final class Remains {
    private static final Duration SHORT = Duration.ofMillis(30);

    private Remains() {}

    static void areNone(Trial trial) {
        var before = threads();
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            nothingIsOpen(actors, setting, "no call has been made");
            for (var round = 0; round < 3; round++) {
                actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                actors.start("B", "tryAcquire()", lock::tryAcquire).returns(false, "C2: A holds the lock");
                actors.start("B", "tryAcquire(30 ms)", () -> lock.tryAcquire(SHORT))
                        .returns(false, "C2: A holds the lock");
                trial.require(
                        setting.file().open() == 1,
                        "C13: one thread holds the lock, and the others have given up: one channel is open",
                        setting.file().open() + " are open",
                        "");
                actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
                nothingIsOpen(actors, setting, "A has released the lock");
            }
            requireUntouched(trial, setting);
        }
        afterRefusals(trial);
        afterInterrupts(trial);
        afterAWait(trial);
        trial.eventually(
                "C13: nobody waits any more: no thread of the lock is left", () -> before.containsAll(threads()));
    }

    private static void requireUntouched(Trial trial, Setting setting) {
        trial.require(
                !setting.file().content().wasTouched(),
                "C13: what is in the file is neither read nor changed",
                "the lock has read or changed it, or asked for its size",
                "the kernel's lock needs no byte of the file");
    }

    private static void afterRefusals(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var lock = setting.lock();
            actors.says("another process locks the file");
            actors.start("A", "tryAcquire()", lock::tryAcquire).returns(false, "C4: another process has it");
            nothingIsOpen(actors, setting, "tryAcquire() has returned false");
        }
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            actors.says("another process locks the file");
            actors.start("A", "tryAcquire(30 ms)", () -> setting.lock().tryAcquire(SHORT))
                    .returns(false, "C4: another process has it");
            nothingIsOpen(actors, setting, "tryAcquire(30 ms) has returned false");
            requireUntouched(trial, setting);
        }
    }

    private static void afterInterrupts(Trial trial) {
        for (var timed : new boolean[] {false, true}) {
            try (var actors = trial.actors()) {
                var setting = Setting.heldByAnotherProcess();
                var lock = setting.lock();
                actors.says("another process locks the file");
                var call = timed
                        ? actors.start("A", "tryAcquire(1 h)", () -> lock.tryAcquire(Calls.LONG))
                        : actors.start("A", "acquire()", () -> Calls.taken(lock));
                call.waits("C4: another process has the file locked: A waits");
                actors.interrupt("A");
                call.fails(InterruptedException.class, "C8: A waits and is interrupted: InterruptedException");
                nothingIsOpen(actors, setting, "the interrupted call has thrown");
            }
        }
    }

    private static void afterAWait(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.heldByAnotherProcess();
            var lock = setting.lock();
            actors.says("another process locks the file");
            var patient = actors.start("A", "tryAcquire(1 h)", () -> lock.tryAcquire(Calls.LONG));
            patient.waits("C4: another process has the file locked: A waits");
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            patient.returns(true, "C9: the file is free: A gets the lock");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            nothingIsOpen(actors, setting, "A has released the lock");
            requireUntouched(trial, setting);
        }
    }

    private static void nothingIsOpen(Actors actors, Setting setting, String why) {
        var open = setting.file().open();
        if (open > 0) {
            throw actors.broken(
                    "C13: " + why + ": no channel of the file is open",
                    open + (open == 1 ? " channel is" : " channels are") + " open",
                    "whoever opens a channel closes it, in a finally");
        }
    }

    /** Threads that could be the submission's: not the kit's own, nor those that the JDK keeps for everybody. */
    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("harness")
                        && !thread.getName().startsWith("actor ")
                        && !thread.getName().startsWith("ForkJoinPool")
                        && !thread.getClass().getName().startsWith("jdk.internal."))
                .collect(Collectors.toSet()));
    }
}
