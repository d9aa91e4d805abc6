package coroutines.c03_greenlet;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** A semaphore for each; what it is resumed with is a task whose outcome is asked for; bodies run on an executor. */
public final class Greenlet<V> implements AutoCloseable {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    /** How far it has come. */
    private enum Life {
        UNBORN,
        AWAY,
        HERE,
        DEAD
    }

    private static final class Hub<V> {
        private Greenlet<V> here;
    }

    private record Parcel<V>(V value, RuntimeException failure, Error error) {
        V open() {
            if (failure != null) {
                throw failure;
            }
            if (error != null) {
                throw error;
            }
            return value;
        }
    }

    private final Semaphore turn = new Semaphore(0);
    private final Hub<V> hub;
    private final Greenlet<V> parent;
    private final Body<V> body;
    private Life life = Life.UNBORN;
    private Parcel<V> parcel;
    private Greenlet<V> executioner;

    public Greenlet(Greenlet<V> parent, Body<V> body) {
        this.hub = Objects.requireNonNull(parent).hub;
        this.parent = parent;
        this.body = Objects.requireNonNull(body);
    }

    private Greenlet(Hub<V> hub) {
        this.hub = hub;
        this.parent = null;
        this.body = null;
        this.life = Life.HERE;
        hub.here = this;
    }

    public static <V> Greenlet<V> main() {
        return new Greenlet<>(new Hub<>());
    }

    public V switchTo(V value) {
        var from = hub.here;
        if (from.executioner != null || life == Life.DEAD) {
            throw new IllegalStateException(life + " cannot be switched to");
        }
        if (from == this) {
            return value;
        }
        from.life = Life.AWAY;
        go(new Parcel<>(value, null, null));
        return from.await();
    }

    public boolean isFinished() {
        return life == Life.DEAD;
    }

    @Override
    public void close() {
        var from = hub.here;
        if (parent == null) {
            throw new IllegalStateException("main");
        }
        switch (life) {
            case HERE -> throw new IllegalStateException("it runs, or closes another one");
            case DEAD -> {}
            case UNBORN -> life = Life.DEAD;
            case AWAY -> {
                executioner = from;
                go(new Parcel<>(null, new GreenletClosedException(), null));
                from.await();
            }
        }
    }

    private void go(Parcel<V> given) {
        hub.here = this;
        parcel = given;
        var unborn = life == Life.UNBORN;
        life = Life.HERE;
        if (unborn) {
            THREADS.execute(new FutureTask<>(this::live));
        } else {
            turn.release();
        }
    }

    private V await() {
        turn.acquireUninterruptibly();
        var given = parcel;
        parcel = null;
        return given.open();
    }

    private Void live() {
        Parcel<V> last;
        var failed = true;
        try {
            var given = parcel;
            parcel = null;
            last = new Parcel<>(body.run(given.open()), null, null);
            failed = false;
        } catch (GreenletClosedException closed) {
            last = new Parcel<>(null, executioner == null ? closed : null, null);
        } catch (RuntimeException unchecked) {
            last = new Parcel<>(null, unchecked, null);
        } catch (Error error) {
            last = new Parcel<>(null, null, error);
        } catch (Throwable checked) {
            last = new Parcel<>(null, new BodyFailedException(checked), null);
        }
        life = Life.DEAD;
        var heir = executioner;
        if (heir == null) {
            heir = parent;
            while (heir.life == Life.DEAD || failed && heir.life == Life.UNBORN) {
                heir.life = Life.DEAD;
                heir = heir.parent;
            }
        }
        heir.go(last);
        return null;
    }
}
