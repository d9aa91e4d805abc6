// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** 已给出：本机的网络，以及白问了多少次的计数。 */
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

    /** 到目前为止，有多少次询问什么都没有得到。 */
    public long inVain() {
        return inVain.get();
    }
}
