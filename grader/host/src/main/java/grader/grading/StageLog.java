package grader.grading;

import grader.catalog.ExerciseEntry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which stage each exercise is in. Thread-safe. */
final class StageLog implements Stage.Listener {
    private final Stage.Listener also;
    private final Map<String, Stage> current = new ConcurrentHashMap<>();

    /** @param also is told as well */
    StageLog(Stage.Listener also) {
        this.also = also;
    }

    @Override
    public void begins(ExerciseEntry exercise, Stage stage) {
        also.begins(exercise, stage);
        current.put(exercise.id(), stage);
    }

    /** The stage that began last. */
    Optional<Stage> of(ExerciseEntry exercise) {
        return Optional.ofNullable(current.get(exercise.id()));
    }
}
