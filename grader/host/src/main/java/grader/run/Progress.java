package grader.run;

import grader.catalog.ExerciseEntry;
import java.time.Duration;
import java.util.List;

/** Told of what a run does while it does it; called by one thread at a time, with all that was told before in sight. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress SILENT = (exercise, check, number, of) -> {};

    /** A check begins, the {@code number}th of {@code of}, counted from 1. */
    void begun(ExerciseEntry exercise, String check, int number, int of);

    /** What seems to keep the check that has begun from going on, as a sentence; nothing is decided yet. */
    default void suspected(ExerciseEntry exercise, String what) {}

    /** These steps show without the check how the clause breaks; asked for by a {@code Task.Record}. */
    default void taken(ExerciseEntry exercise, String clause, List<String> steps) {}

    /** Steps were played; whether every call ended as when they were taken, and what was seen. */
    default void played(ExerciseEntry exercise, boolean same, List<String> story) {}

    /** A run is through: its workers have used so much processor time. */
    default void computed(ExerciseEntry exercise, Duration processor) {}

    /** The check goes on; called now and then. */
    default void goesOn() {}
}
