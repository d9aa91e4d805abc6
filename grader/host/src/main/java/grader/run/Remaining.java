package grader.run;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.wire.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What of an exercise is still to be judged. */
final class Remaining {
    private Remaining() {}

    /** The checks that still need a JVM; those that rest on a broken clause are settled here. */
    static List<String> of(ExerciseEntry exercise, RunState state) {
        var verdicts = state.verdicts;
        var left = new ArrayList<String>();
        for (var check : exercise.checks()) {
            if (!verdicts.containsKey(check.method())) {
                var broken = check.restsOn().stream()
                        .filter(clause -> isBroken(exercise, clause, state))
                        .findFirst();
                broken.ifPresentOrElse(
                        clause -> verdicts.put(check.method(), Verdict.NotReached.on(List.of(clause))),
                        () -> left.add(check.method()));
            }
        }
        return left;
    }

    private static boolean isBroken(ExerciseEntry exercise, String clause, RunState state) {
        return state.findings.stream().anyMatch(finding -> finding.clause().equals(clause))
                || exercise.checks().stream()
                        .filter(check -> check.clause().equals(clause))
                        .map(CheckEntry::method)
                        .anyMatch(check -> state.verdicts.get(check) instanceof Verdict.Broken);
    }
}
