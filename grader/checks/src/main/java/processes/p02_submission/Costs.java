package processes.p02_submission;

import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** C5: processor time from few slices to many. n·log n grows over this range with a slope of 1.2, n² with one of 2. */
final class Costs {
    private static final int FEW = 600;
    private static final int MANY = 30_000;
    private static final double MOST_SLOPE = 1.5;
    /** Less than that is as good as nothing: there a clock tells more about itself. */
    private static final long GRAIN = 50_000;
    /** The least of several laps: noise and a cold JVM can only add. */
    private static final int LAPS = 3;
    /** Who takes that long is not measured again. */
    private static final long LONG = 1_000_000_000;

    private Costs() {}

    /** The n-th slice. */
    private interface Shape {
        Slice slice(int number, int size);
    }

    private static final Map<String, Shape> SHAPES = Map.of(
            "slices of one task",
            (number, _) -> new Slice("A", 0, number, number + 1),
            "slices of tasks in turns",
            (number, _) -> new Slice("T" + number % 3, number % 2, 2L * number, 2L * number + 1),
            "slices of as many tasks one after the other",
            (number, _) -> new Slice("T" + number, 0, number, number + 1),
            "slices that all run at once",
            (number, size) -> new Slice("T" + number, number, number, size + number));

    static void check(Trial trial) throws Exception {
        for (var shape : SHAPES.entrySet()) {
            var nanos = new HashMap<Integer, Long>();
            for (var size : new int[] {FEW, MANY}) {
                var slices = slices(shape.getValue(), size);
                nanos.put(size, trial.call("read of " + size + " " + shape.getKey(), () -> leastCpu(slices)));
            }
            trial.growsAtMost(MOST_SLOPE, "processor time of read with the number of " + shape.getKey(), nanos);
        }
    }

    private static List<Slice> slices(Shape shape, int size) {
        var slices = new ArrayList<Slice>();
        for (var number = 0; number < size; number++) {
            slices.add(shape.slice(number, size));
        }
        return slices;
    }

    private static long leastCpu(List<Slice> slices) {
        var threads = ManagementFactory.getThreadMXBean();
        var least = Long.MAX_VALUE;
        for (var lap = 0; lap < LAPS && (lap == 0 || least < LONG); lap++) {
            var begin = threads.getCurrentThreadCpuTime();
            Traces.read(slices);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - begin);
        }
        return Math.max(least, GRAIN);
    }
}
