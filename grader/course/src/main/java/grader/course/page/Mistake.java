package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Judged.LostCheck;
import java.util.List;

/**
 * The same mistake of several students.
 *
 * @param clauses that it costs, in the contract's order
 * @param who made it, in the roster's order, each once, never empty; the first one's is the example
 * @param example one of the lost checks
 */
record Mistake(CourseExercise exercise, List<String> clauses, List<Row> who, LostCheck example) {
    Mistake {
        clauses = List.copyOf(clauses);
        who = List.copyOf(who);
        if (who.isEmpty()) {
            throw new IllegalArgumentException("nobody made this mistake in " + exercise.id());
        }
    }
}
