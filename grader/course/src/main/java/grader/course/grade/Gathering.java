package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.collect.Desk;
import grader.course.collect.Pick;
import grader.course.collect.Submissions;
import grader.course.plan.Plan;
import grader.course.roster.Student;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the submissions, one student after the other.
 *
 * @param latest whether the last state counts that is not too late, else the last one in time
 */
record Gathering(Plan plan, List<ExerciseEntry> exercises, List<Student> students, boolean latest) {
    /** What there is of a student's exercise; the content where there is one. */
    record Found(Whose whose, Seen seen, Optional<Content> content) {}

    /** Told of each student with all of his exercises. */
    interface Listener {
        void found(List<Found> ofStudent) throws IOException;
    }

    void go(Submissions submissions, Watcher watcher, Listener listener) throws IOException {
        var gone = 0;
        for (var student : students) {
            try (var desk = submissions.of(student)) {
                var found = new ArrayList<Found>();
                for (var exercise : exercises) {
                    found.add(found(student, exercise, desk));
                }
                listener.found(found);
            }
            gone++;
            watcher.gathered(gone, students.size());
        }
    }

    private Found found(Student student, ExerciseEntry exercise, Desk desk) {
        var whose = new Whose(student.id(), exercise.id());
        var pick = new Pick(
                due(plan, student, exercise.id()),
                latest,
                Duration.ofDays(plan.late().mostDays()));
        return switch (desk.of(exercise, pick)) {
            case Desk.Handed.Work(var content, var source, var notes) ->
                new Found(whose, new Seen.Work(source, notes), Optional.of(content));
            case Desk.Handed.Nothing() -> new Found(whose, new Seen.Nothing(), Optional.empty());
            case Desk.Handed.Unreadable(var why) -> new Found(whose, new Seen.Unreadable(why), Optional.empty());
        };
    }

    private static Optional<Instant> due(Plan plan, Student student, String exercise) {
        return student.due()
                .or(() -> plan.exercise(exercise).flatMap(Plan.Planned::due))
                .map(ZonedDateTime::toInstant);
    }
}
