package coroutines.c05_gather;

import java.util.concurrent.Callable;

/** A task that waits until it is told how to end, or is interrupted. */
final class Job implements Callable<Integer> {
    private static final int FIRST_VALUE = 1_000; // beyond the small numbers whose boxes are the same
    private static final Integer LATE = -1;

    private final Crowd crowd;
    private final int number;
    private final Manner manner;
    private final Throwable failure;
    private End end;
    private int begun;
    private boolean ended;
    private int interrupts;
    private boolean beganInterrupted;
    private Thread thread;

    Job(Crowd crowd, int number, Manner manner, Throwable failure) {
        this.crowd = crowd;
        this.number = number;
        this.manner = manner;
        this.failure = failure;
    }

    static String name(int number) {
        return "task " + (number + 1);
    }

    Throwable failure() {
        return failure;
    }

    /** What it returns when it is told to. */
    static Integer value(int number, End end) {
        return end == End.RETURNS_NULL ? null : Integer.valueOf(FIRST_VALUE + number);
    }

    @Override
    public Integer call() throws Exception {
        begins();
        crowd.begins(this);
        try {
            return works();
        } finally {
            crowd.ends();
            ends();
        }
    }

    private synchronized void begins() {
        begun++;
        thread = Thread.currentThread();
        beganInterrupted |= thread.isInterrupted();
    }

    private synchronized void ends() {
        ended = true;
    }

    private synchronized Integer works() throws Exception {
        while (end == null && !crowd.over()) {
            try {
                wait();
            } catch (InterruptedException cancelled) {
                interrupts++;
                switch (manner) {
                    case OBEYS -> throw cancelled;
                    case RETURNS -> {
                        return LATE;
                    }
                    case FAILS -> throw new IllegalStateException("interrupted: " + name(number));
                    case STAYS -> {}
                }
            }
        }
        return end == null ? LATE : ended(end);
    }

    private Integer ended(End how) throws Exception {
        if (how == End.THROWS) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
        if (how == End.RETURNS_INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        return value(number, how);
    }

    /** Tells it how to end, also before it has begun. */
    synchronized void end(End how) {
        end = how;
        notifyAll();
    }

    synchronized void wakes() {
        notifyAll();
    }

    synchronized int begun() {
        return begun;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    synchronized boolean wasInterrupted() {
        return interrupts > 0;
    }

    /** How often: it heeds each of them before it waits on. */
    synchronized int interrupts() {
        return interrupts;
    }

    synchronized boolean beganInterrupted() {
        return beganInterrupted;
    }

    synchronized Thread thread() {
        return thread;
    }

    @Override
    public String toString() {
        return name(number);
    }
}
