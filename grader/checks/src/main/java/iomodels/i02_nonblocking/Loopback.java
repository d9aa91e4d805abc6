package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The network of this machine, whose pauses can be ended: what a script has done is thereby seen at once, and not only
 * when a pause is over.
 */
final class Loopback implements Network {
    private static final long LONGEST_NANOS = 12_800_000;
    private static final long HURRY_NANOS = 500_000;
    private static final long LOOK_NANOS = 30_000;
    private static final int LOOKS = 60;

    private final AtomicInteger pauses = new AtomicInteger();
    private volatile @Nullable Thread pausing;
    private volatile boolean inHurry;

    @Override
    public ServerSocketChannel open() throws IOException {
        return ServerSocketChannel.open();
    }

    @Override
    public void foundNothing() {
        // what is counted is judged by the channels of the kit
    }

    @Override
    public void pause(long nanos) {
        pausing = Thread.currentThread();
        pauses.incrementAndGet();
        LockSupport.parkNanos(Math.min(nanos, inHurry ? HURRY_NANOS : LONGEST_NANOS));
        pausing = null;
    }

    /** Ends a pause, if there is one. */
    void nudge() {
        LockSupport.unpark(pausing);
    }

    /** All pauses are short from now on: somebody waits for the end. */
    void hurry() {
        inHurry = true;
        nudge();
    }

    /** Waits until the server has gone round since now, if it still does. */
    void goesRound() {
        var seen = pauses.get();
        for (var look = 0; look < LOOKS && !inHurry && pauses.get() < seen + 2; look++) {
            nudge();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
