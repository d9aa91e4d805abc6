package processes.p02_submission;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorted starts and sorted ends side by side; the spans of tasks, sorted, must not meet. */
public final class Traces {
    private Traces() {}

    public static Reading read(List<Slice> trace) {
        Slice[] slices = trace.toArray(new Slice[0]);
        for (Slice slice : slices) {
            slice.task(); // a null slice is a NullPointerException
        }
        refuse(slices, Comparator.comparingInt(Slice::cpu));
        refuse(slices, Comparator.comparing(Slice::task));
        int most = most(slices);
        if (most > 1) {
            return new Reading(Reading.Kind.PARALLEL, most);
        }
        Map<String, long[]> spans = new HashMap<>();
        for (Slice slice : slices) {
            spans.merge(slice.task(), new long[] {slice.start(), slice.end()}, (one, other) ->
                    new long[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
        }
        long[][] sorted = spans.values().toArray(new long[0][]);
        Arrays.sort(sorted, Comparator.comparingLong(span -> span[0]));
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i][0] < sorted[i - 1][1]) {
                return new Reading(Reading.Kind.CONCURRENT, most);
            }
        }
        return new Reading(Reading.Kind.SEQUENTIAL, most);
    }

    private static <K> void refuse(Slice[] slices, Comparator<Slice> bySame) {
        Arrays.sort(slices, bySame.thenComparingLong(Slice::start));
        for (int i = 1; i < slices.length; i++) {
            if (bySame.compare(slices[i - 1], slices[i]) == 0 && slices[i].start() < slices[i - 1].end()) {
                throw new IllegalArgumentException();
            }
        }
    }

    private static int most(Slice[] slices) {
        long[] starts = Arrays.stream(slices).mapToLong(Slice::start).sorted().toArray();
        long[] ends = Arrays.stream(slices).mapToLong(Slice::end).sorted().toArray();
        int most = 0;
        for (int start = 0, end = 0; start < starts.length; ) {
            if (ends[end] <= starts[start]) {
                end++;
            } else {
                start++;
                most = Math.max(most, start - end);
            }
        }
        return most;
    }
}
