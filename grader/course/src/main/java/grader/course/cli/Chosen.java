package grader.course.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.course.plan.Plan;
import grader.course.roster.Roster;
import grader.course.roster.Student;
import java.util.List;

/** Whom and what a command is about: all, where nothing is named. */
final class Chosen {
    private Chosen() {}

    /** The exercises of the course that are named, in the catalogue's order. */
    static List<ExerciseEntry> exercises(List<String> ids, Plan plan, Catalog catalog) {
        for (var id : ids) {
            if (catalog.select(List.of(id)).stream().noneMatch(exercise -> isPlanned(exercise, plan))) {
                throw new UsageException(id + " is no exercise of this course; course.toml names them");
            }
        }
        return catalog.select(ids).stream()
                .filter(exercise -> isPlanned(exercise, plan))
                .toList();
    }

    private static boolean isPlanned(ExerciseEntry exercise, Plan plan) {
        return plan.exercise(exercise.id()).isPresent();
    }

    /** The students that are named, in the roster's order. */
    static List<Student> students(List<String> names, Roster roster) {
        var chosen = names.stream().map(roster::named).toList();
        return chosen.isEmpty()
                ? roster.students()
                : roster.students().stream().filter(chosen::contains).toList();
    }
}
