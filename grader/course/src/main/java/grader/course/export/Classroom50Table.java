package grader.course.export;

import grader.course.csv.Cells;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.roster.Student;
import java.util.ArrayList;
import java.util.List;

/** Classroom 50's roster with a column for each exercise: that platform takes further columns as they are. */
public final class Classroom50Table {
    private static final List<String> ROSTER =
            List.of("username", "first_name", "last_name", "email", "section", "github_id", "role");

    private Classroom50Table() {}

    /** The file. */
    public static String of(Gradebook book) {
        var lines = new ArrayList<List<String>>();
        var headings = new ArrayList<>(ROSTER);
        book.exercises().forEach(exercise -> headings.add(exercise.id()));
        headings.add("total");
        lines.add(headings);
        book.rows().forEach(row -> lines.add(line(book, row)));
        return Cells.written(lines);
    }

    private static List<String> line(Gradebook book, Row row) {
        var line = new ArrayList<String>();
        ROSTER.forEach(heading -> line.add(Cells.safe(column(row.student(), heading))));
        book.exercises().forEach(exercise -> line.add(Points.of(row.mark(exercise))));
        var total = book.total(row);
        line.add(total.isPresent() ? String.valueOf(total.getAsInt()) : "");
        return line;
    }

    private static String column(Student student, String heading) {
        return switch (heading) {
            case "username" -> student.account().isEmpty() ? student.id() : student.account();
            case "email" -> student.email();
            case "section" -> student.section();
            case "role" -> "student";
            default -> student.column(heading);
        };
    }
}
