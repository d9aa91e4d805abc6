// loses: C4
// because: who waits looks again twice, not as often as it is woken
package coroutines.c03_greenlet;

import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Greenlet<V> implements AutoCloseable {
    private enum State {
        NEW,
        SUSPENDED,
        RUNNING,
        FINISHED
    }

    private sealed interface Letter<V> {
        record Value<V>(V value) implements Letter<V> {}

        record Failure<V>(Throwable thrown) implements Letter<V> {}

        record End<V>() implements Letter<V> {}
    }

    private static final class Family<V> {
        private final ReentrantLock lock = new ReentrantLock();
        private Greenlet<V> running;
    }

    private final Family<V> family;
    private final Greenlet<V> parent;
    private final Body<V> body;
    private final Condition written;

    // Written by the one that runs, handed over by the lock.
    private State state;
    private Letter<V> box;
    private Greenlet<V> closer;

    /** A new greenlet of the parent's family (C1). */
    public Greenlet(Greenlet<V> parent, Body<V> body) {
        this.parent = Objects.requireNonNull(parent, "parent");
        this.body = Objects.requireNonNull(body, "body");
        family = parent.family;
        written = family.lock.newCondition();
        state = State.NEW;
    }

    private Greenlet() {
        parent = null;
        body = null;
        family = new Family<>();
        written = family.lock.newCondition();
        state = State.RUNNING;
        family.running = this;
    }

    /** The main greenlet of a new family: the code that calls (C1). */
    public static <V> Greenlet<V> main() {
        return new Greenlet<>();
    }

    /**
     * Hands over to this greenlet, and returns when the calling one is resumed: the value that it is given then
     * (C2–C7).
     */
    public V switchTo(V value) {
        var caller = family.running;
        if (caller.closer != null) {
            throw new IllegalStateException("a greenlet that is being closed cannot switch");
        }
        if (state == State.FINISHED) {
            throw new IllegalStateException("a finished greenlet cannot be resumed");
        }
        if (caller == this) {
            return value;
        }
        caller.state = State.SUSPENDED;
        resume(new Letter.Value<>(value));
        return caller.awaitLetter();
    }

    /** Whether its body has ended, or never will begin (C6). */
    public boolean isFinished() {
        return state == State.FINISHED;
    }

    /** Ends this greenlet: the {@code finally} blocks of its body have run when this returns (C8, C9). */
    @Override
    public void close() {
        if (body == null || state == State.RUNNING) {
            throw new IllegalStateException("the main or a running greenlet cannot be closed");
        }
        if (state == State.NEW) {
            state = State.FINISHED;
        } else if (state == State.SUSPENDED) {
            closer = family.running;
            resume(new Letter.End<>());
            closer.awaitLetter();
        }
    }

    private void resume(Letter<V> letter) {
        family.lock.lock();
        try {
            var isNew = state == State.NEW;
            state = State.RUNNING;
            family.running = this;
            box = letter;
            if (isNew) {
                Thread.ofVirtual().name("greenlet").start(this::runBody);
            } else {
                written.signal();
            }
        } finally {
            family.lock.unlock();
        }
    }

    private V awaitLetter() {
        return switch (takeLetter()) {
            case Letter.Value<V>(V value) -> value;
            case Letter.Failure<V>(RuntimeException unchecked) -> throw unchecked;
            case Letter.Failure<V>(Error error) -> throw error;
            case Letter.Failure<V>(Throwable checked) -> throw new BodyFailedException(checked);
            case Letter.End<V>() -> throw new GreenletClosedException();
        };
    }

    private Letter<V> takeLetter() {
        family.lock.lock();
        try {
            for (var wakeUps = 0; box == null && wakeUps <= 2; wakeUps++) {
                written.awaitUninterruptibly();
            }
            var letter = box;
            box = null;
            return letter;
        } finally {
            family.lock.unlock();
        }
    }

    private void runBody() {
        Letter<V> last;
        try {
            last = new Letter.Value<>(body.run(awaitLetter()));
        } catch (Throwable any) { // whatever it is, somebody waits for it in another thread
            last = new Letter.Failure<>(any);
        }
        state = State.FINISHED;
        if (closer != null) {
            closer.resume(isClosed(last) ? new Letter.Value<>(null) : last);
        } else {
            heirOf(last).resume(last);
        }
    }

    private boolean isClosed(Letter<V> last) {
        return !(last instanceof Letter.Failure<V>(Throwable thrown)) || thrown instanceof GreenletClosedException;
    }

    private Greenlet<V> heirOf(Letter<V> last) {
        var isFailure = last instanceof Letter.Failure<V>;
        var heir = parent;
        while (heir.state == State.FINISHED || isFailure && heir.state == State.NEW) {
            heir.state = State.FINISHED;
            heir = heir.parent;
        }
        return heir;
    }
}
