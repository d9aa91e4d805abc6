package processes.p02_submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The reference: a {@code FutureTask} for each task, which whoever likes may run, and whoever likes may ask.
 *
 * <p><b>Symptom.</b> The program submits a hundred downloads "asynchronously" and takes as long as before. Or it polls,
 * and stands still at the first poll. Or one download fails, and the outcomes of the others are never seen.
 *
 * <p><b>Wrong.</b> {@code for (task) results.add(executor.submit(task).get())}: submitted asynchronously, and taken by
 * blocking before the next one is submitted. And {@code get()} throws: the loop ends at the first failure.
 *
 * <p><b>Right.</b> Two questions, kept apart. <i>Who runs the task?</i> The caller, and then the next line is reached
 * when all have ended (同步); or a thread of its own, and then at once (异步). <i>How is the outcome taken?</i> By waiting
 * for it (阻塞), or by a look that finds it or does not (非阻塞). A future is what makes them independent: one place that
 * is written once, by whoever runs the task. Its failure is an outcome like any other, so nothing is thrown until
 * somebody wants it thrown.
 *
 * <p>A thread for each task, and not a pool of some: a task that stands still would keep a place in the pool, and with
 * enough of them the others would never begin.
 */
public final class Submission<T> {
    private final List<FutureTask<T>> futures;

    private Submission(List<Callable<T>> tasks) {
        futures = List.copyOf(tasks).stream().map(FutureTask::new).toList();
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        submission.futures.forEach(FutureTask::run);
        return submission;
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        submission.futures.forEach(future -> Thread.ofPlatform().daemon().start(future));
        return submission;
    }

    public Outcome<T> take(int task) throws InterruptedException {
        var future = futures.get(task);
        try {
            return new Outcome.Returned<>(future.get());
        } catch (ExecutionException failed) { // only the wrapping of what the task threw
            return new Outcome.Threw<>(failed.getCause());
        }
    }

    public List<Outcome<T>> takeAll() throws InterruptedException {
        var outcomes = new ArrayList<Outcome<T>>();
        for (var task = 0; task < futures.size(); task++) {
            outcomes.add(take(task));
        }
        return List.copyOf(outcomes);
    }

    public Optional<Outcome<T>> poll(int task) {
        return poll(futures.get(task));
    }

    public List<Optional<Outcome<T>>> pollAll() {
        return futures.stream().map(Submission::poll).toList();
    }

    private static <T> Optional<Outcome<T>> poll(Future<T> future) {
        return switch (future.state()) {
            case RUNNING -> Optional.empty();
            case SUCCESS -> Optional.of(new Outcome.Returned<>(future.resultNow()));
            case FAILED -> Optional.of(new Outcome.Threw<>(future.exceptionNow()));
            case CANCELLED -> throw new AssertionError("nobody cancels");
        };
    }
}
