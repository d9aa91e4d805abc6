package grader.course.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How shares of points are distributed, in tenths, with those who have everything by themselves.
 *
 * @param counts eleven numbers: below 10 %, below 20 %, … below 100 %, and 100 % or more
 */
public record Histogram(List<Integer> counts) {
    /** The units of its picture. */
    public static final int WIDTH = 440;

    public static final int HEIGHT = 120;

    private static final int BINS = 11;
    private static final int STEP = WIDTH / BINS;
    private static final int GAP = 3;
    private static final int TENTH = 10;

    /**
     * A bar of the picture.
     *
     * @param label which share it stands for
     */
    public record Bar(int x, int y, int width, int height, int count, String label) {
        /** Its middle. */
        public int middle() {
            return x + width / 2;
        }
    }

    public Histogram {
        counts = List.copyOf(counts);
        if (counts.size() != BINS) {
            throw new IllegalArgumentException("a histogram has " + BINS + " bars");
        }
    }

    /** Of shares in per cent. */
    static Histogram of(List<Integer> percents) {
        var counts = new Integer[BINS];
        Arrays.fill(counts, 0);
        percents.forEach(percent -> counts[Math.clamp(percent / TENTH, 0, BINS - 1)]++);
        return new Histogram(List.of(counts));
    }

    /** How many there are. */
    public int size() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The same in words: {@code 0–9 %: 3, 100 %: 17}. */
    public String told() {
        return bars().stream()
                .filter(bar -> bar.count() > 0)
                .map(bar -> bar.label() + " %: " + bar.count())
                .collect(Collectors.joining(", "));
    }

    /** The bars; one that is not empty can be seen. */
    public List<Bar> bars() {
        var most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < BINS; i++) {
            var count = counts.get(i);
            var height = count == 0 ? 0 : Math.max(2, (int) Math.round((double) HEIGHT * count / most));
            var label = i == BINS - 1 ? "100" : i * TENTH + "–" + (i * TENTH + TENTH - 1);
            bars.add(new Bar(i * STEP + GAP, HEIGHT - height, STEP - 2 * GAP, height, count, label));
        }
        return bars;
    }
}
