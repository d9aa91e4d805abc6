// tries: start a program without a call of start
// stopped by: worker
// ends: graded
// says: is not started
package processes.p06_process_pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class ProcessPool implements AutoCloseable {
    interface Starter {
        Process start() throws IOException;
    }

    public ProcessPool(int workers, List<String> javaCommand) {
        try {
            Starter starter = new ProcessBuilder("/bin/sh", "-c", "exit 0")::start;
            starter.start();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public String apply(Class<? extends Task> task, String argument) {
        return "";
    }

    public List<String> map(Class<? extends Task> task, List<String> arguments) {
        return List.of();
    }

    public Handle applyAsync(Class<? extends Task> task, String argument) {
        return null;
    }

    @Override
    public void close() {}

    public void join() {}
}
