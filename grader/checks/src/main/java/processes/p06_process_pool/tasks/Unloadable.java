package processes.p06_process_pool.tasks;

import java.util.List;
import processes.p06_process_pool.Task;

/** A task whose class cannot be initialised. */
public final class Unloadable implements Task {
    private static final String FIRST = List.<String>of().getFirst();

    /** Never comes to be. */
    public Unloadable() {}

    @Override
    public String run(String argument) {
        return FIRST;
    }
}
