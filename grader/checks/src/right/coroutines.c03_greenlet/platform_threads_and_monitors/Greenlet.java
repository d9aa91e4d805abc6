package coroutines.c03_greenlet;

/** A platform thread and a monitor for each; a number of turns is counted instead of a letter box. */
public final class Greenlet<V> implements AutoCloseable {
    private enum Phase {
        NEW,
        STARTED,
        OVER
    }

    /** What a family has in common, written by whoever runs. */
    private static final class World<V> {
        volatile Greenlet<V> runs;
    }

    private final World<V> world;
    private final Greenlet<V> parent;
    private final Body<V> body;
    private volatile Phase phase = Phase.NEW;
    private volatile Greenlet<V> closer;
    private volatile boolean isClosing;

    /** Guarded by this. */
    private int turns;

    private int turnsTaken;
    private V value;
    private Throwable thrown;

    public Greenlet(Greenlet<V> parent, Body<V> body) {
        this(parent.world, parent, body);
        body.getClass();
    }

    private Greenlet(World<V> world, Greenlet<V> parent, Body<V> body) {
        this.world = world;
        this.parent = parent;
        this.body = body;
    }

    public static <V> Greenlet<V> main() {
        var world = new World<V>();
        var main = new Greenlet<V>(world, null, null);
        main.phase = Phase.STARTED;
        world.runs = main;
        return main;
    }

    public V switchTo(V value) {
        var self = world.runs;
        if (self.closer != null) {
            throw new IllegalStateException("being closed");
        }
        if (phase == Phase.OVER) {
            throw new IllegalStateException("finished");
        }
        if (self == this) {
            return value;
        }
        turn(value, null);
        return self.waitForTurn();
    }

    public boolean isFinished() {
        return phase == Phase.OVER;
    }

    @Override
    public void close() {
        var self = world.runs;
        if (parent == null || self == this || isClosing) {
            throw new IllegalStateException("main, running or closing");
        }
        switch (phase) {
            case OVER -> {}
            case NEW -> phase = Phase.OVER;
            case STARTED -> {
                closer = self;
                self.isClosing = true;
                turn(null, new GreenletClosedException());
                try {
                    self.waitForTurn();
                } finally {
                    self.isClosing = false;
                }
            }
        }
    }

    private void turn(V value, Throwable thrown) {
        world.runs = this;
        synchronized (this) {
            this.value = value;
            this.thrown = thrown;
            turns++;
            notify();
        }
        if (phase == Phase.NEW) {
            phase = Phase.STARTED;
            var thread = new Thread(this::work);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private V waitForTurn() {
        V given;
        Throwable failure;
        var interrupted = false;
        synchronized (this) {
            while (turns == turnsTaken) {
                try {
                    wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            turnsTaken++;
            given = value;
            failure = thrown;
            value = null;
            thrown = null;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        return given;
    }

    private void work() {
        V result = null;
        Throwable failure = null;
        try {
            result = body.run(waitForTurn());
        } catch (RuntimeException | Error itself) {
            failure = itself;
        } catch (Exception checked) {
            failure = new BodyFailedException(checked);
        }
        phase = Phase.OVER;
        if (closer != null) {
            closer.turn(null, failure instanceof GreenletClosedException ? null : failure);
            return;
        }
        var heir = parent;
        while (heir.phase == Phase.OVER || failure != null && heir.phase == Phase.NEW) {
            heir.phase = Phase.OVER;
            heir = heir.parent;
        }
        heir.turn(result, failure);
    }
}
