// loses: C9
// because: poll reads the plain slot without the lock under which it is written: it may not see an outcome that
// take has returned.
package processes.p02_submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Tasks that were submitted, each with a slot for its outcome. */
public final class Submission<T> {
    private final Slot<T>[] slots;

    @SuppressWarnings("unchecked")
    private Submission(List<Callable<T>> tasks) {
        slots = List.copyOf(tasks).stream().map(Slot::new).toArray(Slot[]::new);
    }

    /** A task and what became of it. */
    private static final class Slot<T> {
        private final Callable<T> task;
        private Outcome<T> outcome;

        Slot(Callable<T> task) {
            this.task = task;
        }

        void run() {
            Outcome<T> found;
            try {
                found = new Outcome.Returned<>(task.call());
            } catch (Throwable failure) {
                found = new Outcome.Threw<>(failure);
            }
            end(found);
        }

        private synchronized void end(Outcome<T> found) {
            outcome = found;
            notifyAll();
        }

        synchronized Outcome<T> take() throws InterruptedException {
            while (outcome == null) {
                wait();
            }
            return outcome;
        }

        Optional<Outcome<T>> poll() {
            return Optional.ofNullable(outcome);
        }
    }

    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        for (var slot : submission.slots) {
            slot.run();
        }
        return submission;
    }

    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        var submission = new Submission<>(tasks);
        for (var slot : submission.slots) {
            Thread.ofPlatform().daemon().start(slot::run);
        }
        return submission;
    }

    public Outcome<T> take(int task) throws InterruptedException {
        return slots[task].take();
    }

    public List<Outcome<T>> takeAll() throws InterruptedException {
        var outcomes = new ArrayList<Outcome<T>>();
        for (var slot : slots) {
            outcomes.add(slot.take());
        }
        return List.copyOf(outcomes);
    }

    public Optional<Outcome<T>> poll(int task) {
        return slots[task].poll();
    }

    public List<Optional<Outcome<T>>> pollAll() {
        var outcomes = new ArrayList<Optional<Outcome<T>>>();
        for (var slot : slots) {
            outcomes.add(slot.poll());
        }
        return List.copyOf(outcomes);
    }
}
