package processes.p06_process_pool.tasks;

import processes.p06_process_pool.Task;

/** A task that cannot be made. */
public final class Unmakeable implements Task {
    /** Always fails. */
    public Unmakeable() {
        throw new IllegalStateException("this constructor always throws");
    }

    @Override
    public String run(String argument) {
        return argument;
    }
}
