package processes.p02_submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A completable future of an outcome for each task: it never fails. A pool that grows as it must. */
public final class Submission<T> {
    private static final ExecutorService POOL =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private final List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();

    private Submission(List<Callable<T>> tasks, Executor executor) {
        for (var task : List.copyOf(tasks)) {
            outcomes.add(CompletableFuture.supplyAsync(() -> call(task), executor));
        }
    }

    private static <T> Outcome<T> call(Callable<T> task) {
        try {
            return new Outcome.Returned<>(task.call());
        } catch (Throwable any) {
            return new Outcome.Threw<>(any);
        }
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        return new Submission<>(tasks, Runnable::run);
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        return new Submission<>(tasks, POOL);
    }

    public Outcome<T> take(int task) throws InterruptedException {
        try {
            return outcomes.get(task).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    public List<Outcome<T>> takeAll() throws InterruptedException {
        try {
            CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    public Optional<Outcome<T>> poll(int task) {
        return Optional.ofNullable(outcomes.get(task).getNow(null));
    }

    public List<Optional<Outcome<T>>> pollAll() {
        return outcomes.stream()
                .map(future -> Optional.ofNullable(future.getNow(null)))
                .toList();
    }
}
