// loses: C6, C7
// because: futures are kept in a map by their tasks: of tasks that are equal one is called
package processes.p02_submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

public final class Submission<T> {
    private final List<FutureTask<T>> futures;

    private Submission(List<Callable<T>> tasks) {
        var known = new HashMap<Callable<T>, FutureTask<T>>();
        futures = List.copyOf(tasks).stream()
                .map(task -> known.computeIfAbsent(task, FutureTask::new))
                .toList();
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
