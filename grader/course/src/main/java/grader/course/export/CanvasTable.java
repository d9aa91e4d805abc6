package grader.course.export;

import grader.course.csv.Cells;
import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Canvas's gradebook to be imported: the information columns of the roster as Canvas gave them, {@code Section} the
 * last of them, then the exercises; the second line says what can be reached.
 */
public final class CanvasTable {
    private static final String POINTS_POSSIBLE = "    Points Possible";

    private CanvasTable() {}

    /** The file. */
    public static String of(Gradebook book) {
        var sis = book.rows().stream()
                .anyMatch(row -> !row.student().column("SIS User ID").isEmpty());
        var lines = new ArrayList<List<String>>();
        var headings = new ArrayList<>(
                sis
                        ? List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
                        : List.of("Student", "ID", "SIS Login ID", "Section"));
        var possible = new ArrayList<String>();
        possible.add(POINTS_POSSIBLE);
        headings.stream().skip(1).forEach(_ -> possible.add(""));
        for (var exercise : book.exercises()) {
            headings.add(title(exercise));
            possible.add(String.valueOf(exercise.points()));
        }
        lines.add(headings);
        lines.add(possible);
        book.rows().forEach(row -> lines.add(line(book, row, sis)));
        return Cells.written(lines);
    }

    private static String title(CourseExercise exercise) {
        return Cells.safe(exercise.shortName() + " " + exercise.title());
    }

    private static List<String> line(Gradebook book, Row row, boolean sis) {
        var student = row.student();
        var line = new ArrayList<String>();
        line.add(Cells.safe(student.name()));
        line.add(Cells.safe(student.column("ID")));
        if (sis) {
            line.add(Cells.safe(student.column("SIS User ID")));
        }
        var login = Stream.of(student.column("SIS Login ID"), student.id())
                .filter(each -> !each.isEmpty())
                .findFirst();
        line.add(Cells.safe(login.orElse("")));
        line.add(Cells.safe(student.section()));
        book.exercises().forEach(exercise -> line.add(Points.of(row.mark(exercise))));
        return line;
    }
}
