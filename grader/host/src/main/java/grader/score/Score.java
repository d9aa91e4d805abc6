package grader.score;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.run.Run;
import grader.wire.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points by check, in the exercise's order. A clause is kept only whole: one broken check of it costs all of its
 * points. What is undecided keeps its points and is flagged.
 */
public record Score(List<Line> lines) {
    /**
     * A check, what was said of it, and what it earned.
     *
     * @param spent how long it took; empty when it did not run to its end
     */
    public record Line(CheckEntry check, Verdict verdict, int earned, Optional<Duration> spent) {
        /** The clause whose replay shows what was found. */
        public String shownBy() {
            return verdict instanceof Verdict.Broken(var _, var seenIn)
                    ? seenIn.orElse(check.clause())
                    : check.clause();
        }
    }

    public Score {
        lines = List.copyOf(lines);
    }

    /** The score of a run that finished: the only kind that earns points. */
    public static Score of(ExerciseEntry exercise, Run.Finished run) {
        return of(exercise, settled(exercise, run), run.spent(), true);
    }

    /** What a run that did not finish had judged by then, for the student to read: it earns nothing. */
    public static Score reached(ExerciseEntry exercise, Map<String, Verdict> verdicts) {
        return of(exercise, verdicts, Map.of(), false);
    }

    private static Score of(
            ExerciseEntry exercise, Map<String, Verdict> verdicts, Map<String, Duration> spent, boolean earns) {
        var lost = new HashSet<String>();
        for (var check : exercise.checks()) {
            if (!keeps(verdict(check, verdicts))) {
                lost.add(check.clause());
            }
        }
        var lines = new ArrayList<Line>();
        for (var check : exercise.checks()) {
            var earned = earns && !lost.contains(check.clause()) ? check.points() : 0;
            lines.add(
                    new Line(check, verdict(check, verdicts), earned, Optional.ofNullable(spent.get(check.method()))));
        }
        return new Score(lines);
    }

    /**
     * The verdicts with what was found by checks of other clauses: a clause that holds in its own checks and is broken
     * in another's is broken, and its first check that has nothing to tell tells it. A clause without a check here (in
     * a replay of one) is told by the check that found it.
     */
    private static Map<String, Verdict> settled(ExerciseEntry exercise, Run.Finished run) {
        var verdicts = new HashMap<>(run.verdicts());
        for (var finding : run.findings()) {
            var checks = exercise.checks().stream()
                    .filter(check -> check.clause().equals(finding.clause()))
                    .toList();
            var finder = exercise.checks().stream()
                    .filter(check -> check.method().equals(finding.check()))
                    .toList();
            var tellers = checks.isEmpty() ? finder : checks;
            if (tellers.stream().noneMatch(check -> verdicts.get(check.method()) instanceof Verdict.Broken)) {
                var seenIn = finder.stream().map(CheckEntry::clause).findFirst();
                verdicts.put(tellers.getFirst().method(), new Verdict.Broken(finding.witness(), seenIn));
            }
        }
        return verdicts;
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
