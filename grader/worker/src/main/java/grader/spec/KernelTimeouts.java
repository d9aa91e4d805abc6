package grader.spec;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ThreadInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * When the kernel will wake a waiting thread by itself. Whatever the call is that it waits in ({@code sleep}, a timed
 * {@code wait}, {@code parkNanos}, the {@code poll} of a queue), on Linux the JVM waits in the system call {@code
 * futex} with a time-out, which is read where the thread has put it. Nothing is known elsewhere.
 */
final class KernelTimeouts {
    private static final Path TASKS = Path.of("/proc/self/task");
    /** The number of {@code futex}. */
    private static final Map<String, Integer> FUTEX = Map.of("amd64", 202, "aarch64", 98);

    private static final int COMMAND = 0x7f;
    private static final int WAIT_BITSET = 9;
    private static final int BY_THE_WALL_CLOCK = 0x100;
    private static final int OPERATION = 2;
    private static final int TIMEOUT = 4;
    private static final int TIMESPEC_BYTES = 16;

    private KernelTimeouts() {}

    /** When a wait ends, as the kernel was told: by the clock of {@link System#nanoTime}, or by the wall clock. */
    private record Deadline(long nanos, boolean byTheWallClock) {
        Duration left() {
            var now = byTheWallClock
                    ? Duration.between(Instant.EPOCH, Instant.now()).toNanos()
                    : System.nanoTime();
            return Duration.ofNanos(Math.max(0, nanos - now));
        }
    }

    /** What the wait of a task of this process has left; empty when it waits without an end, or nobody knows. */
    static Optional<Duration> left(String task) {
        var first = deadline(task);
        var again = deadline(task); // it may have gone on, and what it had put there is something else by now
        return first.equals(again) ? first.map(Deadline::left) : Optional.empty();
    }

    /** Whether the wait of a thread of the harness is known to have more left than so many nanoseconds. */
    static boolean isBeyond(long nanos, ThreadInfo info) {
        return Tasks.of(info.getThreadId())
                .flatMap(KernelTimeouts::left)
                .filter(left -> left.toNanos() > nanos)
                .isPresent();
    }

    private static Optional<Deadline> deadline(String task) {
        try {
            var words = Files.readString(TASKS.resolve(task).resolve("syscall"))
                    .strip()
                    .split(" ");
            var number = FUTEX.getOrDefault(System.getProperty("os.arch", ""), 0);
            if (words.length <= TIMEOUT || number == 0 || !words[0].equals(number.toString())) {
                return Optional.empty();
            }
            var operation = (int) hexadecimal(words[OPERATION]);
            var address = hexadecimal(words[TIMEOUT]);
            return address == 0 || (operation & COMMAND) != WAIT_BITSET
                    ? Optional.empty()
                    : deadline(address, (operation & BY_THE_WALL_CLOCK) != 0);
        } catch (IOException | RuntimeException endedOrUnknown) {
            return Optional.empty();
        }
    }

    private static Optional<Deadline> deadline(long address, boolean byTheWallClock) throws IOException {
        var timespec = ByteBuffer.allocate(TIMESPEC_BYTES).order(ByteOrder.nativeOrder());
        try (var memory = new RandomAccessFile("/proc/self/mem", "r")) {
            memory.seek(address);
            memory.readFully(timespec.array());
        }
        var seconds = timespec.getLong();
        var nanos = timespec.getLong();
        return nanos < 0 || nanos >= TimeUnit.SECONDS.toNanos(1)
                ? Optional.empty()
                : Optional.of(new Deadline(TimeUnit.SECONDS.toNanos(seconds) + nanos, byTheWallClock));
    }

    private static long hexadecimal(String word) {
        return Long.parseUnsignedLong(word.substring("0x".length()), 16);
    }
}
