package threads.t05_reentrant_lock;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A thread of a class by which all its threads are equal, and still each is another thread. */
final class Twin extends Thread {
    private Twin(Runnable task) {
        super(task);
        setDaemon(true);
    }

    /** The command, run by a twin; whoever calls waits for it. */
    static <T> Callable<T> of(Callable<T> command) {
        return () -> {
            var task = new FutureTask<>(command);
            new Twin(task).start();
            try {
                return task.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw failed;
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Twin;
    }

    @Override
    public int hashCode() {
        return Twin.class.hashCode();
    }
}
