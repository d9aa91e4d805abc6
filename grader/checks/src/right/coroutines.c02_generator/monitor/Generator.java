package coroutines.c02_generator;

import java.util.NoSuchElementException;

/** A monitor: wait and notifyAll, with interrupts remembered by hand, and a second boolean for a call in progress. */
public final class Generator<Y, S> implements AutoCloseable {
    private final Object monitor = new Object();
    private Body<Y, S> body;
    private boolean inProgress;
    private boolean started;
    private boolean ended;
    private boolean closing;
    private boolean bodyMayRun;
    private Object passed;
    private Throwable thrown;

    public Generator(Body<Y, S> body) {
        body.getClass();
        this.body = body;
    }

    public Y next() {
        return send(null);
    }

    @SuppressWarnings("unchecked") // the body passes a Y or ends
    public Y send(S value) {
        synchronized (monitor) {
            refuseSecondCall();
            if (ended) {
                throw new NoSuchElementException("ended");
            }
            if (!started && value != null) {
                throw new IllegalStateException("not started: nothing can be sent yet");
            }
            resume(value);
            throwWhatTheBodyThrew();
            if (ended) {
                throw new NoSuchElementException("ended");
            }
            return (Y) passed;
        }
    }

    @Override
    public void close() {
        synchronized (monitor) {
            refuseSecondCall();
            if (ended) {
                return;
            }
            if (!started) {
                ended = true;
                return;
            }
            closing = true;
            resume(null);
            throwWhatTheBodyThrew();
        }
    }

    private void refuseSecondCall() {
        if (inProgress) {
            throw new IllegalStateException("a call is in progress");
        }
    }

    private void resume(Object value) {
        inProgress = true;
        bodyMayRun = true;
        passed = value;
        if (started) {
            monitor.notifyAll();
        } else {
            started = true;
            Thread.ofVirtual().start(this::work);
        }
        waitWhile(true);
        inProgress = false;
    }

    private void work() {
        Throwable failure = null;
        try {
            body.run(this::suspend);
        } catch (GeneratorClosedException closed) {
            synchronized (monitor) {
                failure = closing ? null : closed;
            }
        } catch (Throwable any) {
            failure = any;
        }
        synchronized (monitor) {
            thrown = failure;
            ended = true;
            body = null;
            bodyMayRun = false;
            monitor.notifyAll();
        }
    }

    @SuppressWarnings("unchecked") // send passes an S
    private S suspend(Y value) {
        synchronized (monitor) {
            if (closing) {
                throw new IllegalStateException("closing");
            }
            passed = value;
            bodyMayRun = false;
            monitor.notifyAll();
            waitWhile(false);
            if (closing) {
                throw new GeneratorClosedException();
            }
            return (S) passed;
        }
    }

    private void waitWhile(boolean turn) {
        var interrupted = false;
        while (bodyMayRun == turn) {
            try {
                monitor.wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwWhatTheBodyThrew() {
        var failure = thrown;
        thrown = null;
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure != null) {
            throw new BodyFailedException(failure);
        }
    }
}
