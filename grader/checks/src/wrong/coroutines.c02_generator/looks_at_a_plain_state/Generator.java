// loses: C10
// because: a call first looks at the plain state without the lock: it may find the generator running though the
// call of another thread has returned.
package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A generator on a thread of its own. */
public final class Generator<Y, S> implements AutoCloseable {
    private enum State {
        NEW,
        SUSPENDED,
        RUNNING,
        ENDED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turnPassed = lock.newCondition();
    private final Body<Y, S> body;

    // All guarded by lock.
    private State state = State.NEW;
    private boolean bodysTurn;
    private boolean bodyEnded;
    private boolean closing;
    private Y yielded;
    private S sent;
    private Throwable failure;

    /** A new generator (C1). */
    public Generator(Body<Y, S> body) {
        if (body == null) {
            throw new NullPointerException("body");
        }
        this.body = body;
    }

    /** Runs the body to its next {@code yield} and returns that value: the same as {@code send(null)} (C3, C5, C6). */
    public Y next() {
        return send(null);
    }

    /**
     * Makes the pending {@code yield} return the value, runs the body to its next {@code yield} and returns that
     * value (C2–C6).
     */
    public Y send(S value) {
        if (state == State.RUNNING) {
            throw new IllegalStateException("the generator is running");
        }
        lock.lock();
        try {
            switch (state) {
                case RUNNING -> throw new IllegalStateException("the generator is running");
                case ENDED -> throw new NoSuchElementException("the generator has ended");
                case SUSPENDED -> sent = value;
                case NEW -> {
                    if (value != null) {
                        throw new IllegalStateException("the first call is next() or send(null)");
                    }
                }
            }
            step();
            rethrowFailure();
            if (bodyEnded) {
                throw new NoSuchElementException("the generator has ended");
            }
            return takeYielded();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the generator: the body's {@code finally} blocks have run when this returns (C7–C9). */
    @Override
    public void close() {
        lock.lock();
        try {
            switch (state) {
                case RUNNING -> throw new IllegalStateException("the generator is running");
                case ENDED -> {}
                case NEW -> state = State.ENDED;
                case SUSPENDED -> {
                    closing = true;
                    step();
                    rethrowFailure();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the body its turn and waits until it comes back; needs the lock. */
    private void step() {
        if (state == State.NEW) {
            Thread.ofVirtual().name("generator").start(this::runBody);
        }
        state = State.RUNNING;
        bodysTurn = true;
        turnPassed.signal();
        while (bodysTurn) {
            turnPassed.awaitUninterruptibly();
        }
        state = bodyEnded ? State.ENDED : State.SUSPENDED;
    }

    private void runBody() {
        Throwable thrown = null;
        try {
            body.run(this::suspend);
        } catch (Throwable any) { // whatever it is, somebody waits for it in another thread
            thrown = any;
        }
        lock.lock();
        try {
            failure = closing && thrown instanceof GeneratorClosedException ? null : thrown;
            bodyEnded = true;
            bodysTurn = false;
            turnPassed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** What the body knows as {@code yield}. */
    private S suspend(Y value) {
        lock.lock();
        try {
            if (closing) {
                throw new IllegalStateException("a generator that is being closed cannot yield");
            }
            yielded = value;
            bodysTurn = false;
            turnPassed.signal();
            while (!bodysTurn) {
                turnPassed.awaitUninterruptibly();
            }
            if (closing) {
                throw new GeneratorClosedException();
            }
            return takeSent();
        } finally {
            lock.unlock();
        }
    }

    private void rethrowFailure() {
        var thrown = failure;
        failure = null;
        switch (thrown) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable checked -> throw new BodyFailedException(checked);
        }
    }

    /** Takes the value out, so that a suspended generator keeps nothing alive that is its caller's by now. */
    private Y takeYielded() {
        var value = yielded;
        yielded = null;
        return value;
    }

    private S takeSent() {
        var value = sent;
        sent = null;
        return value;
    }
}
