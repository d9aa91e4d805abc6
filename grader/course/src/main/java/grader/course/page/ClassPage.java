package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.report.Quoted;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that the class's page shows.
 *
 * @param until the time of the last run
 * @param mistakes the greatest ones
 * @param furtherMistakes how many are not shown
 * @param alike whether the table has a column of it
 * @param data for the table of students, trusted: JSON that cannot end its element
 */
public record ClassPage(
        Frame frame,
        String title,
        String until,
        String zone,
        Totals totals,
        List<Figures> figures,
        HeatMap heatMap,
        List<Shared> mistakes,
        int furtherMistakes,
        List<Unclaimed> unclaimed,
        List<String> sections,
        boolean alike,
        String data) {
    private static final int FIRST_MISTAKES = 15;
    private static final int MOST_MISTAKES = 100;

    /**
     * A mistake, as it is shown.
     *
     * @param number its place among them, from 0
     * @param percent of those judged
     * @param example the student's whose facts these are
     */
    public record Shared(
            int number,
            String exercise,
            String title,
            String clauses,
            int count,
            int percent,
            Facts facts,
            String example,
            String href) {}

    static ClassPage of(Gradebook book, Speech speech, Map<String, Integer> alike) {
        var words = speech.words();
        var all = Mistakes.of(book);
        var shown = all.subList(0, Math.min(MOST_MISTAKES, all.size()));
        var figures = book.exercises().stream()
                .map(exercise -> Figures.of(book, exercise))
                .toList();
        return new ClassPage(
                Frame.of(words, Quoted.line(book.title()), "class.js"),
                Quoted.line(book.title()),
                Times.of(book.until(), book.zone()),
                book.zone().getId(),
                Totals.of(book),
                figures,
                HeatMap.of(book),
                IntStream.range(0, shown.size())
                        .mapToObj(i -> shared(i, shown.get(i), figures, speech))
                        .toList(),
                all.size() - shown.size(),
                book.unclaimed().stream().map(ClassPage::quoted).toList(),
                sections(book),
                !alike.isEmpty(),
                TableData.of(book, shown, words, alike));
    }

    /** The mistakes that are to be seen at once. */
    public List<Shared> first() {
        return mistakes.subList(0, Math.min(FIRST_MISTAKES, mistakes.size()));
    }

    /** Those that are seen when they are asked for. */
    public List<Shared> rest() {
        return mistakes.subList(first().size(), mistakes.size());
    }

    /** A moment with the zone that it was said in. */
    public String moment(ZonedDateTime when) {
        return Times.of(when);
    }

    /** The number of the most frequent mistake that costs the clause; empty when none of those shown does. */
    public Optional<Integer> greatest(CourseExercise exercise, String clause) {
        return mistakes.stream()
                .filter(each -> each.exercise().equals(exercise.shortName()))
                .filter(each -> List.of(each.clauses().split(" ")).contains(clause))
                .map(Shared::number)
                .findFirst();
    }

    private static List<String> sections(Gradebook book) {
        return book.rows().stream()
                .map(row -> Quoted.line(row.student().section()))
                .filter(section -> !section.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Shared shared(int number, Mistake mistake, List<Figures> figures, Speech speech) {
        var exercise = mistake.exercise();
        var judged = figures.stream()
                .filter(each -> each.exercise().equals(exercise))
                .mapToInt(Figures::graded)
                .sum();
        var first = mistake.who().getFirst();
        return new Shared(
                number,
                exercise.shortName(),
                exercise.title(),
                String.join(" ", mistake.clauses()),
                mistake.who().size(),
                Figures.percent(mistake.who().size(), judged),
                Facts.of(mistake.example(), speech.of(exercise)),
                name(first),
                FileNames.of(first.student()) + "#" + FileNames.anchor(exercise));
    }

    /** What a student is called here. */
    static String name(Row row) {
        var student = row.student();
        return Quoted.line(student.name().isBlank() ? student.id() : student.name());
    }

    private static Unclaimed quoted(Unclaimed unclaimed) {
        return new Unclaimed(Quoted.line(unclaimed.name()), Quoted.line(unclaimed.why()));
    }
}
