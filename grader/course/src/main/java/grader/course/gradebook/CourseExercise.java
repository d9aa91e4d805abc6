package grader.course.gradebook;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An exercise of the course.
 *
 * @param id such as {@code threads.t03_mutex}
 * @param title in the reader's language
 * @param weight how often its points count in the total; 0 when they are shown and do not count
 * @param due until when it is to be handed in; empty when there is no such date
 * @param clauses in order, never empty
 */
public record CourseExercise(
        String id, String title, int weight, Optional<ZonedDateTime> due, List<CourseClause> clauses) {
    /**
     * A clause of its contract.
     *
     * @param name such as {@code C3}
     * @param points what it is worth
     * @param sentences what its checks are called, in the reader's language: each is true of a right solution
     */
    public record CourseClause(String name, int points, List<String> sentences) {
        public CourseClause {
            sentences = List.copyOf(sentences);
        }
    }

    public CourseExercise {
        clauses = List.copyOf(clauses);
        if (weight < 0 || clauses.isEmpty()) {
            throw new IllegalArgumentException(id + " has a weight below 0 or no clause");
        }
    }

    /** The short name, such as {@code t03}. */
    public String shortName() {
        var name = id.substring(id.indexOf('.') + 1);
        return name.substring(0, name.indexOf('_'));
    }

    /** What a right solution earns. */
    public int points() {
        return clauses.stream().mapToInt(CourseClause::points).sum();
    }
}
