package processes.p09_pipe;

/** What was called how often at a cable. Guarded by the cable's lock. */
final class Counts {
    int reads;
    int availables;
    int writes;
    int flushes;
    int inputCloses;
    int outputCloses;

    /** What is asked of them. */
    @FunctionalInterface
    interface Look<T> {
        T at(Counts counts);
    }
}
