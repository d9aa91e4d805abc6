package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.store.Key;
import grader.grading.Keeping;
import grader.grading.OpenedKit;
import grader.run.GraderFault;
import grader.run.Progress;
import grader.run.Turn;
import grader.run.WorkerRuns;
import grader.scratch.Scratch;
import grader.submission.SubmissionFolder;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Judges files by the grader's own pipeline, several at once. */
final class Bench {
    private final OpenedKit opened;
    private final Turn turn;
    private final OpenedKit.Judge judge;
    private final Watcher watcher;

    /** Files to be judged. */
    record Task(Key key, ExerciseEntry exercise, Content content) {}

    /** A task that is through. */
    record Done(Task task, Judgement judgement) {}

    /** Told of what is through, in whatever order; by the thread that waits for it. */
    interface Through {
        void accept(Done done) throws IOException;
    }

    Bench(OpenedKit opened, int jobs, Watcher watcher) {
        this.opened = opened;
        this.turn = new Turn(jobs);
        this.judge = opened.judge(turn, Keeping.NONE);
        this.watcher = watcher;
    }

    /**
     * Judges all of them. No more are asked for than are worked on.
     *
     * @param through told of each as soon as it is through
     */
    void judge(Iterator<Task> tasks, Through through) throws IOException {
        var pool = Executors.newFixedThreadPool(turn.places());
        try {
            var waiting = new ExecutorCompletionService<Done>(pool);
            var running = 0;
            while (running > 0 || tasks.hasNext()) {
                while (tasks.hasNext() && running < turn.places()) {
                    var task = tasks.next();
                    waiting.submit(() -> turn.take(() -> new Done(task, judge(task))));
                    running++;
                }
                through.accept(next(waiting));
                running--;
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Done next(CompletionService<Done> waiting) {
        try {
            return waiting.take().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new GraderFault("the class was interrupted", stop);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new GraderFault("a submission could not be judged: " + failed.getCause(), failed);
        }
    }

    private Judgement judge(Task task) throws IOException {
        watcher.begins(task.exercise(), task.key().content());
        var folder = Scratch.folder(Scratch.temporary(), "submitted");
        try {
            task.content().writeTo(folder, task.exercise());
            var report = judge.grade(
                    SubmissionFolder.open(folder),
                    task.exercise(),
                    task.key().made().seed(),
                    Progress.SILENT);
            return new Verdicts(task.content(), task.key().made(), folder.toString()).of(report);
        } catch (IOException notWritten) {
            return new Judgement.Failed("its files could not be written: " + notWritten.getMessage());
        } catch (GraderFault fault) {
            if (WorkerRuns.areEnding() || Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            return new Judgement.Failed(String.valueOf(fault.getMessage()));
        } finally {
            Scratch.delete(folder);
            watcher.ends(task.key().content());
        }
    }

    /** The kit that judges. */
    OpenedKit opened() {
        return opened;
    }
}
