package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Mark.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Groups what students lost points for: equal witnesses are one mistake. */
final class Mistakes {
    /** Two lost checks with the same are the same mistake. */
    private record Likeness(String exercise, String clause, String check, String found, String advice) {}

    /** A mistake as long as it is being looked for. */
    private record Group(
            CourseExercise exercise, SequencedSet<String> clauses, SequencedSet<Row> who, LostCheck example) {
        private Mistake made() {
            var inOrder = exercise.clauses().stream()
                    .map(CourseExercise.CourseClause::name)
                    .filter(clauses::contains)
                    .toList();
            return new Mistake(exercise, inOrder, new ArrayList<>(who), example);
        }
    }

    private final Map<Likeness, Group> groups = new LinkedHashMap<>();

    private Mistakes() {}

    /** All of them: what most students have done first, then in the course's order. */
    static List<Mistake> of(Gradebook book) {
        var mistakes = new Mistakes();
        for (var exercise : book.exercises()) {
            for (var row : book.rows()) {
                mistakes.add(exercise, row);
            }
        }
        return mistakes.groups.values().stream()
                .map(Group::made)
                .sorted(Comparator.comparingInt(
                                (Mistake mistake) -> mistake.who().size())
                        .reversed())
                .toList();
    }

    private void add(CourseExercise exercise, Row row) {
        switch (row.mark(exercise).standing()) {
            case Standing.Graded(var _, var judged) ->
                judged.lost().forEach(lost -> likeness(exercise, row, judged, lost)
                        .ifPresent(likeness -> add(likeness, exercise, row, lost)));
            case Standing.NotGraded _, Standing.Missing _ -> {}
        }
    }

    private void add(Likeness likeness, CourseExercise exercise, Row row, LostCheck lost) {
        var group = groups.computeIfAbsent(
                likeness, _ -> new Group(exercise, new LinkedHashSet<>(), new LinkedHashSet<>(), lost));
        group.clauses().add(lost.clause());
        group.who().add(row);
    }

    /**
     * Empty for what follows from another mistake. What was not judged to its end is one mistake, however many clauses
     * are lost with it.
     */
    private static Optional<Likeness> likeness(CourseExercise exercise, Row row, Judged judged, LostCheck lost) {
        var names = names(row);
        return lost.witness()
                .map(witness -> new Likeness(
                        exercise.id(),
                        lost.clause(),
                        lost.check(),
                        Essence.of(witness.found(), names),
                        Essence.of(witness.advice(), names)))
                .or(() -> judged.status().equals(Judged.GRADED)
                        ? Optional.empty()
                        : Optional.of(new Likeness(
                                exercise.id(), "", judged.status(), Essence.of(lost.reason(), names), "")));
    }

    private static List<String> names(Row row) {
        var student = row.student();
        return Stream.concat(student.names().stream(), Stream.of(student.name()))
                .toList();
    }
}
