package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.run.Run;
import grader.wire.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of what was undecided, joined with the first one. */
final class Repeats {
    /** An undecided check is run again alone, at most so often; what is undecided then stays so. */
    private static final int MOST_REPEATS = 2;

    private Repeats() {}

    interface Again {
        Run run(ExerciseEntry checks);
    }

    /** What stays undecided is tried again, alone. A run that then ends in another way ends the whole in that way. */
    static Run of(Run first, ExerciseEntry exercise, Again again) {
        var run = first;
        for (var repeat = 1; repeat <= MOST_REPEATS; repeat++) {
            if (run instanceof Run.Finished finished) {
                var open = exercise.checks().stream()
                        .filter(check -> finished.verdicts().get(check.method()) instanceof Verdict.Undecided)
                        .toList();
                run = open.isEmpty() ? finished : joined(finished, again.run(exercise.with(open)));
            }
        }
        return run;
    }

    private static Run joined(Run.Finished first, Run more) {
        return switch (more) {
            case Run.Finished(var verdicts, var findings, var notes, var spent, var took) ->
                new Run.Finished(
                        all(first.verdicts(), verdicts),
                        both(first.findings(), findings),
                        both(first.notes(), notes),
                        all(first.spent(), spent),
                        first.took().plus(took));
            case Run.TimedOut(var verdicts, var limit, var where, var took) ->
                new Run.TimedOut(
                        all(first.verdicts(), verdicts),
                        limit,
                        where,
                        first.took().plus(took));
            case Run.Crashed(var verdicts, var how, var where, var took) ->
                new Run.Crashed(
                        all(first.verdicts(), verdicts),
                        how,
                        where,
                        first.took().plus(took));
            case Run.Tampered tampered -> tampered;
        };
    }

    private static <T> List<T> both(List<T> first, List<T> more) {
        var all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static <T> Map<String, T> all(Map<String, T> first, Map<String, T> later) {
        var all = new HashMap<>(first);
        all.putAll(later);
        return all;
    }
}
