package grader.course.plan;

import grader.course.gradebook.Source;
import grader.course.roster.Student;
import grader.course.time.LatePolicy;
import grader.scratch.Sha;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What {@code course.toml} says.
 *
 * @param title the course's
 * @param zone in which times are shown
 * @param late what is done with late work
 * @param missing what is worth what nobody handed in
 * @param secret what seeds are derived from: nobody who does not have it can ask for another try
 * @param exercises in the file's order, never empty
 */
public record Plan(
        String title, ZoneId zone, LatePolicy late, Missing missing, String secret, List<Planned> exercises) {
    /** What is worth what nobody handed in. */
    public enum Missing {
        /** No number. */
        BLANK,
        /** 0 points. */
        ZERO
    }

    /** An exercise that counts: its id, how often its points count, until when it is due. */
    public record Planned(String id, int weight, Optional<ZonedDateTime> due) {}

    public Plan {
        exercises = List.copyOf(exercises);
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("a course has exercises");
        }
    }

    /** What every random choice at an exercise comes from: the same for all students and for every grade. */
    public long seed(String exercise) {
        var digits = new Sha().with(secret).with(exercise).hex().substring(0, 12);
        return Long.parseUnsignedLong(digits, 16);
    }

    /** Until when a student is to hand in an exercise, by his own date before the course's; empty when at any time. */
    public Optional<ZonedDateTime> due(Student student, String exercise) {
        return student.due().or(() -> exercise(exercise).flatMap(Planned::due));
    }

    /**
     * How many days late a student's exercise came, begun ones counted: by the platform's clock or the commit's; dates
     * of files say nothing about when they were handed in.
     */
    public int daysLate(Student student, String exercise, Source source) {
        var due = due(student, exercise);
        return switch (source.clock()) {
            case PLATFORM, COMMIT ->
                due.isPresent() && source.when().isPresent()
                        ? LatePolicy.daysLate(
                                due.get().toInstant(), source.when().get())
                        : 0;
            case FILES, NOBODY -> 0;
        };
    }

    /** The exercise of that id; empty when it is not in the course. */
    public Optional<Planned> exercise(String id) {
        return exercises.stream().filter(planned -> planned.id().equals(id)).findFirst();
    }
}
