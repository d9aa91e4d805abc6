package grader.schedule;

import java.util.Arrays;

/** A vector clock: up to which of its epochs somebody has seen each thread. Guarded by whoever owns it. */
final class Clock {
    private int[] epochs = new int[4];

    int of(int thread) {
        return thread < epochs.length ? epochs[thread] : 0;
    }

    void tick(int thread) {
        room(thread + 1);
        epochs[thread]++;
    }

    /** From now on all is seen that the other has seen. */
    void join(Clock other) {
        room(other.epochs.length);
        for (var thread = 0; thread < other.epochs.length; thread++) {
            epochs[thread] = Math.max(epochs[thread], other.epochs[thread]);
        }
    }

    private void room(int threads) {
        if (threads > epochs.length) {
            epochs = Arrays.copyOf(epochs, Math.max(threads, 2 * epochs.length));
        }
    }
}
