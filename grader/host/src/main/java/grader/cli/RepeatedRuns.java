package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.report.Report;
import grader.run.Progress;
import grader.submission.SourceFile;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Grades a submission again and again, each time with another seed, and counts how often it is not as claimed. */
record RepeatedRuns(Grading grading, ExerciseEntry exercise, int times, Progress progress) {
    private static final SecureRandom SEEDS = new SecureRandom();

    RepeatedRuns {
        if (times < 1) {
            throw new IllegalArgumentException("no run proves nothing: at least one is needed, not " + times);
        }
    }

    /** One sentence for everything that differed in some run; empty when nothing did. */
    List<String> problems(String shown, List<SourceFile> files, Claim claim) {
        SequencedMap<String, Seen> seen = new LinkedHashMap<>();
        for (int run = 0; run < times; run++) {
            long seed = SEEDS.nextLong() >>> 16;
            Report report = grading.grade(files, exercise, seed, progress);
            for (Claim.Difference difference : claim.differences(report)) {
                seen.computeIfAbsent(difference.what(), _ -> new Seen(difference.detail(), new ArrayList<>()))
                        .seeds()
                        .add(Long.toHexString(seed));
            }
        }
        var problems = new ArrayList<String>();
        seen.forEach((what, runs) -> problems.add("%s: %s in %d of %d runs (seed %s): %s"
                .formatted(
                        shown,
                        what,
                        runs.seeds().stream().distinct().count(),
                        times,
                        String.join(
                                ", ", runs.seeds().stream().distinct().limit(5).toList()),
                        runs.detail())));
        return problems;
    }

    /** A difference: its facts when it was first seen, and the seeds of all runs that showed it. */
    private record Seen(String detail, List<String> seeds) {}
}
