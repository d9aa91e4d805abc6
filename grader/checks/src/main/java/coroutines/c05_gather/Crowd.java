package coroutines.c05_gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The tasks of one call, and what was seen of all of them. Safe for use by many threads. */
final class Crowd {
    private static final int KINDS = 9;

    private final List<Job> jobs = new ArrayList<>();
    private final List<Job> begun = new ArrayList<>();
    private int inFlight;
    private int most;
    private volatile boolean over;

    /** One more task; it has not begun. */
    synchronized Job add(Manner manner) {
        var job = new Job(this, jobs.size(), manner, failure(jobs.size()));
        jobs.add(job);
        return job;
    }

    /** Each throws something of its own, of all kinds. */
    private static Throwable failure(int number) {
        var text = "thrown by " + Job.name(number);
        return switch (number % KINDS) {
            case 0 -> new IOException(text, new IllegalStateException(text));
            case 1 -> new AssertionError(text);
            case 2 -> new IllegalArgumentException(text);
            case 3 -> new ExecutionException(new IOException(text));
            case 4 -> new CancellationException(text);
            case 5 -> new InterruptedException(text);
            case 6 -> new TimeoutException(text);
            case 7 -> new CompletionException(text, new IOException(text));
            default -> new StackOverflowError(text);
        };
    }

    Job job(int number) {
        return jobs.get(number);
    }

    List<Job> jobs() {
        return List.copyOf(jobs);
    }

    synchronized void begins(Job job) {
        begun.add(job);
        most = Math.max(most, ++inFlight);
    }

    synchronized void ends() {
        inFlight--;
    }

    /** Who has begun, in the order of beginning. */
    synchronized List<Job> begun() {
        return List.copyOf(begun);
    }

    synchronized int inFlight() {
        return inFlight;
    }

    /** How often tasks were interrupted. */
    int interrupts() {
        return jobs().stream().mapToInt(Job::interrupts).sum();
    }

    /** The greatest number that were in flight at once. */
    synchronized int most() {
        return most;
    }

    /** Nothing counts any more: whoever is in flight ends, and whoever begins does nothing. */
    void isOver() {
        over = true;
        jobs.forEach(Job::wakes);
    }

    boolean over() {
        return over;
    }

    /** The task that throws this very object. */
    Job thrower(Throwable thrown) {
        return jobs.stream().filter(job -> job.failure() == thrown).findFirst().orElse(null);
    }
}
