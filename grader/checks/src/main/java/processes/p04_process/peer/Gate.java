package processes.p04_process.peer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * A file that the check keeps locked until whoever waits there may go on. Its kernel wakes him: a process that only
 * looked again and again would never be still, and nobody could say that nothing moves any more.
 */
final class Gate {
    private static final long LOOK_NANOS = 10_000_000;

    private Gate() {}

    /** Waits until the check has let go of the file; returns at once if nobody holds it. */
    static void await(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (!passes(channel)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private static boolean passes(FileChannel channel) throws IOException {
        try (var shared = channel.lock(0, Long.MAX_VALUE, true)) {
            return shared.isValid();
        } catch (OverlappingFileLockException bySameJvm) {
            return false; // a body that runs in the JVM of the check, or beside another one
        } catch (FileLockInterruptionException interrupted) {
            Thread.interrupted(); // whoever interrupts it: it still waits
            return false;
        }
    }
}
