package processes.p05_process_lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A channel over a {@link KitFile}: what it does with locks and interrupts is what the JDK's does. */
final class KitChannel extends FileChannel {
    private final KitFile file;
    private long position;

    KitChannel(KitFile file) {
        this.file = file;
    }

    KitFile file() {
        return file;
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) throws IOException {
        requireOpen();
        file.asked().locks();
        file.plan().reaches(Step.LOCK);
        var lock = new KitLock(this, new Region(from, size, shared));
        file.claims(lock);
        var completed = false;
        try {
            begin(); // from here on an interrupt closes this channel
            completed = file.waitsFor(lock);
        } finally {
            if (!completed) {
                file.forgets(lock);
            }
            endsWaiting(completed);
        }
        return lock;
    }

    private void endsWaiting(boolean completed) throws IOException {
        try {
            end(completed);
        } catch (ClosedByInterruptException interrupted) {
            throw new FileLockInterruptionException();
        }
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) throws IOException {
        requireOpen();
        file.asked().tries();
        file.plan().reaches(Step.TRY_LOCK);
        var lock = new KitLock(this, new Region(from, size, shared));
        file.claims(lock);
        if (file.grants(lock)) {
            return lock;
        }
        file.forgets(lock);
        return none();
    }

    @SuppressWarnings("NullAway") // tryLock() has said so ever since
    private static <T> T none() {
        return null;
    }

    @Override
    protected void implCloseChannel() {
        file.closes(this);
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        var count = read(target, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        requireOpen();
        return file.content().read(target, from);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        var count = write(source, position);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source, long from) throws IOException {
        requireOpen();
        return file.content().write(source, from);
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        requireOpen();
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return file.content().size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        requireOpen();
        file.content().truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        requireOpen();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw unused();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw unused();
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) {
        throw unused();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long from, long count) {
        throw unused();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("a lock neither reads nor changes its file");
    }
}
