package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.report.KitReport;
import grader.report.Rendering;
import grader.report.Report;
import grader.run.GraderFault;
import grader.run.Progress;
import grader.run.WorkerRuns;
import grader.scratch.FaultFiles;
import grader.submission.SubmissionFolder;
import grader.text.Texts;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * Grades an exercise so that whatever goes wrong, in whatever stage, costs that exercise alone: an error of the kit or
 * of a library becomes a {@link Report.GraderFailed}. Each is graded on a thread of its own with a deep stack, since
 * libraries recurse over what a submission has nested, and with a limit of processor time. Thread-safe, as far as the
 * judge is.
 */
final class Contained implements OpenedKit.Judge {
    /** Reserved, not used: types some ten thousand levels deep, the most that a class file holds, go into a quarter. */
    private static final long STACK_BYTES = 256L << 20;

    private static final Duration TICK = Duration.ofMillis(200);
    private static final int LONGEST_REASON = 300;

    private final OpenedKit.Judge judge;
    private final Path cache;
    private final Texts texts;
    private final Duration mostCpu;
    private final StageLog stages;

    /**
     * @param judge grades, and may throw whatever it likes
     * @param cache where the traces of faults are written to
     * @param texts what reports are told in
     * @param mostCpu processor time of an exercise in this JVM, where no check runs: far above what a right one needs
     * @param stages which stage each exercise is in
     */
    Contained(OpenedKit.Judge judge, Path cache, Texts texts, Duration mostCpu, StageLog stages) {
        this.judge = judge;
        this.cache = cache;
        this.texts = texts;
        this.mostCpu = mostCpu;
        this.stages = stages;
    }

    /**
     * @throws UsageException when it was used wrongly: that is no fault of the exercise
     * @throws GraderFault when the calling thread is interrupted; it stays interrupted
     */
    @Override
    public Report grade(SubmissionFolder folder, ExerciseEntry exercise, long seed, Progress progress) {
        var result = new CompletableFuture<Report>();
        var thread = new Thread(
                null, () -> settle(result, folder, exercise, seed, progress), "grades " + exercise.name(), STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            await(thread);
            return result.isDone() ? result.join() : failed(exercise, new GraderFault(outOfTime(thread)));
        } catch (CompletionException thrown) {
            return failed(exercise, thrown.getCause() instanceof Throwable cause ? cause : thrown);
        } catch (InterruptedException stop) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new GraderFault("the grade of " + exercise.id() + " was interrupted", stop);
        }
    }

    private void settle(
            CompletableFuture<Report> result,
            SubmissionFolder folder,
            ExerciseEntry exercise,
            long seed,
            Progress progress) {
        try {
            var report = judge.grade(folder, exercise, seed, progress);
            if (report.kept().isEmpty()) { // what was kept has been told before
                stages.begins(exercise, Stage.RENDER);
                Rendering.everyForm(new KitReport("", seed, List.of(report)).in(texts));
            }
            result.complete(report);
        } catch (Throwable any) {
            result.completeExceptionally(any);
        }
    }

    /** By its processor time, not by the clock: a busy machine costs time, not a verdict. */
    private void await(Thread thread) throws InterruptedException {
        var threads = ManagementFactory.getThreadMXBean();
        while (!thread.join(TICK)) {
            if (threads.getThreadCpuTime(thread.threadId()) > mostCpu.toNanos()) {
                thread.interrupt();
                thread.setPriority(Thread.MIN_PRIORITY);
                return;
            }
        }
    }

    private String outOfTime(Thread thread) {
        return thread.isAlive()
                ? "after " + mostCpu.toSeconds() + " s of processor time it had not come to its end"
                : "it ended without a result; is there too little memory?";
    }

    private Report failed(ExerciseEntry exercise, Throwable thrown) {
        if (thrown instanceof UsageException wrong) {
            throw wrong;
        }
        if (WorkerRuns.areEnding()) {
            throw new GraderFault("the grader is being ended", thrown);
        }
        var trace = FaultFiles.write(cache, thrown).map(Path::toString).orElse("");
        var reason = reason(thrown);
        var what = stages.of(exercise)
                .map(stage -> reason + ", while " + stage.during())
                .orElse(reason);
        return new Report.GraderFailed(exercise, what, trace);
    }

    private static String reason(Throwable thrown) {
        var said = thrown instanceof GraderFault ? String.valueOf(thrown.getMessage()) : thrown.toString();
        // A line that ends so is the heading of the next.
        var lines = said.lines().limit(said.lines().findFirst().orElse("").endsWith(":") ? 2 : 1);
        var line = lines.collect(Collectors.joining(" "));
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + " …" : line;
    }
}
