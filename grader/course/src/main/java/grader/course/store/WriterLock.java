package grader.course.store;

import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One command at a time writes to a course. The system gives the lock back when the command is no more. */
final class WriterLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(100);

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it, after some waiting if need be.
     *
     * @param waiting told once when another command is at work
     * @throws UsageException when that one is not through by then
     */
    static WriterLock take(Path store, Consumer<String> waiting) throws IOException {
        var file = store.resolveSibling("course.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            for (var told = false; tried(channel) == null; told = true) {
                if (!told) {
                    waiting.accept("Another command is at work on this course: waiting for it.");
                }
                if (System.nanoTime() > end) {
                    throw new UsageException(
                            "another command is at work on this course, and this one would wait for it;"
                                    + " wait until it is through, or end it: nothing that it has done is lost");
                }
                Thread.sleep(STEP);
            }
            return new WriterLock(channel);
        } catch (InterruptedException stop) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another command was at work on the course", stop);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException byAnotherThread) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
