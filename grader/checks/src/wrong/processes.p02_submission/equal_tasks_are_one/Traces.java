package processes.p02_submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

public final class Traces {
    private Traces() {}

    public static Reading read(List<Slice> trace) {
        var slices = new ArrayList<>(List.copyOf(trace)); // a copy: the caller's list keeps its order
        slices.sort(Comparator.comparingLong(Slice::start));
        requireOneAtATime(slices, Slice::cpu);
        requireOneAtATime(slices, Slice::task);
        var parallelism = parallelism(slices);
        if (parallelism > 1) {
            return new Reading(Reading.Kind.PARALLEL, parallelism);
        }
        return new Reading(somebodyComesBack(slices) ? Reading.Kind.CONCURRENT : Reading.Kind.SEQUENTIAL, parallelism);
    }

    /** Of slices in the order of their starts it is enough to look at the one before, of the same processor or task. */
    private static void requireOneAtATime(List<Slice> slices, Function<Slice, Object> whose) {
        var before = new HashMap<Object, Slice>();
        for (var slice : slices) {
            var last = before.put(whose.apply(slice), slice);
            if (last != null && last.end() > slice.start()) {
                throw new IllegalArgumentException(last + " and " + slice + " cannot both be");
            }
        }
    }

    private static int parallelism(List<Slice> slices) {
        var ends = new PriorityQueue<Long>();
        var most = 0;
        for (var slice : slices) {
            while (!ends.isEmpty() && ends.peek() <= slice.start()) {
                ends.remove();
            }
            ends.add(slice.end());
            most = Math.max(most, ends.size());
        }
        return most;
    }

    /** Of slices of which no two run at once: some task has a slice, and another one, and a slice again. */
    private static boolean somebodyComesBack(List<Slice> slices) {
        var last = new HashMap<String, Integer>();
        for (var place = 0; place < slices.size(); place++) {
            var before = last.put(slices.get(place).task(), place);
            if (before != null && before < place - 1) {
                return true;
            }
        }
        return false;
    }
}
