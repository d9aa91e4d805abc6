package coroutines.c02_generator;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** One volatile int that says who may do what, changed by compare-and-set, and two threads that park and unpark. */
public final class Generator<Y, S> implements AutoCloseable {
    private static final int NEW = 0;
    private static final int SUSPENDED = 1;
    /** A caller has the turn: it prepares a step, or takes the outcome of one. */
    private static final int CALLER = 2;

    private static final int BODY = 3;
    private static final int ENDED = 4;

    private static final VarHandle TURN;

    static {
        try {
            TURN = MethodHandles.lookup().findVarHandle(Generator.class, "turn", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private volatile int turn;
    private Body<Y, S> body;
    private Thread bodyThread;
    private Thread caller;
    private Object passed;
    private boolean closing;
    private boolean finished;
    private Throwable thrown;

    public Generator(Body<Y, S> body) {
        this.body = Objects.requireNonNull(body);
    }

    public Y next() {
        return send(null);
    }

    @SuppressWarnings("unchecked") // the body passes a Y or ends
    public Y send(S value) {
        while (true) {
            var seen = turn;
            if (seen == ENDED) {
                throw new NoSuchElementException();
            }
            refuse(seen, seen == NEW && value != null);
            if (TURN.compareAndSet(this, seen, CALLER)) {
                step(value);
                var result = (Y) passed;
                var over = finished;
                turn = over ? ENDED : SUSPENDED;
                if (over) {
                    raise();
                    throw new NoSuchElementException();
                }
                return result;
            }
        }
    }

    @Override
    public void close() {
        while (true) {
            var seen = turn;
            refuse(seen, false);
            if (seen == ENDED || seen == NEW && TURN.compareAndSet(this, NEW, ENDED)) {
                return;
            }
            if (seen == SUSPENDED && TURN.compareAndSet(this, SUSPENDED, CALLER)) {
                closing = true;
                step(null);
                turn = ENDED;
                raise();
                return;
            }
        }
    }

    private static void refuse(int seen, boolean sendsTooEarly) {
        if (seen == CALLER || seen == BODY || sendsTooEarly) {
            throw new IllegalStateException();
        }
    }

    private void step(Object value) {
        caller = Thread.currentThread();
        passed = value;
        if (bodyThread == null) {
            bodyThread = Thread.ofVirtual().unstarted(this::work);
            turn = BODY;
            bodyThread.start();
        } else {
            turn = BODY;
            LockSupport.unpark(bodyThread);
        }
        parkUntil(CALLER);
    }

    private void work() {
        try {
            body.run(this::suspend);
        } catch (Throwable any) {
            thrown = closing && any instanceof GeneratorClosedException ? null : any;
        }
        finished = true;
        body = null;
        giveBack();
    }

    @SuppressWarnings("unchecked") // send passes an S
    private S suspend(Y value) {
        if (closing) {
            throw new IllegalStateException();
        }
        passed = value;
        giveBack();
        parkUntil(BODY);
        if (closing) {
            throw new GeneratorClosedException();
        }
        return (S) passed;
    }

    private void giveBack() {
        var waiting = caller; // read it now: the next step has another
        turn = CALLER;
        LockSupport.unpark(waiting);
    }

    private void parkUntil(int mine) {
        var interrupted = false;
        while (turn != mine) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // with the status set, park would return at once
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void raise() {
        switch (thrown) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable checked -> throw new BodyFailedException(checked);
        }
    }
}
