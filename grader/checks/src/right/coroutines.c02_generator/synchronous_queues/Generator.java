package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** No shared state but the messages that the two sides hand each other. */
public final class Generator<Y, S> implements AutoCloseable {
    private sealed interface Request {}

    private record Resume(Object value) implements Request {}

    private record Close() implements Request {}

    private sealed interface Answer {}

    private record Yielded(Object value) implements Answer {}

    private record Returned() implements Answer {}

    private record Failed(Throwable thrown) implements Answer {}

    private final AtomicBoolean inProgress = new AtomicBoolean();
    private final BlockingQueue<Request> requests = new SynchronousQueue<>();
    private final BlockingQueue<Answer> answers = new SynchronousQueue<>();
    private final Body<Y, S> body;
    private boolean started; // guarded by inProgress
    private boolean ended; // guarded by inProgress
    private boolean closing; // the body's thread alone

    public Generator(Body<Y, S> body) {
        this.body = Objects.requireNonNull(body, "body");
    }

    public Y next() {
        return send(null);
    }

    @SuppressWarnings("unchecked") // the body yields nothing else
    public Y send(S value) {
        enter();
        try {
            if (ended) {
                throw new NoSuchElementException();
            }
            if (!started && value != null) {
                throw new IllegalStateException("not started");
            }
            return switch (ask(new Resume(value))) {
                case Yielded(Object yielded) -> (Y) yielded;
                case Returned() -> throw new NoSuchElementException();
                case Failed(Throwable thrown) -> throw unchecked(thrown);
            };
        } finally {
            inProgress.set(false);
        }
    }

    @Override
    public void close() {
        enter();
        try {
            if (!started) {
                ended = true;
            }
            if (!ended && ask(new Close()) instanceof Failed(Throwable thrown)) {
                throw unchecked(thrown);
            }
        } finally {
            inProgress.set(false);
        }
    }

    private void enter() {
        if (!inProgress.compareAndSet(false, true)) {
            throw new IllegalStateException("a call is in progress");
        }
    }

    private Answer ask(Request request) {
        if (started) {
            put(requests, request);
        } else {
            started = true;
            Thread.ofVirtual().start(this::work);
        }
        var answer = take(answers);
        ended = !(answer instanceof Yielded);
        return answer;
    }

    private void work() {
        Answer last = new Returned();
        try {
            body.run(this::suspend);
        } catch (Throwable any) {
            if (!closing || !(any instanceof GeneratorClosedException)) {
                last = new Failed(any);
            }
        }
        put(answers, last);
    }

    @SuppressWarnings("unchecked") // send passes nothing else
    private S suspend(Y value) {
        if (closing) {
            throw new IllegalStateException("closing");
        }
        put(answers, new Yielded(value));
        return switch (take(requests)) {
            case Resume(Object sent) -> (S) sent;
            case Close() -> {
                closing = true;
                throw new GeneratorClosedException();
            }
        };
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new BodyFailedException(thrown);
    }

    private static <T> void put(BlockingQueue<T> queue, T item) {
        var interrupted = Thread.interrupted();
        while (true) {
            try {
                queue.put(item);
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T take(BlockingQueue<T> queue) {
        var interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return queue.take();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
