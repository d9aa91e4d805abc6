package iomodels.i06_epoll;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A descriptor at which something happens elsewhere during a look: after the bits have been read, before they are
 * returned.
 */
final class Interposed extends SimulatedDescriptor {
    private final AtomicReference<Runnable> duringNextLook = new AtomicReference<>(() -> {});

    Interposed(int number) {
        super(number);
    }

    /** Once, at the next look. */
    void duringNextLook(Runnable action) {
        duringNextLook.set(action);
    }

    /** The chance is over: it happens now, unless it has happened during a look. */
    void atTheLatestNow() {
        Elsewhere.begin(duringNextLook.getAndSet(() -> {}));
    }

    @Override
    public int look() {
        var bits = super.look();
        atTheLatestNow();
        return bits;
    }
}
