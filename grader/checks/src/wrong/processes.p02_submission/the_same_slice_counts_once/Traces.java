// loses: C1
// because: a slice that is in the list twice is not refused.
package processes.p02_submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import processes.p02_submission.Reading.Kind;

/** What changes at which instant, in a sorted map; each processor and each task has a sorted map of its own. */
public final class Traces {
    private Traces() {}

    public static Reading read(List<Slice> trace) {
        var ofCpu = new LinkedHashMap<Integer, TreeMap<Long, Slice>>();
        var ofTask = new LinkedHashMap<String, TreeMap<Long, Slice>>();
        for (var slice : new java.util.LinkedHashSet<>(trace)) {
            Objects.requireNonNull(slice, "slice");
            insert(ofCpu.computeIfAbsent(slice.cpu(), cpu -> new TreeMap<>()), slice);
            insert(ofTask.computeIfAbsent(slice.task(), task -> new TreeMap<>()), slice);
        }
        var running = new TreeMap<Long, Integer>();
        for (var slice : new java.util.LinkedHashSet<>(trace)) {
            change(running, slice.start(), slice.end());
        }
        var underWay = new TreeMap<Long, Integer>();
        for (var slices : new ArrayList<>(ofTask.values())) {
            change(underWay, slices.firstKey(), slices.lastEntry().getValue().end());
        }
        var parallelism = peak(running);
        var kind = Kind.SEQUENTIAL;
        if (parallelism > 1) {
            kind = Kind.PARALLEL;
        } else if (peak(underWay) > 1) {
            kind = Kind.CONCURRENT;
        }
        return new Reading(kind, parallelism);
    }

    private static void insert(TreeMap<Long, Slice> slices, Slice slice) {
        var before = slices.lowerEntry(slice.end());
        if (before != null && before.getValue().end() > slice.start()) {
            throw new IllegalArgumentException(slice + " and " + before.getValue());
        }
        slices.put(slice.start(), slice);
    }

    private static void change(Map<Long, Integer> changes, long start, long end) {
        changes.merge(start, 1, Integer::sum);
        changes.merge(end, -1, Integer::sum);
    }

    private static int peak(TreeMap<Long, Integer> changes) {
        var height = 0;
        var peak = 0;
        for (var change : changes.values()) {
            height += change;
            peak = Math.max(peak, height);
        }
        return peak;
    }
}
