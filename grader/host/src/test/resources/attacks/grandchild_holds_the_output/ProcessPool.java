// tries: keep the grader waiting for output that nobody writes
// stopped by: worker
// ends: graded
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
            new ProcessBuilder(java, "-Xmx32m", "-cp", run, "processes.p06_process_pool.Parent", java, run)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
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

final class Parent {
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            Thread.sleep(50_000);
        } else {
            new ProcessBuilder(arguments[0], "-Xmx32m", "-cp", arguments[1], "processes.p06_process_pool.Parent")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }
    }
}
