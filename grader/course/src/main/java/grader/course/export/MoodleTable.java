package grader.course.export;

import grader.course.csv.Cells;
import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Moodle's gradebook to be imported: who it is in three columns, then per cent and feedback of each exercise. Per
 * cent, since Moodle refuses what is above 100; one unknown user stops its import, so there is nobody who is not on
 * the roster.
 */
public final class MoodleTable {
    private static final int DECIMALS = 2;

    private MoodleTable() {}

    /** The file. */
    public static String of(Gradebook book) {
        var lines = new ArrayList<List<String>>();
        var headings = new ArrayList<>(List.of("username", "email", "idnumber"));
        for (var exercise : book.exercises()) {
            headings.add(Cells.safe(exercise.shortName() + " " + exercise.title()));
            headings.add(Cells.safe(exercise.shortName() + " " + exercise.title() + " feedback"));
        }
        lines.add(headings);
        book.rows().forEach(row -> lines.add(line(book, row)));
        return Cells.written(lines);
    }

    private static List<String> line(Gradebook book, Row row) {
        var student = row.student();
        var number = student.column("idnumber").isEmpty() ? student.column("ID number") : student.column("idnumber");
        var line = new ArrayList<>(List.of(Cells.safe(student.id()), Cells.safe(student.email()), Cells.safe(number)));
        for (var exercise : book.exercises()) {
            line.add(percent(row.mark(exercise), exercise));
            line.add(Cells.safe(feedback(row.mark(exercise))));
        }
        return line;
    }

    private static String percent(Mark mark, CourseExercise exercise) {
        var points = mark.sum().mark();
        return points.isEmpty()
                ? ""
                : BigDecimal.valueOf(100L * points.getAsInt())
                        .divide(BigDecimal.valueOf(exercise.points()), DECIMALS, RoundingMode.DOWN)
                        .toPlainString();
    }

    private static String feedback(Mark mark) {
        return switch (mark.standing()) {
            case Mark.Standing.Graded(var _, var judged) -> lost(judged);
            case Mark.Standing.NotGraded _, Mark.Standing.Missing _ -> Points.status(mark);
        };
    }

    private static String lost(Judged judged) {
        var clauses = String.join(" ", judged.lostClauses());
        return judged.status().equals(Judged.GRADED) ? clauses : judged.status();
    }
}
