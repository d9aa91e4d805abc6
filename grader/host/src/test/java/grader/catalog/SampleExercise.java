package grader.catalog;

import grader.catalog.ExerciseEntry.Limits;
import java.time.Duration;
import java.util.List;

/** An exercise for tests of the stages that only need to know what it gives and allows. */
public final class SampleExercise {
    /** Its package. */
    public static final String ID = "threads.t03_mutex";
    /** What it says about API that it does not allow. */
    public static final String REASON = "the lock is to be built from a monitor";

    private SampleExercise() {}

    /** One that gives and allows nothing. */
    public static ExerciseEntry plain() {
        return with(List.of(), List.of());
    }

    /** One that gives these files and allows these patterns. */
    public static ExerciseEntry with(List<String> given, List<String> uses) {
        return named(ID, given, uses);
    }

    /** One of that id. */
    public static ExerciseEntry named(String id, List<String> given, List<String> uses) {
        return new ExerciseEntry(
                id,
                id + ".MutexChecks",
                "a mutual-exclusion lock",
                "互斥锁",
                "互斥锁",
                given,
                uses,
                List.of(),
                REASON,
                List.of("Who waits?", "In a loop."),
                "Wait in a loop.",
                new Limits(Duration.ofSeconds(120), Duration.ofSeconds(600), 256),
                List.of(new CheckEntry("oneAtATime", "C1", 2, List.of())));
    }
}
