package processes.p02_submission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** Futures of outcomes: they never fail. */
public final class Submission<T> {
    private final List<Callable<T>> tasks;
    private final List<CompletableFuture<Outcome<T>>> futures;

    private Submission(List<Callable<T>> tasks) {
        this.tasks = List.copyOf(tasks);
        futures = this.tasks.stream()
                .map(task -> new CompletableFuture<Outcome<T>>())
                .toList();
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        for (var i = 0; i < submission.tasks.size(); i++) {
            submission.run(i);
        }
        return submission;
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        for (var i = 0; i < submission.tasks.size(); i++) {
            var number = i;
            var thread = new Thread(() -> submission.run(number), "task-" + number);
            thread.setDaemon(true);
            thread.start();
        }
        return submission;
    }

    private void run(int number) {
        var future = futures.get(number);
        T value;
        try {
            value = tasks.get(number).call();
        } catch (Throwable thrown) {
            future.complete(new Outcome.Threw<>(thrown));
            return;
        }
        future.complete(new Outcome.Returned<>(value));
    }

    private static <R> R get(CompletableFuture<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("outcomes do not fail", e);
        }
    }

    public Outcome<T> take(int task) throws InterruptedException {
        return get(futures.get(task));
    }

    public List<Outcome<T>> takeAll() throws InterruptedException {
        get(CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])));
        return futures.stream().map(CompletableFuture::join).collect(Collectors.toUnmodifiableList());
    }

    public Optional<Outcome<T>> poll(int task) {
        return Optional.ofNullable(futures.get(task).getNow(null));
    }

    public List<Optional<Outcome<T>>> pollAll() {
        return futures.stream()
                .map(future -> Optional.ofNullable(future.getNow(null)))
                .toList();
    }
}
