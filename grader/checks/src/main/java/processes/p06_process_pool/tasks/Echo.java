package processes.p06_process_pool.tasks;

import processes.p06_process_pool.Task;

/** Returns its argument. */
public final class Echo implements Task {
    /** A new one. */
    public Echo() {}

    @Override
    public String run(String argument) {
        return argument;
    }
}
