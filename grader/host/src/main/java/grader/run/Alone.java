package grader.run;

import grader.catalog.ExerciseEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which checks are judged alone while others would be judged beside them: those on untouched class files, which
 * measure. Where an exercise starts processes all its checks run on such, and none measures.
 */
final class Alone {
    private Alone() {}

    /** Of these checks the ones to judge first: those that others may be judged beside, else all. */
    static List<String> first(ExerciseEntry exercise, List<String> left, Turn turn) {
        var alone = turn.isShared() ? alone(exercise) : Set.<String>of();
        var shared = left.stream().filter(check -> !alone.contains(check)).toList();
        return shared.isEmpty() ? left : shared;
    }

    /** Whether these checks are to be judged alone. */
    static boolean isFor(ExerciseEntry exercise, List<String> checks, Turn turn) {
        return turn.isShared() && alone(exercise).containsAll(checks);
    }

    /** What rests on a clause that is judged alone comes after it, and so with it. */
    private static Set<String> alone(ExerciseEntry exercise) {
        if (exercise.startsProcesses()) {
            return Set.of();
        }
        var alone = new HashSet<String>();
        var clauses = new HashSet<String>();
        for (var check : exercise.checks()) {
            if (check.plain() || check.restsOn().stream().anyMatch(clauses::contains)) {
                alone.add(check.method());
                clauses.add(check.clause());
            }
        }
        return alone;
    }
}
