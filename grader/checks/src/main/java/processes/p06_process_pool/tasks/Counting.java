package processes.p06_process_pool.tasks;

import processes.p06_process_pool.Task;

/** Tells how often this very object has run. */
public final class Counting implements Task {
    private int runs;

    /** One that has not run. */
    public Counting() {}

    @Override
    public String run(String argument) {
        runs++;
        return String.valueOf(runs);
    }
}
