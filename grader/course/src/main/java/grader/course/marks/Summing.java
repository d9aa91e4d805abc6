package grader.course.marks;

import grader.catalog.ExerciseEntry;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Sum;
import grader.course.plan.Overrides;
import grader.course.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Adds up a mark: points are whole, and what lateness leaves of them is rounded down once, at the end. */
record Summing(Plan plan, Overrides overrides, String student, ExerciseEntry exercise) {
    /** The sum of a verdict on something that came so many days late. */
    Sum of(Judged judged, int days) {
        return sum(judged.earned(), clauses(Optional.of(judged)), days, true);
    }

    /** The sum where nothing was handed in. */
    Sum missing() {
        var known = plan.missing() == Plan.Missing.ZERO;
        return sum(0, clauses(Optional.empty()), 0, known);
    }

    /** The sum where nothing is known. */
    Sum notGraded() {
        return sum(0, List.of(), 0, false);
    }

    private Sum sum(int earned, List<Sum.Override> clauses, int days, boolean known) {
        var changed = earned;
        for (var clause : clauses) {
            changed += clause.points() - clause.instead();
        }
        var late = new Sum.Late(days, plan.late().cost(Math.max(changed, 0), days));
        var reached = Math.max(changed, 0) - late.points();
        var whole = overrides.of(student, exercise.id(), Optional.empty()).map(entry -> override(entry, reached));
        var mark = whole.isPresent()
                ? OptionalInt.of(whole.get().points())
                : known || !clauses.isEmpty() ? OptionalInt.of(reached) : OptionalInt.empty();
        return new Sum(earned, clauses, late, whole, mark);
    }

    private List<Sum.Override> clauses(Optional<Judged> judged) {
        var changed = new ArrayList<Sum.Override>();
        for (var clause : exercise.clauses()) {
            var entry = overrides.of(student, exercise.id(), Optional.of(clause));
            var instead = judged.map(verdict -> earned(verdict, clause)).orElse(0);
            entry.ifPresent(each -> changed.add(override(each, instead)));
        }
        return changed;
    }

    /** A clause is kept only whole. */
    private int earned(Judged judged, String clause) {
        return judged.lostClauses().contains(clause)
                ? 0
                : exercise.checks().stream()
                        .filter(check -> check.clause().equals(clause))
                        .mapToInt(check -> check.points())
                        .sum();
    }

    private static Sum.Override override(Overrides.Entry entry, int instead) {
        return new Sum.Override(
                entry.clause(), entry.points().orElse(0), instead, entry.reason(), entry.by(), entry.when());
    }
}
