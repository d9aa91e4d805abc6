package coroutines.c03_greenlet;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Virtual threads that park; what one is resumed with is a supplier in an atomic box, which returns or throws. */
public final class Greenlet<V> implements AutoCloseable {
    /** The only one of the family that is not parked, in a box that all share. */
    private final Greenlet<V>[] current;

    private final AtomicReference<Supplier<V>> mail = new AtomicReference<>();
    private final Greenlet<V> parent;
    private Body<V> body;
    private volatile Thread thread;
    private boolean begun;
    private boolean dead;
    /** Who waits for its end, while it is closed. */
    private Greenlet<V> awaitedBy;
    /** Whom it is closing. */
    private Greenlet<V> closing;

    public Greenlet(Greenlet<V> parent, Body<V> body) {
        if (parent == null || body == null) {
            throw new NullPointerException();
        }
        this.parent = parent;
        this.body = body;
        this.current = parent.current;
    }

    @SuppressWarnings("unchecked") // an array of one greenlet of this family
    private Greenlet() {
        current = (Greenlet<V>[]) new Greenlet<?>[1];
        current[0] = this;
        parent = null;
        thread = Thread.currentThread();
        begun = true;
    }

    public static <V> Greenlet<V> main() {
        return new Greenlet<>();
    }

    public V switchTo(V value) {
        var me = current[0];
        if (dead || me.awaitedBy != null) {
            throw new IllegalStateException("cannot switch");
        }
        if (me == this) {
            return value;
        }
        wake(() -> value);
        return me.sleep();
    }

    public boolean isFinished() {
        return dead;
    }

    @Override
    public void close() {
        var me = current[0];
        if (parent == null || me == this || closing != null) {
            throw new IllegalStateException("cannot be closed now");
        }
        if (dead) {
            return;
        }
        if (!begun) {
            dead = true;
            body = null;
            return;
        }
        awaitedBy = me;
        me.closing = this;
        wake(() -> {
            throw new GreenletClosedException();
        });
        try {
            me.sleep();
        } finally {
            me.closing = null;
        }
    }

    private void wake(Supplier<V> letter) {
        current[0] = this;
        if (begun) {
            var sleeper = thread;
            mail.set(letter);
            LockSupport.unpark(sleeper);
        } else {
            begun = true;
            thread = Thread.ofVirtual().unstarted(() -> live(letter));
            thread.start();
        }
    }

    private V sleep() {
        var interrupted = false;
        Supplier<V> letter;
        while ((letter = mail.getAndSet(null)) == null) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return letter.get();
    }

    private void live(Supplier<V> first) {
        Supplier<V> last;
        var failed = false;
        try {
            var result = body.run(first.get());
            last = () -> result;
        } catch (RuntimeException | Error unchecked) {
            failed = true;
            last = awaitedBy != null && unchecked instanceof GreenletClosedException ? () -> null : thrower(unchecked);
        } catch (Throwable checked) {
            failed = true;
            last = thrower(new BodyFailedException(checked));
        }
        dead = true;
        body = null;
        if (awaitedBy != null) {
            awaitedBy.wake(last);
            return;
        }
        var next = parent;
        for (; next.dead || failed && !next.begun; next = next.parent) {
            next.dead = true;
        }
        next.wake(last);
    }

    private static <V> Supplier<V> thrower(Throwable unchecked) {
        return () -> {
            if (unchecked instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) unchecked;
        };
    }
}
