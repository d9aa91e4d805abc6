package coroutines.c04_event_loop;

import grader.spec.HandOver;
import grader.spec.Shown;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** What a switch costs beside ten thousand sleepers, measured beside bare hand-overs. */
final class Costs {
    private static final int STEPS = 30;
    private static final int SLEEPERS = 10_000;
    private static final int MOST_RATIO = 10;
    private static final int FEWEST_LAPS = 8;
    private static final int MOST_LAPS = 40;
    private static final Duration LONG = Duration.ofSeconds(1);

    private Costs() {}

    /** The quickest laps, of the loop's round trips and of two bare threads', the slower kind of them. */
    private record Laps(int number, int begun, long own, long bare) {
        boolean areInTime() {
            return own <= MOST_RATIO * bare;
        }
    }

    /**
     * Noise adds time and never takes any: so the quickest of several short laps is what a switch costs, and the bare
     * one's in turn. A lap that is in time is proof, but only once the bare one could show what it can do.
     */
    static void switchIsCheap(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            actors.start("main", "two give way to each other", () -> beside(1)).returns("C3: everybody has his turn");
            var laps = actors.start("main", "two give way to each other beside " + SLEEPERS + " that sleep", () -> {
                        var task = new FutureTask<>(() -> beside(SLEEPERS));
                        Thread.ofVirtual().start(task);
                        return task.get();
                    })
                    .returns("ten thousand may sleep at once");
            trial.require(
                    laps.begun() == SLEEPERS, "C1: every body runs once", laps.begun() + " bodies have begun", "");
            trial.require(
                    laps.areInTime(),
                    "to give way and be given way to takes at most " + MOST_RATIO
                            + " times as long as a round trip of two threads by wait and notifyAll",
                    "the quickest of " + laps.number() + " laps of " + STEPS + " took " + Shown.millis(laps.own())
                            + ", the quickest " + STEPS + " round trips " + Shown.millis(laps.bare()),
                    "wake the one whose turn it is, and nobody else");
        }
    }

    private static Laps beside(int sleepers) throws InterruptedException {
        var clock = new KitClock(Duration.ZERO, time -> {});
        var loop = new EventLoop(clock);
        var begun = new AtomicInteger();
        var isOver = new AtomicInteger();
        for (var i = 0; i < sleepers; i++) {
            loop.spawn(() -> {
                begun.incrementAndGet();
                loop.sleep(LONG);
                return "slept";
            });
        }
        loop.sleep(Duration.ZERO);
        loop.spawn(() -> {
            while (isOver.get() == 0) {
                loop.sleep(Duration.ZERO);
            }
            return "end";
        });
        try {
            return laps(loop, begun.get());
        } finally {
            isOver.set(1);
            loop.sleep(LONG.multipliedBy(2));
        }
    }

    private static Laps laps(EventLoop loop, int begun) throws InterruptedException {
        var own = Long.MAX_VALUE;
        var virtual = Long.MAX_VALUE;
        var platform = Long.MAX_VALUE;
        for (var lap = 1; true; lap++) {
            virtual = Math.min(virtual, HandOver.nanos(STEPS, Thread.ofVirtual()));
            platform =
                    Math.min(platform, HandOver.nanos(STEPS, Thread.ofPlatform().daemon()));
            var begin = System.nanoTime();
            for (var i = 0; i < STEPS; i++) {
                loop.sleep(Duration.ZERO);
            }
            own = Math.min(own, System.nanoTime() - begin);
            var laps = new Laps(lap, begun, own, Math.max(virtual, platform));
            if (lap == MOST_LAPS || lap >= FEWEST_LAPS && laps.areInTime()) {
                return laps;
            }
        }
    }
}
