package iomodels.i07_async;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How it is used, and the plainest mistakes. The contract is in {@link AsyncCopy}; the grader sees more. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AsyncCopyTest {
    @TempDir
    private Path folder = Path.of("");

    /** Hands on to a future what the handler is told. */
    private static CompletionHandler<Long, Object> telling(CompletableFuture<Long> told) {
        return new CompletionHandler<>() {
            @Override
            public void completed(Long bytes, Object attachment) {
                told.complete(bytes);
            }

            @Override
            public void failed(Throwable why, Object attachment) {
                told.completeExceptionally(why);
            }
        };
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aFileIsCopied() throws Exception {
        var source = Files.write(folder.resolve("source"), bytes(100_001));
        var target = Files.createFile(folder.resolve("target"));
        var told = new CompletableFuture<Long>();
        try (var from = AsynchronousFileChannel.open(source, StandardOpenOption.READ);
                var to = AsynchronousFileChannel.open(target, StandardOpenOption.WRITE)) {
            AsyncCopy.copy(from, to, 4_096, "copy", telling(told));
            assertEquals(100_001, told.get());
        }
        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(target));
    }

    @Test
    void aPumpCarriesAllBytes() throws Exception {
        var from = new Chunks(bytes(1_000), 7);
        var to = new Chunks(bytes(0), 5);
        var told = new CompletableFuture<Long>();
        AsyncCopy.pump(from, to, 100, "pump", telling(told));
        assertEquals(1_000, told.get());
        assertArrayEquals(bytes(1_000), to.written());
        assertTrue(from.isOpen() && to.isOpen(), "channels stay open");
    }

    @Test
    void aFailureIsTold() {
        var broken = new IOException("the line is dead");
        var from = new Chunks(bytes(10), 7).failingWith(broken);
        var told = new CompletableFuture<Long>();
        AsyncCopy.pump(from, new Chunks(bytes(0), 5), 100, null, telling(told));
        assertSame(broken, told.handle((_, why) -> why).join());
    }

    @Test
    void mistakesAreRefused() {
        var channel = new Chunks(bytes(0), 1);
        var told = new CompletableFuture<Long>();
        assertThrows(NullPointerException.class, () -> AsyncCopy.pump(null, channel, 1, null, telling(told)));
        assertThrows(NullPointerException.class, () -> AsyncCopy.copy(null, null, 1, null, telling(told)));
        assertThrows(IllegalArgumentException.class, () -> AsyncCopy.pump(channel, channel, 0, null, telling(told)));
    }
}
