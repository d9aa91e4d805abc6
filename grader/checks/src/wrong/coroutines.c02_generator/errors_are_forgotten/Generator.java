// loses: C6, C9
// because: only exceptions are caught, so an AssertionError or StackOverflowError ends the body and leaves the caller
// waiting
package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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

    public Generator(Body<Y, S> body) {
        if (body == null) {
            throw new NullPointerException("body");
        }
        this.body = body;
    }

    public Y next() {
        return send(null);
    }

    public Y send(S value) {
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
        } catch (Exception any) {
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
