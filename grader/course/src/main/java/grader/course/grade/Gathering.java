package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.collect.Counts;
import grader.course.collect.Desk;
import grader.course.collect.GivenFiles;
import grader.course.collect.Pick;
import grader.course.collect.Submissions;
import grader.course.plan.Plan;
import grader.course.roster.Student;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.run.Kit;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the submissions, one student after the other.
 *
 * @param counts which state counts; where it is the best, all of them are found
 * @param given what everybody was given of an exercise, by its id
 */
record Gathering(
        Plan plan, List<ExerciseEntry> exercises, List<Student> students, Counts counts, Map<String, Content> given) {
    Gathering {
        given = Map.copyOf(given);
    }

    /**
     * What there is of a student's exercise; the content where there is one.
     *
     * @param state where the best counts, which it is of several, counted from 0; else 0
     * @param daysLate how late it came
     */
    record Found(Whose whose, Seen seen, Optional<Content> content, int state, int daysLate) {}

    /** Told of each student with all of his exercises. */
    interface Listener {
        void found(List<Found> ofStudent) throws IOException;
    }

    /** All of an order, with what this kit gives. */
    static Gathering of(Plan plan, ClassGrade.Order order, Kit kit) throws IOException {
        var given = new HashMap<String, Content>();
        for (var exercise : order.exercises()) {
            GivenFiles.of(kit.root().resolve("exercises"), exercise)
                    .ifPresent(files -> given.put(exercise.id(), files));
        }
        return new Gathering(plan, order.exercises(), order.students(), order.counts(), given);
    }

    void go(Submissions submissions, Watcher watcher, Listener listener) throws IOException {
        var gone = 0;
        for (var student : students) {
            try (var desk = submissions.of(student)) {
                listener.found(counts == Counts.BEST ? all(student, desk) : one(student, desk));
            }
            gone++;
            watcher.gathered(gone, students.size());
        }
    }

    private List<Found> one(Student student, Desk desk) {
        return exercises.stream()
                .map(exercise -> found(student, exercise, desk.of(exercise, pick(student, exercise)), 0))
                .toList();
    }

    private List<Found> all(Student student, Desk desk) {
        var picks = new LinkedHashMap<ExerciseEntry, Pick>();
        exercises.forEach(exercise -> picks.put(exercise, pick(student, exercise)));
        var all = desk.all(picks);
        var found = new ArrayList<Found>();
        for (var exercise : exercises) {
            var states = all.getOrDefault(exercise.id(), List.of());
            for (var state = 0; state < states.size(); state++) {
                found.add(found(student, exercise, states.get(state), state));
            }
        }
        return found;
    }

    private Pick pick(Student student, ExerciseEntry exercise) {
        return new Pick(
                plan.due(student, exercise.id()).map(ZonedDateTime::toInstant),
                counts == Counts.LATEST,
                Duration.ofDays(plan.late().mostDays()),
                Optional.ofNullable(given.get(exercise.id())));
    }

    private Found found(Student student, ExerciseEntry exercise, Desk.Handed handed, int state) {
        var whose = new Whose(student.id(), exercise.id());
        return switch (handed) {
            case Desk.Handed.Work(var content, var source, var notes) ->
                new Found(
                        whose,
                        new Seen.Work(source, notes),
                        Optional.of(content),
                        state,
                        plan.daysLate(student, exercise.id(), source));
            case Desk.Handed.Nothing() -> new Found(whose, new Seen.Nothing(), Optional.empty(), state, 0);
            case Desk.Handed.Unreadable(var why) ->
                new Found(whose, new Seen.Unreadable(why), Optional.empty(), state, 0);
        };
    }
}
