package grader.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.report.Spent;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageClockTest {
    private final AtomicLong now = new AtomicLong(5_000);
    private final StageClock clock = new StageClock(now::get);

    @Test
    void eachStageLastsUntilTheNextBegins() {
        var exercise = SampleExercise.plain();
        pass(exercise, Stage.READ, 1);
        pass(exercise, Stage.COMPILE, 20);
        pass(exercise, Stage.POLICY, 300);
        pass(exercise, Stage.WEAVE, 4_000);
        pass(exercise, Stage.RUN, 50_000);
        clock.computed(exercise, Duration.ofNanos(8));
        clock.computed(exercise, Duration.ofNanos(9));
        pass(exercise, Stage.SCORE, 600_000);
        pass(exercise, Stage.RENDER, 7_000_000);
        clock.ends(exercise);
        var spent = spent(exercise);
        assertEquals(Duration.ofNanos(1), spent.read());
        assertEquals(Duration.ofNanos(20), spent.compile());
        assertEquals(Duration.ofNanos(300), spent.policy());
        assertEquals(Duration.ofNanos(4_000), spent.weave());
        assertEquals(Duration.ofNanos(650_000), spent.run());
        assertEquals(Duration.ofNanos(7_000_000), spent.render());
        assertEquals(Duration.ofNanos(17), spent.processor());
        assertEquals(Duration.ofNanos(7_654_321), spent.all());
    }

    @Test
    void whatEndsEarlyHasSpentNothingOnTheRest() {
        var exercise = SampleExercise.plain();
        pass(exercise, Stage.READ, 3);
        pass(exercise, Stage.COMPILE, 4);
        clock.ends(exercise);
        assertEquals(Duration.ofNanos(7), spent(exercise).all());
    }

    private Spent spent(ExerciseEntry exercise) {
        return Objects.requireNonNull(clock.spent().get(exercise.id()));
    }

    private void pass(ExerciseEntry exercise, Stage stage, long nanos) {
        clock.begins(exercise, stage);
        now.addAndGet(nanos);
    }
}
