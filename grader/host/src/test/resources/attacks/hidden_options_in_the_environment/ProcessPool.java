// tries: have the child obey a variable
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
            command.add("processes.p06_process_pool.Quiet");
            var builder = new ProcessBuilder(command);
            builder.environment().put("JAVA_TOOL_OPTIONS", "-javaagent:evil.jar");
            builder.start();
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

final class Quiet {
    public static void main(String[] arguments) {}
}
