package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;

/** A lock of a {@link KitFile} that this process has, or waits for. */
final class KitLock extends FileLock {
    private final KitChannel channel;
    private final Region region;
    private volatile boolean granted;

    KitLock(KitChannel channel, Region region) {
        super(channel, region.position(), region.size(), region.shared());
        this.channel = channel;
        this.region = region;
    }

    Region region() {
        return region;
    }

    /** By the file alone: the kernel has given it, or taken it back. */
    void granted(boolean now) {
        granted = now;
    }

    /** Whether this process has it; else it waits for it. */
    boolean isGranted() {
        return granted;
    }

    @Override
    public boolean isValid() {
        return granted && channel.isOpen();
    }

    @Override
    public void release() throws IOException {
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        channel.file().releases(this);
    }
}
