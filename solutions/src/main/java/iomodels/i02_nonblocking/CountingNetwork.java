// Given: do not edit; the grader uses its own copy.
package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Given: the network of this machine, and a count of what was asked in vain. */
public final class CountingNetwork implements Network {
    private final AtomicLong inVain = new AtomicLong();

    @Override
    public ServerSocketChannel open() throws IOException {
        return ServerSocketChannel.open();
    }

    @Override
    public void foundNothing() {
        inVain.incrementAndGet();
    }

    @Override
    public void pause(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    /** How many asks have found nothing until now. */
    public long inVain() {
        return inVain.get();
    }
}
