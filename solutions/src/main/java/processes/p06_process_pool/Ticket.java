package processes.p06_process_pool;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A submitted task on its way through the pool, and what its submitter holds in hands. */
final class Ticket implements Handle {
    private final String taskClass;
    private final String argument;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Written once before the latch opens, read only after: the latch is what makes it visible. */
    private Outcome outcome;

    Ticket(String taskClass, String argument) {
        this.taskClass = taskClass;
        this.argument = argument;
    }

    String taskClass() {
        return taskClass;
    }

    String argument() {
        return argument;
    }

    /** The task has ended in this way; called once. */
    void settle(Outcome how) {
        outcome = how;
        ended.countDown();
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public String get() throws TaskFailedException, WorkerDiedException, InterruptedException {
        awaitEnd();
        return outcome.result();
    }

    @Override
    public String get(Duration timeout)
            throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException {
        if (Objects.requireNonNull(timeout, "timeout").isNegative()) {
            throw new IllegalArgumentException("a negative time-out: " + timeout);
        }
        // convert() makes the longest wait there is of a duration that is too long for a long; toNanos() would throw
        if (!ended.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the task has not ended within " + timeout);
        }
        return outcome.result();
    }

    @Override
    public boolean isDone() {
        return ended.getCount() == 0;
    }
}
