package grader.schedule;

import java.util.Arrays;

/** A vector clock: up to which of its epochs somebody has seen each thread. Guarded by whoever owns it. */
final class Clock {
    private int[] epochs = new int[4];
    /** So many of the epochs are of threads; the others are room for more, and never joined. */
    private int threads;

    int of(int thread) {
        return thread < epochs.length ? epochs[thread] : 0;
    }

    void tick(int thread) {
        room(thread + 1);
        epochs[thread]++;
    }

    /** From now on all is seen that the other has seen. */
    void join(Clock other) {
        room(other.threads);
        for (var thread = 0; thread < other.threads; thread++) {
            epochs[thread] = Math.max(epochs[thread], other.epochs[thread]);
        }
    }

    private void room(int needed) {
        if (needed > epochs.length) {
            epochs = Arrays.copyOf(epochs, Math.max(needed, 2 * epochs.length));
        }
        threads = Math.max(threads, needed);
    }
}
