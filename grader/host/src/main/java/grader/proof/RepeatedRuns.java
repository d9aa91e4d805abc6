package grader.proof;

import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.report.Report;
import grader.run.Progress;
import grader.submission.SourceFile;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Grades a submission again and again, each time with another seed, and counts how often it is not as claimed. A right
 * one must be so every time. Of a wrong one it is claimed that 98 of 100 runs catch it: one miss does not contradict
 * that, so it is graded until there are three runs, and misses in two of them, or in more than one of fifty, do.
 */
record RepeatedRuns(Grading grading, ExerciseEntry exercise, int times, Progress progress) {
    private static final SecureRandom SEEDS = new SecureRandom();
    private static final int FEWEST_AFTER_A_MISS = 3;
    private static final int RUNS_A_MISS = 50;

    RepeatedRuns {
        if (times < 1) {
            throw new IllegalArgumentException("no run proves nothing: at least one is needed, not " + times);
        }
    }

    /** One sentence for everything that differed more often than it may; empty when nothing did. */
    List<String> problems(String shown, List<SourceFile> files, Claim claim) {
        SequencedMap<String, Seen> seen = new LinkedHashMap<>();
        var runs = grade(files, claim, times, seen);
        if (claim instanceof Claim.Wrong && !seen.isEmpty() && runs < FEWEST_AFTER_A_MISS) {
            runs += grade(files, claim, FEWEST_AFTER_A_MISS - runs, seen);
        }
        var all = runs;
        var tolerated = claim instanceof Claim.Wrong ? Math.max(1, all / RUNS_A_MISS) : 0;
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().seeds().stream().distinct().count() > tolerated)
                .map(entry -> sentence(shown, entry.getKey(), entry.getValue(), all))
                .toList();
    }

    /**
     * The same, by the checks of these clauses. What they do not see is looked for by all, before it is called missed:
     * another one may find it.
     */
    List<String> problems(String shown, List<SourceFile> files, Claim claim, Set<String> clauses) {
        var looked = exercise.with(exercise.checks().stream()
                .filter(check -> clauses.contains(check.clause()))
                .toList());
        var own = new RepeatedRuns(grading, looked, times, progress).problems(shown, files, claim);
        return own.isEmpty() || looked.equals(exercise) ? own : problems(shown, files, claim);
    }

    private int grade(List<SourceFile> files, Claim claim, int runs, SequencedMap<String, Seen> seen) {
        for (int run = 0; run < runs; run++) {
            long seed = SEEDS.nextLong() >>> 16;
            Report report = grading.grade(files, exercise, seed, progress);
            for (Claim.Difference difference : claim.differences(report)) {
                seen.computeIfAbsent(difference.what(), _ -> new Seen(difference.detail(), new ArrayList<>()))
                        .seeds()
                        .add(Long.toHexString(seed));
            }
        }
        return runs;
    }

    private static String sentence(String shown, String what, Seen seen, int runs) {
        var seeds = seen.seeds().stream().distinct().toList();
        var some = String.join(", ", seeds.stream().limit(5).toList());
        return "%s: %s in %d of %d runs (seed %s): %s".formatted(shown, what, seeds.size(), runs, some, seen.detail());
    }

    /** A difference: its facts when it was first seen, and the seeds of all runs that showed it. */
    private record Seen(String detail, List<String> seeds) {}
}
