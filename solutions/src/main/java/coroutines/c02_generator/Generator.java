package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A generator (生成器): a body on a virtual thread, and one turn that passes between it and its caller.
 *
 * <p><b>Symptom.</b> A first attempt is a thread that puts its values into a queue. It works in the demonstration, and
 * then: values are computed that nobody asked for, what is sent arrives one step late, an exception in the body leaves
 * the caller waiting for ever, and nobody can stop the thread.
 *
 * <p><b>Wrong.</b> Each of these has one cause. The body goes on after putting its value, so two run where one should.
 * The thread's end is not an event, so nobody hears of it. And "stop" is a flag that a waiting thread does not look at.
 *
 * <p><b>Right.</b> Write down whose turn it is, and what a call may do now: {@code bodysTurn} and {@link State}. To
 * pass the turn is three lines on each side: change it, wake the other, wait until it has come back. Everything that
 * ends a step, the body's {@code yield}, return or exception, passes the turn in the same way, so nothing can be
 * missed. Closing is an ordinary step too, but the {@code yield} that it resumes throws.
 *
 * <p><b>Why it holds.</b>
 * <ul>
 *   <li>All fields are read and written under one lock. That makes check-and-change one action, so of two callers only
 *       one finds the generator suspended (C10); and unlocking happens-before locking, so each side sees what the other
 *       wrote (C4).
 *   <li>Both sides wait in a loop over the turn: a wake-up without a change sends them back to sleep (C4). Only the
 *       side without the turn waits, so {@code signal} wakes the right one and one condition is enough.
 *   <li>A waiting caller has released the lock. So a second caller, or the body itself, gets it at once, sees
 *       {@code RUNNING} and is refused instead of waiting for ever (C10).
 *   <li>It is the caller who ends {@code RUNNING}, not the body: between the body's {@code yield} and the moment when
 *       its caller is awake, another caller could otherwise start the next step and take away the value (C10).
 *   <li>{@code awaitUninterruptibly} is the contract's C11 word for word: the wait goes on, the status stays set.
 *   <li>A virtual thread that waits is a small object in the heap and no thread of the operating system (C13).
 * </ul>
 *
 * @param <Y> what the body yields
 * @param <S> what it is sent
 */
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
