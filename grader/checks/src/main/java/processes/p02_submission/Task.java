package processes.p02_submission;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A task that waits, once begun, until the check lets it go, and remembers who called it and how often. */
final class Task implements Callable<Object> {
    private final int number;
    private final Deed deed;
    private final Optional<Throwable> failure;
    private final @Nullable Object value;
    private final @Nullable Throwable cause;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable Thread caller;
    private volatile boolean interrupted;
    private volatile boolean over;
    /** What the task does first. */
    private volatile Runnable begin = () -> {};

    Task(int number, Deed deed) {
        this.number = number;
        this.deed = deed;
        this.failure = deed.failure(number);
        this.cause = failure.map(Throwable::getCause).orElse(null);
        this.value = deed == Deed.RETURNS_NULL ? null : new String("outcome of task " + number);
    }

    /** The same, and it need not be let go. */
    static Task free(int number, Deed deed) {
        var task = new Task(number, deed);
        task.letGo();
        return task;
    }

    void beginsWith(Runnable action) {
        begin = action;
    }

    @Override
    @SuppressWarnings("NullAway") // null is an ordinary result
    public Object call() throws Exception {
        caller = Thread.currentThread();
        calls.incrementAndGet();
        try {
            begin.run();
            if (letGo.getCount() > 0) { // else nothing is to be waited for, with an interrupt status or without
                letGo.await();
            }
        } catch (InterruptedException by) {
            interrupted = true;
            throw by;
        } finally {
            over = true;
        }
        if (failure.isPresent()) {
            throw Task.<RuntimeException>unchecked(failure.get());
        }
        if (deed == Deed.LEAVES_AN_INTERRUPT) {
            Thread.currentThread().interrupt();
        }
        return value;
    }

    @SuppressWarnings("unchecked") // to throw what is neither exception nor error
    private static <X extends Throwable> X unchecked(Throwable failure) throws X {
        throw (X) failure;
    }

    int number() {
        return number;
    }

    boolean fails() {
        return failure.isPresent();
    }

    String words() {
        return "task " + number + ", which " + deed.words();
    }

    void letGo() {
        letGo.countDown();
    }

    int calls() {
        return calls.get();
    }

    boolean hasBegun() {
        return caller != null;
    }

    boolean isOver() {
        return over;
    }

    boolean wasInterrupted() {
        return interrupted;
    }

    @Nullable
    Thread caller() {
        return caller;
    }

    /** Whether that is the outcome of this task, to the object. */
    boolean hasOutcome(@Nullable Outcome<Object> found) {
        return switch (found) {
            case null -> false;
            case Outcome.Returned<Object>(var returned) -> failure.isEmpty() && returned == value;
            case Outcome.Threw<Object>(var thrown) ->
                failure.isPresent() && thrown == failure.get() && isAsItWas(thrown);
        };
    }

    private boolean isAsItWas(Throwable thrown) {
        return thrown.getCause() == cause && thrown.getSuppressed().length == 1;
    }

    /** The outcome, in words. */
    String outcome() {
        return failure.map(thrown -> "Threw[failure=" + thrown + "]").orElse("Returned[value=" + value + "]");
    }
}
