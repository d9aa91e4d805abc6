package grader.course.gradebook;

import grader.course.roster.Student;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A course with all its marks.
 *
 * @param title the course's, as the plan has it
 * @param zone in which every time is shown
 * @param until the time of the last run that has a part in it: not the time of writing, so that the same marks give the
 *     same bytes
 * @param exercises in the plan's order, never empty
 * @param rows a student each, in the roster's order
 * @param unclaimed what was handed in and belongs to nobody on the roster
 */
public record Gradebook(
        String title,
        ZoneId zone,
        Instant until,
        List<CourseExercise> exercises,
        List<Row> rows,
        List<Unclaimed> unclaimed) {
    /**
     * A student's marks.
     *
     * @param marks one for every exercise of the course, by its id
     */
    public record Row(Student student, Map<String, Mark> marks) {
        public Row {
            marks = Map.copyOf(marks);
        }

        /** The mark of an exercise of the course. */
        public Mark mark(CourseExercise exercise) {
            var mark = marks.get(exercise.id());
            if (mark == null) {
                throw new IllegalArgumentException(student.id() + " has no mark of " + exercise.id());
            }
            return mark;
        }
    }

    /**
     * A folder, a file or a branch whose owner is not known.
     *
     * @param name as it is called there
     * @param why what was looked for, in a sentence
     */
    public record Unclaimed(String name, String why) {}

    public Gradebook {
        exercises = List.copyOf(exercises);
        rows = List.copyOf(rows);
        unclaimed = List.copyOf(unclaimed);
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("a gradebook without an exercise says nothing");
        }
        for (var row : rows) {
            exercises.forEach(row::mark);
        }
    }

    /** A student's points of all exercises, each as often as its weight says; empty where one of them is blank. */
    public OptionalInt total(Row row) {
        var total = 0;
        for (var exercise : exercises) {
            var mark = row.mark(exercise).sum().mark();
            if (exercise.weight() > 0 && mark.isEmpty()) {
                return OptionalInt.empty();
            }
            total += exercise.weight() * mark.orElse(0);
        }
        return OptionalInt.of(total);
    }

    /** What a right solution of everything comes to. */
    public int possible() {
        return exercises.stream()
                .mapToInt(exercise -> exercise.weight() * exercise.points())
                .sum();
    }
}
