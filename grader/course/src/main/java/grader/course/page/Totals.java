package grader.course.page;

import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Mark;
import java.util.function.Predicate;

/**
 * The whole course in numbers of students.
 *
 * @param handedIn who handed in something that was judged
 * @param flagged at something of whom a person should look
 * @param possible what a right solution of everything comes to
 * @param histogram of the totals of those who have one
 * @param median of the same, in points
 */
public record Totals(
        int students,
        int handedIn,
        int late,
        int flagged,
        int overridden,
        int possible,
        Histogram histogram,
        String median) {
    static Totals of(Gradebook book) {
        var totals = book.rows().stream()
                .flatMap(row -> book.total(row).stream().boxed())
                .sorted()
                .toList();
        var percents = totals.stream()
                .map(total -> Figures.percent(total, book.possible()))
                .toList();
        return new Totals(
                book.rows().size(),
                count(book, mark -> mark.standing() instanceof Mark.Standing.Graded),
                count(book, Figures::isLate),
                count(book, Figures::isFlagged),
                count(book, Figures::isOverridden),
                book.possible(),
                Histogram.of(percents),
                Figures.median(totals));
    }

    private static int count(Gradebook book, Predicate<Mark> which) {
        return (int) book.rows().stream()
                .filter(row -> row.marks().values().stream().anyMatch(which))
                .count();
    }
}
