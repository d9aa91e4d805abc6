// tries: write a result to the channel that a child inherits
// stopped by: channel
// ends: tampered
// says: channel
package processes.p06_process_pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class ProcessPool implements AutoCloseable {
    public ProcessPool(int workers, List<String> javaCommand) {
        try {
            var command = new ArrayList<>(javaCommand);
            command.add("processes.p06_process_pool.Forger");
            try {
                new ProcessBuilder(command).inheritIO().start().waitFor();
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
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

final class Forger {
    public static void main(String[] arguments) {
        System.out.println();
        System.out.println("@interleave ZQAAAAE= AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }
}
