package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.HeldWaiter;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Each pair of calls that may meet, the first held at each of its points while the second overtakes it. */
final class Overtaking {
    /** A right one passes fewer points until it has the lock or waits. */
    static final int MOST_POINTS = 24;

    private static final String ADVICE =
            "the threads of a JVM need a lock of their own, in front of the kernel's: who passes it?";

    private final Trial trial;

    Overtaking(Trial trial) {
        this.trial = trial;
    }

    /** How the lock may be wanted. */
    private enum Way {
        PLAIN("acquire()"),
        TIMED("tryAcquire(1 h)"),
        ONCE("tryAcquire()");

        private final String told;

        Way(String told) {
            this.told = told;
        }

        Callable<Boolean> on(ProcessLock lock) {
            return switch (this) {
                case PLAIN -> () -> Calls.taken(lock);
                case TIMED -> () -> lock.tryAcquire(Calls.LONG);
                case ONCE -> lock::tryAcquire;
            };
        }
    }

    /** Two want a free lock, through one object or two: that one of them gets it is C1's matter. */
    void letsInOneAtMost() throws Exception {
        for (var way : Way.values()) {
            for (var other : List.of(Way.PLAIN, Way.ONCE)) {
                Overtaken.atEachPoint(MOST_POINTS, point -> {
                    try (var actors = trial.actors()) {
                        var setting = Setting.free();
                        var first = Overtaken.start(actors, point, "A", way.told, way.on(setting.lock()));
                        var second = actors.start("B", other.told, other.on(setting.lock()));
                        actors.settle();
                        oneGotIn(actors, List.of(first.goesOn(), second));
                        return first.wasHeld();
                    }
                });
            }
        }
    }

    /** Whoever has ended with {@code true} has it; one that did not get it says so, or waits. */
    private static void oneGotIn(Actors actors, List<Call<Boolean>> calls) {
        actors.settle();
        var inside = 0;
        for (var call : calls) {
            if (call.ended()) {
                inside += call.returns("C2: a thread gets the lock, or does not, and nobody gets an exception") ? 1 : 0;
            }
        }
        if (inside > 1) {
            throw actors.broken(
                    "C2: one thread holds the lock, A or B, and the other one does not",
                    "both calls returned holding it",
                    ADVICE);
        }
    }

    /** A has been woken and C comes before A is there. */
    void nobodyBargesIn() throws Exception {
        for (var way : List.of(Way.PLAIN, Way.TIMED)) {
            for (var other : List.of(Way.TIMED, Way.ONCE)) {
                HeldWaiter.atEachPoint(point -> bargesIn(point, way, other));
            }
        }
    }

    private boolean bargesIn(int point, Way way, Way other) throws Exception {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            actors.start("O", "acquire()", () -> Calls.acquire(setting.lock())).returns(Calls.FREE);
            var woken = actors.start("A", way.told, way.on(setting.lock()));
            woken.waits("C2: O holds the lock: A waits");
            var hold = HeldWaiter.at(actors, woken, point);
            var release = actors.start("O", "release()", () -> Calls.release(setting.lock()));
            actors.settle();
            var second = actors.start("C", other.told, other.on(setting.lock()));
            actors.settle();
            var wasHeld = hold.goesOn();
            release.returns(Calls.HELD);
            oneGotIn(actors, new ArrayList<>(List.of(woken, second)));
            return wasHeld;
        }
    }

    /** The release is held at each of its points: meanwhile nobody asks the kernel for what is not given back. */
    void theKernelsLockGoesFirst() throws Exception {
        for (var way : List.of(Way.PLAIN, Way.ONCE)) {
            for (var waits : new boolean[] {false, true}) {
                Overtaken.atEachPoint(MOST_POINTS, point -> released(point, way, waits));
            }
        }
    }

    private boolean released(int point, Way way, boolean waits) throws Exception {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var waiting = new ArrayList<Call<Boolean>>();
            if (waits) {
                var early = actors.start("B", "acquire()", Way.PLAIN.on(lock));
                early.waits("C2: A holds the lock: B waits");
                waiting.add(early);
            }
            var release = Overtaken.start(actors, point, "A", "release()", () -> Calls.release(lock));
            waiting.add(actors.start("C", way.told, way.on(lock)));
            actors.settle();
            release.goesOn().returns(Calls.HELD);
            actors.settle();
            for (var call : waiting) {
                if (call.ended()) {
                    call.returns("C6: the kernel's lock is given back before another thread's turn comes");
                }
            }
            return release.wasHeld();
        }
    }

    /** B's release is held while the lock gets and loses its holder: whatever it has seen, it is never B's. */
    void aStrangersReleaseNeverCounts() throws Exception {
        for (var free : new boolean[] {true, false}) {
            Overtaken.atEachPoint(MOST_POINTS, point -> stranger(point, free));
        }
    }

    private boolean stranger(int point, boolean free) throws Exception {
        try (var actors = trial.actors()) {
            var lock = Setting.free().lock();
            if (!free) {
                actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            }
            var release = Overtaken.start(actors, point, "B", "release()", () -> Calls.release(lock));
            var change = free
                    ? actors.start("A", "acquire()", () -> Calls.acquire(lock))
                    : actors.start("A", "release()", () -> Calls.release(lock));
            actors.settle();
            release.goesOn().fails(IllegalMonitorStateException.class, Calls.NOT_HELD);
            change.returns(free ? Calls.FREE : Calls.HELD);
            actors.start("C", "tryAcquire()", lock::tryAcquire)
                    .returns(!free, "C6: the release of B changes nothing: the lock is as A has left it");
            return release.wasHeld();
        }
    }
}
