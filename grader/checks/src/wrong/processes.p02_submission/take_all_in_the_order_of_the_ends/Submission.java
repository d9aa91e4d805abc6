// loses: C8
// because: the first that ended is told first
// may lose: C10, C13
package processes.p02_submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One array under one monitor; whoever has called a task writes, and wakes all who wait. */
public final class Submission<T> {
    private final Outcome<T>[] outcomes;
    private final List<Outcome<T>> ends = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private Submission(int size) {
        outcomes = new Outcome[size];
    }

    private static <T> List<Callable<T>> copied(List<Callable<T>> tasks) {
        List<Callable<T>> copy = new ArrayList<>(tasks);
        for (Callable<T> task : copy) {
            if (task == null) {
                throw new NullPointerException("a task is null");
            }
        }
        return copy;
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        List<Callable<T>> own = copied(tasks);
        Submission<T> submission = new Submission<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            submission.run(i, own.get(i));
        }
        return submission;
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        List<Callable<T>> own = copied(tasks);
        Submission<T> submission = new Submission<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> submission.run(number, own.get(number)));
            thread.setDaemon(true);
            thread.start();
        }
        return submission;
    }

    private void run(int number, Callable<T> task) {
        Outcome<T> outcome;
        try {
            outcome = new Outcome.Returned<>(task.call());
        } catch (Throwable failure) {
            outcome = new Outcome.Threw<>(failure);
        }
        synchronized (this) {
            outcomes[number] = outcome;
            ends.add(outcome);
            notifyAll();
        }
    }

    private void requireTask(int task) {
        if (task < 0 || task >= outcomes.length) {
            throw new IndexOutOfBoundsException("there is no task " + task);
        }
    }

    public synchronized Outcome<T> take(int task) throws InterruptedException {
        requireTask(task);
        while (outcomes[task] == null) {
            wait();
        }
        return outcomes[task];
    }

    public synchronized List<Outcome<T>> takeAll() throws InterruptedException {
        while (Arrays.asList(outcomes).contains(null)) {
            wait();
        }
        return new ArrayList<>(ends);
    }

    public synchronized Optional<Outcome<T>> poll(int task) {
        requireTask(task);
        return Optional.ofNullable(outcomes[task]);
    }

    public synchronized List<Optional<Outcome<T>>> pollAll() {
        List<Optional<Outcome<T>>> found = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            found.add(Optional.ofNullable(outcome));
        }
        return found;
    }
}
