package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.report.Spent;
import grader.run.Progress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures how long each exercise is in each stage. Thread-safe; each exercise is graded by one thread at a time. */
public final class StageClock implements Stage.Listener {
    private final LongSupplier nanoTime;
    private final Map<String, Laps> laps = new HashMap<>();

    /** What is known of one exercise. */
    private static final class Laps {
        final Map<Stage, Duration> stages = new EnumMap<>(Stage.class);
        Stage current = Stage.READ;
        long since;
        Duration processor = Duration.ZERO;
    }

    /** By the clock of the system. */
    public StageClock() {
        this(System::nanoTime);
    }

    StageClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void begins(ExerciseEntry exercise, Stage stage) {
        var own = laps.computeIfAbsent(exercise.id(), _ -> started());
        pass(own);
        own.current = stage;
    }

    /** The exercise is through. */
    public synchronized void ends(ExerciseEntry exercise) {
        pass(laps.computeIfAbsent(exercise.id(), _ -> started()));
    }

    /** Tells that progress, and hears of what is computed. */
    public Progress around(Progress progress) {
        return new Progress() {
            @Override
            public void begun(ExerciseEntry exercise, String check, int number, int of) {
                progress.begun(exercise, check, number, of);
            }

            @Override
            public void suspected(ExerciseEntry exercise, String what) {
                progress.suspected(exercise, what);
            }

            @Override
            public void computed(ExerciseEntry exercise, Duration processor) {
                StageClock.this.computed(exercise, processor);
            }

            @Override
            public void goesOn() {
                progress.goesOn();
            }
        };
    }

    /** Its workers have used so much processor time. */
    public synchronized void computed(ExerciseEntry exercise, Duration processor) {
        var own = laps.computeIfAbsent(exercise.id(), _ -> started());
        own.processor = own.processor.plus(processor);
    }

    /** What was measured, by the exercise's id. */
    public synchronized Map<String, Spent> spent() {
        var spent = new HashMap<String, Spent>();
        laps.forEach((id, own) -> spent.put(
                id,
                new Spent(
                        of(own, Stage.READ),
                        of(own, Stage.COMPILE),
                        of(own, Stage.POLICY),
                        of(own, Stage.WEAVE),
                        of(own, Stage.RUN).plus(of(own, Stage.SCORE)),
                        of(own, Stage.RENDER),
                        own.processor)));
        return Map.copyOf(spent);
    }

    private Laps started() {
        var own = new Laps();
        own.since = nanoTime.getAsLong();
        return own;
    }

    private void pass(Laps own) {
        var now = nanoTime.getAsLong();
        own.stages.merge(own.current, Duration.ofNanos(now - own.since), Duration::plus);
        own.since = now;
    }

    private static Duration of(Laps own, Stage stage) {
        return own.stages.getOrDefault(stage, Duration.ZERO);
    }
}
