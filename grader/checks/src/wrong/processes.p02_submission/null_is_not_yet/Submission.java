// loses: C8
// because: a task that returned null is taken for one that has not ended
// may lose: C6, C9, C10, C11, C12
package processes.p02_submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A cell with a latch for each task, and virtual threads. */
public final class Submission<T> {
    private static final class Cell<T> implements Runnable {
        final Callable<T> task;
        final CountDownLatch ended = new CountDownLatch(1);
        volatile Outcome<T> outcome;

        Cell(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                T value = task.call();
                outcome = value == null ? null : new Outcome.Returned<>(value);
            } catch (Throwable failure) {
                outcome = new Outcome.Threw<>(failure);
            } finally {
                ended.countDown();
            }
        }

        Outcome<T> take() throws InterruptedException {
            ended.await();
            return outcome;
        }
    }

    private final List<Cell<T>> cells;

    private Submission(List<Callable<T>> tasks) {
        List<Cell<T>> made = new ArrayList<>();
        for (Callable<T> task : tasks) {
            if (task == null) throw new NullPointerException();
            made.add(new Cell<>(task));
        }
        cells = made;
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        Submission<T> submission = new Submission<>(tasks);
        submission.cells.forEach(Cell::run);
        return submission;
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        Submission<T> submission = new Submission<>(tasks);
        submission.cells.forEach(Thread::startVirtualThread);
        return submission;
    }

    public Outcome<T> take(int task) throws InterruptedException {
        return cells.get(task).take();
    }

    public List<Outcome<T>> takeAll() throws InterruptedException {
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Cell<T> cell : cells) {
            outcomes.add(cell.take());
        }
        return outcomes;
    }

    public Optional<Outcome<T>> poll(int task) {
        return Optional.ofNullable(cells.get(task).outcome);
    }

    public List<Optional<Outcome<T>>> pollAll() {
        return cells.stream().map(cell -> Optional.ofNullable(cell.outcome)).toList();
    }
}
