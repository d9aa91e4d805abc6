// loses: C5
// because: the difference of two starts overflows, and overlaps are missed.
package processes.p02_submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import processes.p02_submission.Reading.Kind;

/** Sorted starts and sorted ends. */
public final class Traces {
    private Traces() {}

    public static Reading read(List<Slice> trace) {
        var slices = new ArrayList<>(trace);
        slices.sort((one, other) -> Long.signum(one.start() - other.start()));
        var cpus = new HashMap<Integer, Long>();
        var tasks = new HashMap<String, Long>();
        var first = new HashMap<String, Long>();
        for (var slice : slices) {
            var cpuFree = cpus.put(slice.cpu(), slice.end());
            if (cpuFree != null && slice.start() < cpuFree) {
                throw new IllegalArgumentException("a processor in two places: " + slice);
            }
            var taskFree = tasks.put(slice.task(), slice.end());
            if (taskFree != null && slice.start() < taskFree) {
                throw new IllegalArgumentException("a task in two places: " + slice);
            }
            first.putIfAbsent(slice.task(), slice.start());
        }
        var most = most(
                slices.stream().mapToLong(Slice::start).toArray(),
                slices.stream().mapToLong(Slice::end).toArray());
        if (most > 1) {
            return new Reading(Kind.PARALLEL, most);
        }
        var underWay = most(
                first.values().stream().mapToLong(Long::longValue).toArray(),
                tasks.values().stream().mapToLong(Long::longValue).toArray());
        return new Reading(underWay > 1 ? Kind.CONCURRENT : Kind.SEQUENTIAL, most);
    }

    /** How many intervals hold one instant, at most. */
    private static int most(long[] starts, long[] ends) {
        Arrays.sort(starts);
        Arrays.sort(ends);
        var most = 0;
        var over = 0;
        for (var begun = 0; begun < starts.length; begun++) {
            while (ends[over] <= starts[begun]) {
                over++;
            }
            most = Math.max(most, begun + 1 - over);
        }
        return most;
    }
}
