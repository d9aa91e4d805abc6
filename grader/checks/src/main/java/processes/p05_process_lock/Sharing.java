package processes.p05_process_lock;

import grader.spec.Round;
import grader.spec.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several threads of this JVM and a lock that each takes in turn. */
final class Sharing {
    private static final String ENDS = "C1: whoever waits for the lock gets it in the end";

    private Sharing() {}

    static void aFreeLockIsTakenAtOnce(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            for (var actor : List.of("A", "B", "A", "C")) {
                actors.start(actor, "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                actors.start(actor, "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            }
            var other = Setting.free().lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            actors.start("A", "acquire() of the lock of another file", () -> Calls.acquire(other))
                    .returns("C3: A holds the lock of one file, that of another file is free: acquire() returns");
        }
    }

    /** The kernel's lock is nobody else's, and no wake-up is lost on the way to it. */
    static void everybodyGetsIn(Round round) {
        var setting = Setting.free();
        for (var t = 1; t <= 3; t++) {
            round.thread("T" + t, () -> visits(round, setting.lock(), 3));
        }
        round.withStaleReadsInTurn().withoutWakeUps().run(ENDS);
    }

    private static void visits(Round round, ProcessLock lock, int times) throws InterruptedException, IOException {
        for (var i = 0; i < times; i++) {
            lock.acquire();
            round.pause();
            Calls.releaseQuietly(lock);
        }
    }

    /** Through one object, by every call. */
    static void oneAtATime(Round round) {
        var setting = Setting.free();
        inTurns(round, "C2", List.of(setting.lock(), setting.lock(), setting.lock()));
    }

    /** Each through an object of its own. */
    static void oneAtATimeThroughMany(Round round) {
        var setting = Setting.free();
        inTurns(round, "C3", List.of(setting.lock(), setting.another(), setting.another()));
    }

    private static void inTurns(Round round, String clause, List<ProcessLock> locks) {
        var inside = new Inside();
        for (var t = 0; t < locks.size(); t++) {
            var lock = locks.get(t);
            var way = t;
            round.thread("T" + (t + 1), () -> {
                for (var i = 0; i < 4; i++) {
                    enters(round, lock, way);
                    inside.enter();
                    round.pause();
                    inside.leave();
                    Calls.releaseQuietly(lock);
                }
            });
        }
        round.withStaleReadsInTurn()
                .withoutWakeUps()
                .run(clause + ": whoever waits for the lock gets it, and nobody gets an exception");
        inside.require(round, clause, 4 * locks.size());
    }

    private static void enters(Round round, ProcessLock lock, int way) throws InterruptedException, IOException {
        switch (way) {
            case 0 -> lock.acquire();
            case 1 -> {
                while (!lock.tryAcquire(Duration.ofMillis(50))) {
                    round.pause();
                }
            }
            default -> {
                while (!lock.tryAcquire()) {
                    round.pause();
                    Thread.sleep(0, 200_000);
                }
            }
        }
    }

    /** Each thread makes its object of a new file at the same moment as the others. */
    static void madeAtTheSameMoment(Round round) {
        var file = new KitFile();
        var inside = new Inside();
        for (var t = 1; t <= 3; t++) {
            round.thread("T" + t, () -> {
                var lock = new ProcessLock(file.handle());
                lock.acquire();
                inside.enter();
                round.pause();
                inside.leave();
                Calls.releaseQuietly(lock);
            });
        }
        round.withoutWakeUps()
                .run("C3: objects that were made at the same moment are one lock: whoever waits gets it in the end");
        inside.require(round, "C3", 3);
    }

    /** Releases and interrupts at the same moment: whatever the interrupted one does, everybody else gets in. */
    static void interruptMeetsRelease(Round round) {
        var setting = Setting.free();
        var waiter = new AtomicReference<@Nullable Thread>();
        var times = 4;
        round.thread("holder", () -> visits(round, setting.lock(), times));
        round.thread("interrupted", () -> {
            for (var i = 0; i < times; i++) {
                waiter.set(Thread.currentThread());
                try {
                    Calls.visit(setting.lock());
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            }
            waiter.set(null);
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < 2 * times; i++) {
                round.pause();
                var thread = waiter.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
        round.thread("other", () -> visits(round, setting.lock(), times));
        round.run("C8: whatever an interrupted call does, everybody else gets in in the end");
    }
}
