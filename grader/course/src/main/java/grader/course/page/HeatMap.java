package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.CourseExercise.CourseClause;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Mark.Standing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which clauses a class loses: exercise by clause, the share of those judged who lost it.
 *
 * @param clauses the columns, in order
 */
public record HeatMap(List<String> clauses, List<Line> lines) {
    private static final int LEVELS = 10;
    private static final int PERCENT = 100;

    /**
     * An exercise.
     *
     * @param judged how many were
     * @param cells one for every column
     */
    public record Line(CourseExercise exercise, int judged, List<Optional<Cell>> cells) {}

    /**
     * A clause.
     *
     * @param sentence what is true of a right solution
     * @param lost how many lost it
     * @param percent of those judged
     */
    public record Cell(String clause, String sentence, int lost, int percent) {
        /** From 0 for nobody to 10 for all: how dark it is. */
        public int level() {
            return lost == 0 ? 0 : Math.clamp((percent + LEVELS - 1) / LEVELS, 1, LEVELS);
        }
    }

    static HeatMap of(Gradebook book) {
        var columns = book.exercises().stream()
                .flatMap(exercise -> exercise.clauses().stream())
                .map(CourseClause::name)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        return new HeatMap(
                columns,
                book.exercises().stream()
                        .map(exercise -> line(book, exercise, columns))
                        .toList());
    }

    private static Line line(Gradebook book, CourseExercise exercise, List<String> columns) {
        var lost = new HashMap<String, Integer>();
        var judged = 0;
        for (var row : book.rows()) {
            if (row.mark(exercise).standing() instanceof Standing.Graded(var _, var verdict)) {
                judged++;
                verdict.lostClauses().forEach(clause -> lost.merge(clause, 1, Integer::sum));
            }
        }
        var all = judged;
        return new Line(
                exercise,
                judged,
                columns.stream()
                        .map(name -> exercise.clauses().stream()
                                .filter(clause -> clause.name().equals(name))
                                .findFirst()
                                .map(clause -> cell(clause, lost, all)))
                        .toList());
    }

    private static Cell cell(CourseClause clause, Map<String, Integer> lost, int judged) {
        var count = lost.getOrDefault(clause.name(), 0);
        var percent = judged == 0 ? 0 : Math.round((float) PERCENT * count / judged);
        return new Cell(clause.name(), String.join("; ", clause.sentences()), count, percent);
    }
}
