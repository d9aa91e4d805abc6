package grader.course.collect;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Desk.Handed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was handed in of each exercise: each different content once, as of the time when it first came. Files that
 * are taken back and come again later are no new work, and nobody pays for having them a second time.
 */
final class States {
    private final Map<ExerciseEntry, Pick> picks;
    private final Map<String, Map<String, Handed.Work>> byExercise = new HashMap<>();

    States(Map<ExerciseEntry, Pick> picks) {
        this.picks = picks;
    }

    /** The end of the time in which anything may count; empty when there is none. */
    Optional<Instant> end() {
        var ends = picks.values().stream().map(Pick::end).toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Takes what a state has of each exercise that it is in time for. */
    void add(Place place, Snapshot state) {
        picks.forEach((exercise, pick) -> {
            var inTime =
                    state.when().flatMap(when -> pick.end().map(when::isAfter)).filter(after -> after);
            if (inTime.isEmpty()) {
                Desk.work(place, state, exercise).ifPresent(work -> add(exercise.id(), work));
            }
        });
    }

    private void add(String exercise, Handed.Work work) {
        byExercise
                .computeIfAbsent(exercise, _ -> new HashMap<>())
                .merge(
                        work.source().content(),
                        work,
                        (one, other) -> when(other).isBefore(when(one)) ? other : one);
    }

    private static Instant when(Handed.Work work) {
        return work.source().when().orElse(Instant.MAX);
    }

    /** What there is of an exercise, the newest last. */
    List<Handed.Work> of(ExerciseEntry exercise) {
        var works =
                new ArrayList<>(byExercise.getOrDefault(exercise.id(), Map.of()).values());
        works.sort(Comparator.comparing(States::when)
                .thenComparing(work -> work.source().name())
                .thenComparing(work -> work.source().content()));
        return works;
    }
}
