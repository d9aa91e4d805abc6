package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** The turn is a permit: each side waits for its own semaphore and releases the other's. */
public final class Generator<Y, S> implements AutoCloseable {
    private enum Phase {
        NEW,
        SUSPENDED,
        RUNNING,
        ENDED
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.NEW);
    private final Semaphore bodysTurn = new Semaphore(0);
    private final Semaphore callersTurn = new Semaphore(0);
    private final Body<Y, S> body;

    // Written by the side that has the turn; the semaphores publish them.
    private Y yielded;
    private S sent;
    private Throwable thrown;
    private boolean closing;
    private boolean finished;

    public Generator(Body<Y, S> body) {
        this.body = Objects.requireNonNull(body, "body");
    }

    public Y next() {
        return send(null);
    }

    public Y send(S value) {
        var before = claim(value);
        if (before == Phase.ENDED) {
            throw new NoSuchElementException();
        }
        sent = value;
        pass(before);
        var result = yielded;
        var over = finished;
        phase.set(over ? Phase.ENDED : Phase.SUSPENDED);
        if (over) {
            fail();
            throw new NoSuchElementException();
        }
        return result;
    }

    @Override
    public void close() {
        var before = claim(null);
        if (before == Phase.SUSPENDED) {
            closing = true;
            pass(before);
            phase.set(Phase.ENDED);
            fail();
        } else {
            phase.set(Phase.ENDED);
        }
    }

    /** Makes this call the one in progress, unless the generator has ended; returns the phase that it found. */
    private Phase claim(S value) {
        while (true) {
            var now = phase.get();
            if (now == Phase.RUNNING) {
                throw new IllegalStateException("running");
            }
            if (now == Phase.NEW && value != null) {
                throw new IllegalStateException("not started");
            }
            if (now == Phase.ENDED || phase.compareAndSet(now, Phase.RUNNING)) {
                return now;
            }
        }
    }

    private void pass(Phase before) {
        if (before == Phase.NEW) {
            Thread.startVirtualThread(this::work);
        } else {
            bodysTurn.release();
        }
        callersTurn.acquireUninterruptibly();
    }

    private void work() {
        try {
            body.run(this::suspend);
        } catch (Throwable any) {
            if (!(closing && any instanceof GeneratorClosedException)) {
                thrown = any;
            }
        }
        finished = true;
        callersTurn.release();
    }

    private S suspend(Y value) {
        if (closing) {
            throw new IllegalStateException("closing");
        }
        yielded = value;
        callersTurn.release();
        bodysTurn.acquireUninterruptibly();
        if (closing) {
            throw new GeneratorClosedException();
        }
        return sent;
    }

    private void fail() {
        var failure = thrown;
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new BodyFailedException(failure);
        }
    }
}
