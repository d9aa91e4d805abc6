package processes.p06_process_pool;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the pool's threads and its callers share, under one lock: the tickets that wait, whether more may come, and
 * how many places there are. Every change signals all, and whoever waits looks again: so no wake-up is missed and
 * none misleads.
 */
final class Desk {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All guarded by lock.
    private final Queue<Ticket> waiting = new ArrayDeque<>();
    private boolean closed;
    private int places;

    Desk(int places) {
        this.places = places;
    }

    /** All of them, one right after the other, or none when the desk is closed. */
    void submit(List<Ticket> tickets) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the pool is closed");
            }
            waiting.addAll(tickets);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every place has been left. */
    void awaitEmpty() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!closed) {
                throw new IllegalStateException("close the pool before you join it");
            }
            while (places > 0) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next ticket for this worker; there is none when the worker is dead, or when nothing waits and
     * none will come.
     */
    Optional<Ticket> take(Worker worker) {
        lock.lock();
        try {
            while (worker.isAlive() && waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return worker.isAlive() ? Optional.ofNullable(waiting.poll()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing is left to begin: once true, true for ever. */
    boolean isFinished() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** A worker has died: whoever waits with it in {@link #take} must look again. */
    void workerDied() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The last to leave finds tickets only if no worker can be started any more: then nobody will ever do them. */
    void leave() {
        lock.lock();
        try {
            places--;
            if (places == 0) {
                closed = true;
                waiting.forEach(
                        ticket -> ticket.settle(new Outcome.Died("no worker is left, and none can be started")));
                waiting.clear();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
