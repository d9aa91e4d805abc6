package grader.course.export;

import grader.course.csv.Cells;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything of the gradebook, a line for each student and exercise. */
public final class GeneralTable {
    private static final List<String> HEADINGS = List.of(
            "student",
            "name",
            "email",
            "section",
            "exercise",
            "status",
            "earned",
            "late_days",
            "late_points",
            "overridden",
            "mark",
            "possible",
            "lost",
            "flags",
            "submission",
            "commit",
            "submitted",
            "clock",
            "content",
            "kit",
            "checks",
            "seed");

    private GeneralTable() {}

    /** The file. */
    public static String of(Gradebook book) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS);
        for (var row : book.rows()) {
            for (var exercise : book.exercises()) {
                var line = new ArrayList<>(who(row));
                line.add(exercise.id());
                line.addAll(points(row.mark(exercise), exercise.points()));
                line.addAll(origin(row.mark(exercise)));
                lines.add(line.stream().map(Cells::safe).toList());
            }
        }
        return Cells.written(lines);
    }

    private static List<String> who(Row row) {
        var student = row.student();
        return List.of(student.id(), student.name(), student.email(), student.section());
    }

    private static List<String> points(Mark mark, int possible) {
        var sum = mark.sum();
        var flags =
                mark.flags().stream().map(flag -> flag.kind().name()).distinct().collect(Collectors.joining(" "));
        return List.of(
                Points.status(mark),
                known(mark, sum.earned()),
                known(mark, sum.late().days()),
                known(mark, sum.late().points()),
                sum.whole().isPresent() || !sum.clauses().isEmpty() ? "yes" : "",
                Points.of(mark),
                String.valueOf(possible),
                mark.standing() instanceof Standing.Graded graded
                        ? String.join(" ", graded.judged().lostClauses())
                        : "",
                flags);
    }

    /** What is not known is empty, and not 0. */
    private static String known(Mark mark, int number) {
        return mark.standing() instanceof Standing.Graded ? String.valueOf(number) : "";
    }

    private static List<String> origin(Mark mark) {
        return switch (mark.standing()) {
            case Standing.NotGraded _, Standing.Missing _ -> List.of("", "", "", "", "", "", "", "");
            case Standing.Graded(var source, Judged judged) ->
                List.of(
                        source.name(),
                        source.commit().orElse(""),
                        source.when().map(Object::toString).orElse(""),
                        source.clock().name(),
                        source.content(),
                        judged.made().kit(),
                        judged.made().checks(),
                        Long.toHexString(judged.made().seed()));
        };
    }
}
