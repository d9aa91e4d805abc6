package grader.score;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.run.Run;
import grader.wire.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Points by check, in the exercise's order. A clause is kept only whole: one broken check of it costs all of its
 * points. What is undecided keeps its points and is flagged.
 */
public record Score(List<Line> lines) {
    /** A check, what was said of it, and what it earned. */
    public record Line(CheckEntry check, Verdict verdict, int earned) {}

    public Score {
        lines = List.copyOf(lines);
    }

    /** The score of a run that finished: the only kind that earns points. */
    public static Score of(ExerciseEntry exercise, Run.Finished run) {
        return of(exercise, run.verdicts(), true);
    }

    /** What a run that did not finish had judged by then, for the student to read: it earns nothing. */
    public static Score reached(ExerciseEntry exercise, Map<String, Verdict> verdicts) {
        return of(exercise, verdicts, false);
    }

    private static Score of(ExerciseEntry exercise, Map<String, Verdict> verdicts, boolean earns) {
        var lost = new HashSet<String>();
        for (var check : exercise.checks()) {
            if (!keeps(verdict(check, verdicts))) {
                lost.add(check.clause());
            }
        }
        var lines = new ArrayList<Line>();
        for (var check : exercise.checks()) {
            var earned = earns && !lost.contains(check.clause()) ? check.points() : 0;
            lines.add(new Line(check, verdict(check, verdicts), earned));
        }
        return new Score(lines);
    }

    private static Verdict verdict(CheckEntry check, Map<String, Verdict> verdicts) {
        var verdict = verdicts.get(check.method());
        return verdict != null ? verdict : new Verdict.NotReached("the run ended before it");
    }

    private static boolean keeps(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _, Verdict.Undecided _ -> true;
            case Verdict.Broken _, Verdict.NotReached _ -> false;
        };
    }

    /** Points earned. */
    public int earned() {
        return lines.stream().mapToInt(Line::earned).sum();
    }
}
