package coroutines.c03_greenlet;

import grader.spec.HandOver;
import grader.spec.Shown;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** What a switch costs, measured beside bare hand-overs. */
final class Costs {
    private static final int STEPS = 30;
    private static final int SUSPENDED = 1_000;
    private static final int MOST_RATIO = 10;
    private static final int FEWEST_LAPS = 8;
    private static final int MOST_LAPS = 40;

    private Costs() {}

    /** The quickest laps, of one greenlet's round trips and of two bare threads', the slower kind of them. */
    private record Laps(int number, boolean areRight, long own, long bare) {
        boolean areInTime() {
            return own <= MOST_RATIO * bare;
        }
    }

    /**
     * Noise adds time and never takes any: so the quickest of several short laps is what a switch costs, and the
     * reference's in turn. A lap that is in time is proof, but only once the reference has had a chance to show what it
     * can do.
     */
    static void switchIsCheap(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            actors.start("A", "there and back, beside another one", () -> beside(2, Costs::both))
                    .returns("C3: every switch goes on with whoever was switched to");
            var laps = actors.start("A", "there and back, beside " + SUSPENDED + " that are suspended", () -> {
                        var task = new FutureTask<>(() -> beside(SUSPENDED, Costs::laps));
                        Thread.ofVirtual().start(task);
                        return task.get();
                    })
                    .returns("there and back comes to its end beside " + SUSPENDED + " that are suspended");
            trial.require(
                    laps.areRight(),
                    "C2: the pending switchTo returns the value",
                    "there and back gave another value",
                    "");
            trial.require(
                    laps.areInTime(),
                    "there and back takes at most " + MOST_RATIO
                            + " times as long as a round trip of two threads by wait and notifyAll",
                    "the quickest of " + laps.number() + " laps of " + STEPS + " took " + Shown.millis(laps.own())
                            + ", the quickest " + STEPS + " round trips " + Shown.millis(laps.bare()),
                    "wake the one that is switched to, and nobody else");
        }
    }

    /** What is measured or tried with those that are suspended. */
    private interface Journey<T> {
        T with(List<Greenlet<Integer>> suspended) throws InterruptedException;
    }

    private static <T> T beside(int number, Journey<T> journey) throws InterruptedException {
        Greenlet<Integer> main = Greenlet.main();
        var suspended = new ArrayList<Greenlet<Integer>>();
        for (var i = 0; i < number; i++) {
            var greenlet = new Greenlet<Integer>(main, first -> {
                var value = first;
                while (true) {
                    value = main.switchTo(value == null ? null : value + 1);
                }
            });
            greenlet.switchTo(0);
            suspended.add(greenlet);
        }
        try {
            return journey.with(suspended);
        } finally {
            suspended.forEach(Families::closeQuietly);
        }
    }

    private static boolean both(List<Greenlet<Integer>> suspended) {
        return suspended.stream().allMatch(Costs::thereAndBack);
    }

    private static Laps laps(List<Greenlet<Integer>> suspended) throws InterruptedException {
        var own = Long.MAX_VALUE;
        var areRight = true;
        var virtual = Long.MAX_VALUE;
        var platform = Long.MAX_VALUE;
        for (var lap = 1; true; lap++) {
            virtual = Math.min(virtual, HandOver.nanos(STEPS, Thread.ofVirtual()));
            platform =
                    Math.min(platform, HandOver.nanos(STEPS, Thread.ofPlatform().daemon()));
            var begin = System.nanoTime();
            areRight &= thereAndBack(suspended.get(lap % SUSPENDED));
            own = Math.min(own, System.nanoTime() - begin);
            var laps = new Laps(lap, areRight, own, Math.max(virtual, platform));
            if (lap == MOST_LAPS || lap >= FEWEST_LAPS && laps.areInTime()) {
                return laps;
            }
        }
    }

    private static boolean thereAndBack(Greenlet<Integer> greenlet) {
        for (var i = 0; i < STEPS; i++) {
            if (!Integer.valueOf(i + 1).equals(greenlet.switchTo(i))) {
                return false;
            }
        }
        return true;
    }
}
