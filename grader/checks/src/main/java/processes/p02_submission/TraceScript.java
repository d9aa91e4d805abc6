package processes.p02_submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import processes.p02_submission.Reading.Kind;

/**
 * A trace of few slices in short times, some of which touch; the same in other forms; and what it shows.
 *
 * @param slices by their starts
 */
record TraceScript(List<Slice> slices) {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");
    /** Two of them have the same hash code. */
    private static final Map<String, String> OTHER_NAMES = Map.of("A", "Aa", "B", "BB", "C", "", "D", "a b");
    /** Beyond those that boxing keeps; alike but for their signs, or in their last bits. */
    static final List<List<Integer>> OTHER_CPUS =
            List.of(List.of(200, -200, Integer.MAX_VALUE, Integer.MIN_VALUE), List.of(1, 257, 65_537, -1));

    private static final int MOST = 8;
    /** How slices follow each other. */
    enum Style {
        /** As soon as the processor and the task are free, or later. */
        FREE,
        /** One after the other. */
        ROW,
        /** The same, and a task has all its slices together. */
        BLOCKS
    }

    private record Raw(int task, int cpu, int gap, int length) {}

    static Arbitrary<TraceScript> any() {
        var raw = Combinators.combine(
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.of(0, 0, 0, 1, 2),
                        Arbitraries.of(1, 1, 2, 3))
                .as(Raw::new);
        return Combinators.combine(raw.list().ofMaxSize(MOST), Arbitraries.of(Style.class))
                .as(TraceScript::placed)
                .withoutEdgeCases();
    }

    private static TraceScript placed(List<Raw> raws, Style style) {
        var order = new ArrayList<>(raws);
        if (style == Style.BLOCKS) {
            order.sort((one, other) -> Integer.compare(one.task(), other.task()));
        }
        var cpus = new long[NAMES.size()];
        var tasks = new long[NAMES.size()];
        var slices = new ArrayList<Slice>();
        for (var raw : order) {
            var all = Arrays.stream(cpus).max().orElseThrow();
            var free = style == Style.FREE ? Math.max(cpus[raw.cpu()], tasks[raw.task()]) : all;
            var end = free + raw.gap() + raw.length();
            slices.add(new Slice(NAMES.get(raw.task()), raw.cpu(), free + raw.gap(), end));
            cpus[raw.cpu()] = end;
            tasks[raw.task()] = end;
        }
        return new TraceScript(sorted(slices));
    }

    private static List<Slice> sorted(List<Slice> slices) {
        return slices.stream()
                .sorted((one, other) -> Long.compare(one.start(), other.start()))
                .toList();
    }

    /** The same, and what touches has a gap between: who runs together with whom stays as it is. */
    List<Slice> apart() {
        return slices.stream()
                .map(slice -> new Slice(slice.task(), slice.cpu(), 3 * slice.start(), 3 * slice.end() - 1))
                .toList();
    }

    /** The same over nearly all of time, from its first instant on. */
    List<Slice> huge() {
        return huge(slices);
    }

    static List<Slice> huge(List<Slice> slices) {
        var first = slices.stream().mapToLong(Slice::start).min().orElse(0);
        var last = slices.stream().mapToLong(Slice::end).max().orElse(1);
        var unit = Long.divideUnsigned(-1, last - first); // taken as numbers without a sign, the products fit
        return slices.stream()
                .map(slice -> new Slice(
                        slice.task(),
                        slice.cpu(),
                        Long.MIN_VALUE + (slice.start() - first) * unit,
                        Long.MIN_VALUE + (slice.end() - first) * unit))
                .toList();
    }

    /** The same with names that are equal but not the same objects, and with processors of these numbers. */
    static List<Slice> renamed(List<Slice> slices, List<Integer> cpus) {
        return slices.stream()
                .map(slice -> new Slice(
                        new String(OTHER_NAMES.getOrDefault(slice.task(), slice.task())),
                        slice.cpu() < cpus.size() ? cpus.get(slice.cpu()) : slice.cpu(),
                        slice.start(),
                        slice.end()))
                .toList();
    }

    /** Another order: the last ones first, and every second one before all others. */
    static List<Slice> mixed(List<Slice> slices) {
        var mixed = new ArrayList<Slice>();
        for (var place = slices.size() - 1; place >= 0; place--) {
            mixed.add(place % 2 == 0 ? 0 : mixed.size(), slices.get(place));
        }
        return mixed;
    }

    /** What it shows, by the definition. */
    Reading wanted() {
        var most = 0;
        for (var one : slices) {
            most = Math.max(most, (int) slices.stream()
                    .filter(other -> other.start() <= one.start() && one.start() < other.end())
                    .count());
        }
        if (most > 1) {
            return new Reading(Kind.PARALLEL, most);
        }
        return new Reading(twoAreUnderWay() ? Kind.CONCURRENT : Kind.SEQUENTIAL, most);
    }

    /** Some slice of another task starts between the first start and the last end of a task. */
    private boolean twoAreUnderWay() {
        return NAMES.stream().anyMatch(task -> {
            var own = slices.stream().filter(slice -> slice.task().equals(task)).toList();
            return !own.isEmpty()
                    && slices.stream()
                            .anyMatch(other -> !other.task().equals(task)
                                    && own.getFirst().start() < other.start()
                                    && other.start() < own.getLast().end());
        });
    }
}
