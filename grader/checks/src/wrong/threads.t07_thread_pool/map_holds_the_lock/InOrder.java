package threads.t07_thread_pool;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The handles of a map, asked one after the other. */
final class InOrder<R> implements Results<R> {
    private final List<Handle<R>> handles;
    private final long deadline;
    private int index;

    InOrder(List<Handle<R>> handles, long deadline) {
        this.handles = handles;
        this.deadline = deadline;
    }

    @Override
    public boolean hasNext() {
        return index < handles.size();
    }

    @Override
    public R next() throws ExecutionException, InterruptedException, TimeoutException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Handle<R> handle = handles.get(index);
        try {
            R result = handle.result(Duration.ofNanos(deadline - System.nanoTime()));
            index++;
            return result;
        } catch (ExecutionException e) {
            index++;
            throw e;
        }
    }
}
