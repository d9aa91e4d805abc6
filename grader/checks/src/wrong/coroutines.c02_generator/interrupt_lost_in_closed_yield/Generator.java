// loses: C11
// because: a suspended body that is interrupted and then closed finds its interrupt status cleared
package coroutines.c02_generator;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Every call is an object that is handed to the body and comes back with an answer. */
public final class Generator<Y, S> implements AutoCloseable {
    private enum State {
        NEW,
        RUNNING,
        SUSPENDED,
        ENDED
    }

    private static final class Step<Y, S> {
        final Thread caller = Thread.currentThread();
        final S sent;
        final GeneratorClosedException close;
        Y value;
        boolean ended;
        Throwable thrown;
        volatile boolean over;

        Step(S sent, GeneratorClosedException close) {
            this.sent = sent;
            this.close = close;
        }
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private final Body<Y, S> body;
    private volatile Step<Y, S> step;
    private Thread runner;

    public Generator(Body<Y, S> body) {
        this.body = Objects.requireNonNull(body, "body");
    }

    public Y next() {
        return send(null);
    }

    public Y send(S value) {
        State before = begin(value != null);
        if (before == State.ENDED) {
            throw new NoSuchElementException();
        }
        Step<Y, S> mine = new Step<>(value, null);
        step = mine;
        if (before == State.NEW) {
            runner = Thread.ofVirtual().unstarted(this::runBody);
            runner.start();
        } else {
            LockSupport.unpark(runner);
        }
        await(mine);
        state.set(mine.ended ? State.ENDED : State.SUSPENDED);
        if (mine.thrown != null) {
            throw unchecked(mine.thrown);
        }
        if (mine.ended) {
            throw new NoSuchElementException();
        }
        return mine.value;
    }

    @Override
    public void close() {
        if (state.compareAndSet(State.NEW, State.ENDED)) {
            return;
        }
        State before = begin(false);
        if (before == State.ENDED) {
            return;
        }
        Step<Y, S> mine = new Step<>(null, new GeneratorClosedException());
        step = mine;
        LockSupport.unpark(runner);
        await(mine);
        state.set(State.ENDED);
        if (mine.thrown != null && mine.thrown != mine.close) {
            throw unchecked(mine.thrown);
        }
    }

    /** Makes the generator run, unless it has ended. */
    private State begin(boolean something) {
        while (true) {
            State now = state.get();
            if (now == State.ENDED) {
                return now;
            }
            if (now == State.RUNNING || now == State.NEW && something) {
                throw new IllegalStateException(now.toString());
            }
            if (state.compareAndSet(now, State.RUNNING)) {
                return now;
            }
        }
    }

    private void await(Step<Y, S> mine) {
        boolean interrupted = false;
        while (!mine.over) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            mine.caller.interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new BodyFailedException(thrown);
        };
    }

    private void runBody() {
        Throwable thrown = null;
        try {
            body.run(this::pause);
        } catch (Throwable t) {
            thrown = t;
        }
        Step<Y, S> last = step;
        last.thrown = thrown;
        last.ended = true;
        answer(last);
    }

    private void answer(Step<Y, S> answered) {
        step = null;
        answered.over = true;
        LockSupport.unpark(answered.caller);
    }

    private S pause(Y value) {
        Step<Y, S> current = step;
        if (current.close != null) {
            throw new IllegalStateException("is being closed");
        }
        current.value = value;
        answer(current);
        boolean interrupted = false;
        while (step == null) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        Step<Y, S> next = step;
        if (next.close != null) {
            throw next.close;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return next.sent;
    }
}
