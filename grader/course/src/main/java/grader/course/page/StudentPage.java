package grader.course.page;

import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.report.Quoted;
import java.util.List;

/**
 * All that a student's page shows.
 *
 * @param course its title
 * @param name as he is to be called
 * @param about account, address and section, as far as they are known
 * @param total of all exercises; a dash where one is open
 */
public record StudentPage(
        Frame frame,
        String course,
        String until,
        String zone,
        String name,
        List<String> about,
        String total,
        int possible,
        List<MarkView> marks) {
    static StudentPage of(Gradebook book, Row row, Speech speech) {
        var words = speech.words();
        var student = row.student();
        var total = book.total(row);
        var name = ClassPage.name(row);
        var about = List.of(student.id(), student.email(), student.section()).stream()
                .map(Quoted::line)
                .filter(text -> !text.isBlank() && !text.equals(name))
                .distinct()
                .toList();
        return new StudentPage(
                Frame.of(words, name + " · " + Quoted.line(book.title()), "student.js"),
                Quoted.line(book.title()),
                Times.of(book.until(), book.zone()),
                book.zone().getId(),
                name,
                about,
                total.isPresent() ? String.valueOf(total.getAsInt()) : "–",
                book.possible(),
                book.exercises().stream()
                        .map(exercise -> new MarkView.Making(words, speech.of(exercise), book.zone(), exercise)
                                .of(row.mark(exercise)))
                        .toList());
    }
}
