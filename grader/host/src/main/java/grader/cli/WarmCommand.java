package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.grading.OpenedKit;
import grader.grading.Rehearsal;
import grader.run.Progress;
import grader.run.WorkerCache;
import grader.submission.SubmissionFolder;
import grader.text.Language;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * What {@code ./grade} runs once before the first grade: grades an exercise and keeps what the JVMs have loaded in a
 * cache. In a student's repository, which has no solutions, it takes what is there.
 */
@Command(name = "warm", hidden = true)
final class WarmCommand implements Callable<Integer> {
    /** A small exercise that uses every instrument. */
    private static final String USUAL = "t03";

    @Override
    public Integer call() {
        try (var opened = OpenedKit.locate(System.getenv(), Language.ENGLISH)) {
            var kit = opened.kit();
            var solutions = kit.root().resolve("solutions");
            var folder = SubmissionFolder.open(
                    Files.isDirectory(solutions) ? solutions : kit.root().resolve("exercises"));
            var exercise = usual(opened);
            Rehearsal.of(kit, exercise);
            if (opened.hidden()) {
                WorkerCache.make(kit, exercise, new Grading(kit).classes(folder, exercise));
            } else {
                opened.judge().grade(folder, exercise, 1, Progress.SILENT);
            }
        }
        return ExitCode.ALL_POINTS;
    }

    private static ExerciseEntry usual(OpenedKit opened) {
        var all = opened.catalog().all();
        return all.stream()
                .filter(exercise -> exercise.shortName().equals(USUAL))
                .findFirst()
                .orElse(all.getFirst());
    }
}
