package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Log.Kind;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A network of the kit, with one door. Its pauses are shorter than what is asked for: nothing here needs time. */
final class KitNetwork implements Network {
    private static final long SHORT_NANOS = 30_000;
    private static final long LONG_NANOS = 3_000_000;

    private final Log log;
    private final KitDoor door;
    private final int quiet;
    private final CountDownLatch gate;

    /**
     * One whose pauses last, when all has been said and heard.
     *
     * @param quiet so it is after so many pauses in a row in which nobody had anything
     * @param gate until it is open
     */
    KitNetwork(Log log, KitDoor door, int quiet, CountDownLatch gate) {
        this.log = log;
        this.door = door;
        this.quiet = quiet;
        this.gate = gate;
    }

    @Override
    public ServerSocketChannel open() {
        return door;
    }

    @Override
    public void foundNothing() {
        log.add(Kind.FOUND_NOTHING, Log.DOOR, 0);
        if (log.isFull()) {
            LockSupport.parkNanos(LONG_NANOS);
        }
    }

    @Override
    public void pause(long nanos) {
        log.add(Kind.PAUSE, Log.DOOR, nanos);
        LockSupport.parkNanos(isQuiet() ? LONG_NANOS : SHORT_NANOS);
        if (isQuiet()) {
            try {
                gate.await();
            } catch (InterruptedException woken) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether all has been said and heard, or nobody wants to hear any more of it. */
    boolean isQuiet() {
        return log.quietPauses() >= quiet || log.isFull();
    }
}
