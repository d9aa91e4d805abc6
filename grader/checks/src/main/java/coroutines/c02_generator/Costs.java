package coroutines.c02_generator;

import grader.spec.Actors;
import grader.spec.Disposal;
import grader.spec.Shown;
import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** What waiting, stepping and being suspended cost. Nothing here is measured against a fixed time. */
final class Costs {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Few first, who find one that spins; many find one that looks now and then. */
    private static final List<Integer> RESTING = List.of(50, 1_000);

    private static final long WINDOW_NANOS = 250_000_000;
    private static final long MOST_CPU_NANOS = 20_000_000;
    private static final int STEPS = 30;
    private static final int MOST_RATIO = 10;
    private static final int FEWEST_LAPS = 8;
    private static final int MOST_LAPS = 40;
    private static final int MANY = 10_000;
    private static final int BATCH = 100;

    private Costs() {}

    /** Virtual threads run on platform threads, so what all of those use is what the suspended bodies use. */
    static void suspendedBodiesRest(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            for (var count : RESTING) {
                var suspended = suspend(actors, By.PLATFORM_THREAD, count);
                suspended.getFirst().thread().interrupt();
                actors.settle();
                var first = cpuOfAWindow();
                var used = first <= MOST_CPU_NANOS ? first : Math.min(first, cpuOfAWindow());
                trial.require(
                        used <= MOST_CPU_NANOS,
                        count + " suspended bodies use no processor time, also after an interrupt",
                        "they used " + Shown.millis(used) + " of processor time in " + Shown.millis(WINDOW_NANOS),
                        "wait in yield for a wake-up, instead of looking again and again");
                closeAll(suspended);
            }
        }
    }

    private static long cpuOfAWindow() {
        var before = cpuOfOthers();
        var end = System.nanoTime() + WINDOW_NANOS;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return cpuOfOthers() - before;
    }

    private static long cpuOfOthers() {
        var sum = 0L;
        for (var id : THREADS.getAllThreadIds()) {
            if (id != Thread.currentThread().threadId()) {
                sum += Math.max(0, THREADS.getThreadCpuTime(id));
            }
        }
        return sum;
    }

    /**
     * Noise adds time and never takes any: so the quickest of several short laps is what a step costs, the generator's
     * and the reference's in turn. A lap that is in time is proof, but only once the reference has had a chance to show
     * what it can do.
     */
    static void stepIsCheap(Trial trial) throws Exception {
        var own = Long.MAX_VALUE;
        var bare = Long.MAX_VALUE;
        try (var actors = trial.actors()) {
            for (var lap = 1; lap <= MOST_LAPS; lap++) {
                bare = Math.min(
                        bare, inVirtualThread(actors, "round trips by wait and notify", () -> HandOver.nanos(STEPS)));
                own = Math.min(own, inVirtualThread(actors, STEPS + " calls of next()", () -> nanosOfSteps(STEPS)));
                if (lap >= FEWEST_LAPS && own <= MOST_RATIO * bare) {
                    return;
                }
            }
        }
        trial.require(
                false,
                "a call from a virtual thread takes at most " + MOST_RATIO
                        + " times as long as a round trip between two virtual threads by wait and notify",
                "the quickest of " + MOST_LAPS + " laps of " + STEPS + " calls took " + Shown.millis(own)
                        + ", the quickest " + STEPS + " round trips " + Shown.millis(bare),
                "wake the other side when it is its turn: who only looks now and then comes late");
    }

    private static long nanosOfSteps(int steps) {
        var generator = new Generator<Integer, String>(out -> {
            while (true) {
                out.yield(1);
            }
        });
        generator.next();
        var begin = System.nanoTime();
        for (var i = 0; i < steps; i++) {
            generator.next();
        }
        var took = System.nanoTime() - begin;
        Scene.closeBehindItsBack(generator);
        return took;
    }

    private static <T> T inVirtualThread(Actors actors, String what, Callable<T> call) {
        return actors.start(Scene.CALLER, what, () -> inVirtualThread(call)).returns("every call of next() returns");
    }

    private static <T> T inVirtualThread(Callable<T> call) throws Exception {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().start(task);
        return task.get();
    }

    static void tenThousandAreSuspended(Trial trial) throws Exception {
        var before = THREADS.getThreadCount();
        var allowed = 64 + Runtime.getRuntime().availableProcessors();
        var suspended = new ArrayList<Suspended>();
        try (var actors = trial.actors()) {
            while (suspended.size() < MANY) {
                var by = By.values()[suspended.size() / BATCH % By.values().length];
                suspended.addAll(suspend(actors, by, BATCH));
                var more = THREADS.getThreadCount() - before;
                trial.require(
                        more <= allowed,
                        "suspended generators need no platform threads of their own",
                        "with " + suspended.size() + " suspended there are " + more + " platform threads more",
                        "run the body on a virtual thread");
            }
            trial.require(
                    suspended.stream().allMatch(one -> one.thread().isDaemon()),
                    "a suspended generator keeps no program from ending",
                    "its body's thread is not a daemon",
                    "virtual threads are daemons");
        }
        closeAll(suspended);
    }

    /** A generator that stands in its first yield, and the thread of its body. */
    private record Suspended(Generator<Thread, String> generator, Thread thread) {}

    /** Who makes the first call: the body's thread is to be a light one whoever that is. */
    private enum By {
        PLATFORM_THREAD(""),
        VIRTUAL_THREAD(" by a virtual thread"),
        BODY(" by the body of another generator");

        private final String told;

        By(String told) {
            this.told = told;
        }

        List<Suspended> suspend(int count) throws Exception {
            return switch (this) {
                case PLATFORM_THREAD -> Costs.suspend(count);
                case VIRTUAL_THREAD -> inVirtualThread(() -> Costs.suspend(count));
                case BODY -> new Generator<List<Suspended>, String>(out -> out.yield(Costs.suspend(count))).next();
            };
        }
    }

    private static List<Suspended> suspend(Actors actors, By by, int count) {
        return actors.start(Scene.CALLER, "next() of " + count + " new generators" + by.told, () -> by.suspend(count))
                .returns("every generator yields its first value");
    }

    private static List<Suspended> suspend(int count) {
        var suspended = new ArrayList<Suspended>();
        for (var i = 0; i < count; i++) {
            var generator = new Generator<Thread, String>(out -> out.yield(Thread.currentThread()));
            suspended.add(new Suspended(generator, generator.next()));
        }
        return suspended;
    }

    private static void closeAll(List<Suspended> suspended) {
        for (var from = 0; from < suspended.size(); from += BATCH) {
            var some = suspended.subList(from, Math.min(from + BATCH, suspended.size()));
            Disposal.of(() -> some.forEach(one -> one.generator().close()));
        }
    }
}
