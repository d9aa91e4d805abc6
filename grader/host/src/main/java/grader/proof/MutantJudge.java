package grader.proof;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.report.Report;
import grader.run.Progress;
import grader.submission.SourceFile;
import grader.wire.Verdict;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Grades mutants until a clause is lost: that is all that one wants to know of them. So the checks that have caught
 * most come first, a few at a time. Safe for use by many threads.
 */
record MutantJudge(Grading grading, ExerciseEntry exercise, Map<String, Integer> catches) {
    private static final SecureRandom SEEDS = new SecureRandom();
    /** So many checks are tried alone, then so many together, then all others. */
    private static final int FIRST = 1;

    private static final int THEN = 4;

    /**
     * What became of a mutant.
     *
     * @param by the clause that it lost, or how it ended; empty when it survived
     */
    record Outcome(Kind kind, String by) {
        /** The three that there are. */
        enum Kind {
            /** It lost a clause, or its run came to no end. */
            CAUGHT,
            /** It earned everything. */
            SURVIVED,
            /** It does not compile or uses what is not allowed: no student's code runs so. */
            UNFIT;

            static Optional<Kind> named(String name) {
                return Arrays.stream(values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst();
            }
        }
    }

    MutantJudge(Grading grading, ExerciseEntry exercise) {
        this(grading, exercise, new ConcurrentHashMap<>());
    }

    Outcome judge(List<SourceFile> files) {
        for (var checks : groups()) {
            var outcome = judge(files, checks);
            if (outcome.kind() != Outcome.Kind.SURVIVED) {
                return outcome;
            }
        }
        return new Outcome(Outcome.Kind.SURVIVED, "-");
    }

    private Outcome judge(List<SourceFile> files, List<CheckEntry> checks) {
        var report = grading.grade(files, exercise.with(checks), SEEDS.nextLong() >>> 16, Progress.SILENT);
        return switch (report) {
            case Report.Graded graded -> of(graded);
            case Report.NotSubmitted _, Report.NotCompiled _, Report.NotAllowed _ ->
                new Outcome(Outcome.Kind.UNFIT, "-");
            case Report.TimedOut _, Report.Crashed _, Report.Tampered _ ->
                new Outcome(Outcome.Kind.CAUGHT, report.getClass().getSimpleName());
            case Report.GraderFailed(var _, var what, var _) -> throw new IllegalStateException(what);
        };
    }

    private Outcome of(Report.Graded graded) {
        for (var line : graded.lines().lines()) {
            if (line.verdict() instanceof Verdict.Broken) {
                catches.merge(line.check().method(), 1, Integer::sum);
                return new Outcome(Outcome.Kind.CAUGHT, line.check().clause());
            }
        }
        return new Outcome(Outcome.Kind.SURVIVED, "-");
    }

    private List<List<CheckEntry>> groups() {
        var checks = new ArrayList<>(exercise.checks());
        checks.sort(Comparator.comparing((CheckEntry check) -> -catches.getOrDefault(check.method(), 0)));
        var groups = new ArrayList<List<CheckEntry>>();
        for (var end : new int[] {FIRST, THEN, checks.size()}) {
            var begin = groups.stream().mapToInt(List::size).sum();
            if (begin < Math.min(end, checks.size())) {
                groups.add(List.copyOf(checks.subList(begin, Math.min(end, checks.size()))));
            }
        }
        return groups;
    }
}
