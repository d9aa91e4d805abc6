package grader.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The order in which exercises are best learnt: each after those that it builds on. */
public final class LearningOrder {
    private LearningOrder() {}

    /**
     * The same exercises: next comes always the first, by their own order, all of whose predecessors were there. What
     * is not among them is nobody's predecessor.
     *
     * @throws IllegalStateException when some build on each other: the kit's fault
     */
    public static List<ExerciseEntry> of(List<ExerciseEntry> exercises) {
        var known = exercises.stream().map(ExerciseEntry::shortName).collect(Collectors.toSet());
        var before = new HashSet<String>();
        var left = new ArrayList<>(exercises);
        var order = new ArrayList<ExerciseEntry>();
        while (!left.isEmpty()) {
            var next = first(left, known, before)
                    .orElseThrow(() -> new IllegalStateException("these exercises build on each other: "
                            + left.stream().map(ExerciseEntry::shortName).toList()));
            left.remove(next);
            before.add(next.shortName());
            order.add(next);
        }
        return order;
    }

    private static Optional<ExerciseEntry> first(List<ExerciseEntry> left, Set<String> known, Set<String> before) {
        return left.stream()
                .filter(exercise -> exercise.buildsOn().stream()
                        .noneMatch(needed -> known.contains(needed) && !before.contains(needed)))
                .findFirst();
    }
}
