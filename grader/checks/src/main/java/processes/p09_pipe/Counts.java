package processes.p09_pipe;

import java.util.ArrayList;
import java.util.List;

/** What was called how often at a cable. Guarded by the cable's lock. */
final class Counts {
    private static final int MOST_PARTS = 10_000;

    int reads;
    int availables;
    int writes;
    int flushes;
    int inputCloses;
    int outputCloses;
    private final List<Integer> parts = new ArrayList<>();

    /** So many bytes were written in one call. */
    void wrote(int length) {
        writes++;
        if (parts.size() < MOST_PARTS) {
            parts.add(length);
        }
    }

    /** How many bytes each of the first calls of {@code write} had. */
    List<Integer> parts() {
        return List.copyOf(parts);
    }

    /** What is asked of them. */
    @FunctionalInterface
    interface Look<T> {
        T at(Counts counts);
    }
}
