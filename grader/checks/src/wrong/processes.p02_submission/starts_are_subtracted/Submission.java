package processes.p02_submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A latch for each task, a thread for each task. */
public final class Submission<T> {
    private static final class Slot<T> {
        final Callable<T> task;
        final CountDownLatch ended = new CountDownLatch(1);
        private volatile Outcome<T> outcome;

        Slot(Callable<T> task) {
            this.task = task;
        }

        void call() {
            Outcome<T> found;
            try {
                found = new Outcome.Returned<>(task.call());
            } catch (Throwable failure) {
                found = new Outcome.Threw<>(failure);
            }
            outcome = found;
            ended.countDown();
        }
    }

    private final List<Slot<T>> slots;

    private Submission(List<Callable<T>> tasks) {
        slots = new ArrayList<>();
        for (var task : tasks) {
            slots.add(new Slot<>(Objects.requireNonNull(task, "task")));
        }
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        for (var slot : submission.slots) {
            slot.call();
        }
        return submission;
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        for (var slot : submission.slots) {
            Thread.ofPlatform().daemon().start(slot::call);
        }
        return submission;
    }

    public Outcome<T> take(int task) throws InterruptedException {
        var slot = slots.get(task);
        slot.ended.await();
        return slot.outcome;
    }

    public List<Outcome<T>> takeAll() throws InterruptedException {
        var outcomes = new ArrayList<Outcome<T>>();
        for (var slot : slots) {
            slot.ended.await();
            outcomes.add(slot.outcome);
        }
        return List.copyOf(outcomes);
    }

    public Optional<Outcome<T>> poll(int task) {
        return Optional.ofNullable(slots.get(task).outcome);
    }

    public List<Optional<Outcome<T>>> pollAll() {
        var outcomes = new ArrayList<Optional<Outcome<T>>>();
        for (var slot : slots) {
            outcomes.add(Optional.ofNullable(slot.outcome));
        }
        return List.copyOf(outcomes);
    }
}
