package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Mark.Standing;
import java.util.List;
import java.util.function.Predicate;

/**
 * An exercise in numbers of students.
 *
 * @param graded who handed something in that was judged
 * @param open whose submission is not judged yet
 * @param missing who handed in nothing
 * @param flagged at whose submission a person should look
 * @param histogram of the marks that there are
 * @param median of the same, in points
 */
public record Figures(
        CourseExercise exercise,
        int graded,
        int open,
        int missing,
        int late,
        int flagged,
        int overridden,
        Histogram histogram,
        String median) {
    private static final int PERCENT = 100;

    static Figures of(Gradebook book, CourseExercise exercise) {
        var marks = book.rows().stream().map(row -> row.mark(exercise)).toList();
        var known = marks.stream()
                .flatMap(mark -> mark.sum().mark().stream().boxed())
                .sorted()
                .toList();
        var percents =
                known.stream().map(mark -> percent(mark, exercise.points())).toList();
        return new Figures(
                exercise,
                count(marks, mark -> mark.standing() instanceof Standing.Graded),
                count(marks, mark -> mark.standing() instanceof Standing.NotGraded),
                count(marks, mark -> mark.standing() instanceof Standing.Missing),
                count(marks, Figures::isLate),
                count(marks, Figures::isFlagged),
                count(marks, Figures::isOverridden),
                Histogram.of(percents),
                median(known));
    }

    private static int count(List<Mark> marks, Predicate<Mark> which) {
        return (int) marks.stream().filter(which).count();
    }

    static boolean isLate(Mark mark) {
        return mark.sum().late().days() > 0;
    }

    static boolean isOverridden(Mark mark) {
        return mark.sum().whole().isPresent() || !mark.sum().clauses().isEmpty();
    }

    /** Lateness and overrides are counted by themselves. */
    static boolean isFlagged(Mark mark) {
        return mark.flags().stream()
                .anyMatch(flag -> flag.kind() != Flag.Kind.LATE && flag.kind() != Flag.Kind.OVERRIDDEN);
    }

    /** A share in whole per cent, rounded down: 100 is all of it. */
    static int percent(int part, int whole) {
        return whole == 0 ? PERCENT : (int) ((long) part * PERCENT / whole);
    }

    /** The middle one of sorted numbers, the lower of two; nothing of none. */
    static String median(List<Integer> sorted) {
        return sorted.isEmpty() ? "–" : String.valueOf(sorted.get((sorted.size() - 1) / 2));
    }
}
