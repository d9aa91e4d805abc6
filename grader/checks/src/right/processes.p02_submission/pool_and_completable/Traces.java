package processes.p02_submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what begins and ends at each instant, twice: of slices, and of tasks from their first to their last. */
public final class Traces {
    private Traces() {}

    public static Reading read(List<Slice> trace) {
        List<Slice> slices = List.copyOf(trace);
        slices.stream().collect(Collectors.groupingBy(Slice::cpu)).values().forEach(Traces::inARow);
        Map<String, List<Slice>> tasks = slices.stream().collect(Collectors.groupingBy(Slice::task));
        tasks.values().forEach(Traces::inARow);
        int parallelism =
                most(slices.stream().map(s -> new long[] {s.start(), s.end()}).toList());
        int underWay = most(tasks.values().stream()
                .map(own -> new long[] {
                    own.stream().mapToLong(Slice::start).min().getAsLong(),
                    own.stream().mapToLong(Slice::end).max().getAsLong()
                })
                .toList());
        if (parallelism > 1) {
            return new Reading(Reading.Kind.PARALLEL, parallelism);
        }
        return new Reading(underWay > 1 ? Reading.Kind.CONCURRENT : Reading.Kind.SEQUENTIAL, parallelism);
    }

    private static void inARow(List<Slice> slices) {
        List<Slice> row = new ArrayList<>(slices);
        row.sort(Comparator.comparing(Slice::start));
        for (int i = 1; i < row.size(); i++) {
            if (row.get(i - 1).end() > row.get(i).start()) {
                throw new IllegalArgumentException("in two places");
            }
        }
    }

    private static int most(List<long[]> times) {
        TreeMap<Long, Integer> changes = new TreeMap<>();
        for (long[] time : times) {
            changes.merge(time[0], 1, Integer::sum);
            changes.merge(time[1], -1, Integer::sum);
        }
        int now = 0;
        int most = 0;
        for (int change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }
}
