package grader.spec;

import java.util.Map;
import java.util.TreeMap;

/** How a count grows with the size: by logic, not by the clock. */
final class Growth {
    /** Below this range a slope says nothing. */
    private static final int LEAST_RANGE = 50;

    private Growth() {}

    /**
     * Throws {@link Broken} when log(count) grows faster than {@code maxSlope} times log(size) from the least to the
     * greatest size.
     */
    static void atMost(double maxSlope, String what, Map<Integer, Long> counts) {
        var sorted = new TreeMap<>(counts);
        int least = sorted.firstKey();
        int most = sorted.lastKey();
        if (most < (long) LEAST_RANGE * least) {
            throw new IllegalArgumentException("sizes from " + least + " to " + most + " are too close to tell growth");
        }
        var few = Math.max(1, sorted.firstEntry().getValue());
        var many = Math.max(1, sorted.lastEntry().getValue());
        var slope = Math.log((double) many / few) / Math.log((double) most / least);
        if (slope > maxSlope) {
            throw new Broken(
                    what + " does not grow that fast with the size",
                    what + ": " + few + " at size " + least + ", " + many + " at size " + most,
                    "what is done for each element, although it need not be looked at?");
        }
    }
}
