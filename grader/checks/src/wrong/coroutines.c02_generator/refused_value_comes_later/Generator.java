// loses: C10
// because: a send that is refused, since a call is in progress, leaves its value behind for the next yield
package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.Objects;

/** One monitor, and whose turn it is. */
public final class Generator<Y, S> implements AutoCloseable {
    private enum State {
        NEW,
        RUNNING,
        SUSPENDED,
        ENDED
    }

    private final Object monitor = new Object();
    private final Body<Y, S> body;
    private State state = State.NEW;
    private boolean bodyTurn;
    private boolean closing;
    private GeneratorClosedException closed;
    private S sent;
    private Y yielded;
    private boolean over;
    private Throwable failure;

    public Generator(Body<Y, S> body) {
        this.body = Objects.requireNonNull(body);
    }

    public Y next() {
        return resume(null, false);
    }

    public Y send(S value) {
        return resume(value, true);
    }

    private Y resume(S value, boolean given) {
        boolean first;
        synchronized (monitor) {
            if (state == State.RUNNING) {
                if (given) {
                    sent = value;
                }
                throw new IllegalStateException("running");
            }
            if (state == State.ENDED) {
                throw new NoSuchElementException();
            }
            first = state == State.NEW;
            if (first && value != null) {
                throw new IllegalStateException("not started");
            }
            state = State.RUNNING;
            if (given) {
                sent = value;
            }
            bodyTurn = true;
            monitor.notifyAll();
        }
        if (first) {
            startBody();
        }
        awaitBody();
        synchronized (monitor) {
            if (!over) {
                Y result = yielded;
                yielded = null;
                state = State.SUSPENDED;
                return result;
            }
            state = State.ENDED;
        }
        throwFailure();
        throw new NoSuchElementException();
    }

    @Override
    public void close() {
        synchronized (monitor) {
            if (state == State.RUNNING) {
                throw new IllegalStateException("running");
            }
            if (state == State.ENDED) {
                return;
            }
            if (state == State.NEW) {
                state = State.ENDED;
                return;
            }
            state = State.RUNNING;
            closing = true;
            bodyTurn = true;
            monitor.notifyAll();
        }
        awaitBody();
        synchronized (monitor) {
            state = State.ENDED;
        }
        if (failure != closed) {
            throwFailure();
        }
    }

    private void startBody() {
        Thread.ofVirtual().start(this::runBody);
    }

    private void awaitBody() {
        boolean interrupted = false;
        synchronized (monitor) {
            while (bodyTurn) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() {
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        if (thrown != null) {
            throw new BodyFailedException(thrown);
        }
    }

    private void runBody() {
        Throwable thrown = null;
        try {
            body.run(this::pause);
        } catch (Throwable t) {
            thrown = t;
        }
        synchronized (monitor) {
            failure = thrown;
            over = true;
            bodyTurn = false;
            monitor.notifyAll();
        }
    }

    private S pause(Y value) {
        boolean interrupted = false;
        S received;
        synchronized (monitor) {
            if (closing) {
                throw new IllegalStateException("closing");
            }
            yielded = value;
            bodyTurn = false;
            monitor.notifyAll();
            while (!bodyTurn) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            received = sent;
            sent = null;
            if (closing) {
                closed = new GeneratorClosedException();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (closed != null) {
            throw closed;
        }
        return received;
    }
}
