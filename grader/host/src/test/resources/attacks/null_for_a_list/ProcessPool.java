// tries: have a check fail by itself
// stopped by: worker
// ends: graded
// says: does a method return null
package processes.p06_process_pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class ProcessPool implements AutoCloseable {
    private long pid;

    public ProcessPool(int workers, List<String> javaCommand) {
        var java = javaCommand.getFirst();
        var classPath = javaCommand.getLast();
        var run = classPath.substring(classPath.lastIndexOf(':') + 1);
        try {
            for (var i = 0; i < workers; i++) {
                var sleeper = new ProcessBuilder(java, "-Xmx32m", "-cp", run, "processes.p06_process_pool.Sleeper");
                pid = sleeper.start().pid();
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public String apply(Class<? extends Task> task, String argument) {
        return Long.toString(pid);
    }

    public List<String> map(Class<? extends Task> task, List<String> arguments) {
        return null;
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
        Thread.sleep(20_000);
    }
}
