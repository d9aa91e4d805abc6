// tries: have a child take one class path for another
// stopped by: worker
// ends: graded
// says: is not started
package processes.p06_process_pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class ProcessPool implements AutoCloseable {
    public ProcessPool(int workers, List<String> javaCommand) {
        var java = javaCommand.getFirst();
        var classPath = javaCommand.getLast();
        var run = classPath.substring(classPath.lastIndexOf(':') + 1);
        try {
            new ProcessBuilder(java, "-Dpath.separator=,", "-cp", run, "processes.p06_process_pool.Sleeper").start();
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
