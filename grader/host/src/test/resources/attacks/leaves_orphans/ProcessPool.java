// tries: leave processes behind that outlive the run
// stopped by: worker
// ends: graded
package processes.p06_process_pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class ProcessPool implements AutoCloseable {
    public ProcessPool(int workers, List<String> javaCommand) {
        try {
            var command = new ArrayList<>(javaCommand);
            command.add("processes.p06_process_pool.Sleeper");
            for (var i = 0; i < 3; i++) {
                var builder = new ProcessBuilder(command);
                builder.environment().clear();
                builder.start();
            }
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

final class Sleeper {
    public static void main(String[] arguments) throws Exception {
        Thread.sleep(60_000);
    }
}
