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
import java.util.OptionalLong;
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

    /** What the wait of a task of this process has left; empty when it waits without an end, or nobody knows. */
    static Optional<Duration> left(String task) {
        var first = deadline(task);
        var again = deadline(task); // it may have gone on, and what it had put there is something else by now
        return first.isPresent() && first.equals(again)
                ? Optional.of(Duration.ofNanos(Math.max(0, first.getAsLong() - System.nanoTime())))
                : Optional.empty();
    }

    /** Whether the wait of a thread of the harness is known to have more left than so many nanoseconds. */
    static boolean isBeyond(long nanos, ThreadInfo info) {
        return Tasks.of(info.getThreadId())
                .flatMap(KernelTimeouts::left)
                .filter(left -> left.toNanos() > nanos)
                .isPresent();
    }

    /** On the clock of {@link System#nanoTime}. */
    private static OptionalLong deadline(String task) {
        try {
            var words = Files.readString(TASKS.resolve(task).resolve("syscall"))
                    .strip()
                    .split(" ");
            var number = FUTEX.getOrDefault(System.getProperty("os.arch", ""), 0);
            if (words.length <= TIMEOUT || number == 0 || !words[0].equals(number.toString())) {
                return OptionalLong.empty();
            }
            var operation = (int) hexadecimal(words[OPERATION]);
            var address = hexadecimal(words[TIMEOUT]);
            return address == 0 || (operation & COMMAND) != WAIT_BITSET
                    ? OptionalLong.empty()
                    : deadline(address, (operation & BY_THE_WALL_CLOCK) != 0);
        } catch (IOException | RuntimeException endedOrUnknown) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong deadline(long address, boolean wallClock) throws IOException {
        var timespec = ByteBuffer.allocate(TIMESPEC_BYTES).order(ByteOrder.nativeOrder());
        try (var memory = new RandomAccessFile("/proc/self/mem", "r")) {
            memory.seek(address);
            memory.readFully(timespec.array());
        }
        var seconds = timespec.getLong();
        var nanos = timespec.getLong();
        if (nanos < 0 || nanos >= TimeUnit.SECONDS.toNanos(1)) {
            return OptionalLong.empty();
        }
        var deadline = TimeUnit.SECONDS.toNanos(seconds) + nanos;
        return OptionalLong.of(wallClock ? deadline - wallClockAhead() : deadline);
    }

    /** In nanoseconds. When it is late between the two looks, it says too much: what is left then seems less. */
    private static long wallClockAhead() {
        var now = System.nanoTime();
        return Duration.between(Instant.EPOCH, Instant.now()).toNanos() - now;
    }

    private static long hexadecimal(String word) {
        return Long.parseUnsignedLong(word.substring("0x".length()), 16);
    }
}
