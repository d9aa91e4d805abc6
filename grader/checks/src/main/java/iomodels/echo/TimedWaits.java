package iomodels.echo;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Threads of this process that wait for sockets with a time-out, as the kernel tells of the call in which each is:
 * whoever does looks now and then, however seldom. Nobody, where the kernel does not tell.
 */
final class TimedWaits {
    private static final Path TASKS = Path.of("/proc/self/task");
    /** What takes whole milliseconds, and which of its arguments they are: below 0 there is no end. */
    private static final Map<String, Map<Integer, Integer>> CALLS =
            Map.of("amd64", Map.of(7, 3, 232, 4, 281, 4), "aarch64", Map.of(22, 4));

    private static final String OF_THE_JDK = "-Poller";

    private TimedWaits() {}

    /** One that has come since then, in words; empty when there is none. */
    static Optional<String> since(Wakes before) {
        var calls = CALLS.getOrDefault(System.getProperty("os.arch", ""), Map.of());
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                var millis = before.knows(task) ? Optional.<Integer>empty() : millis(task, calls);
                if (millis.isPresent()) {
                    return Optional.of("a thread waits for " + millis.get() + " ms at most, and then looks again");
                }
            }
        } catch (IOException | DirectoryIteratorException unknown) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** How long it waits at most: only in such a call, and only with an end. */
    private static Optional<Integer> millis(Path task, Map<Integer, Integer> calls) {
        try {
            if (Files.readString(task.resolve("comm")).contains(OF_THE_JDK)) {
                return Optional.empty();
            }
            var words = Files.readString(task.resolve("syscall")).strip().split(" ");
            var argument = words[0].matches("[0-9]+") ? calls.getOrDefault(Integer.parseInt(words[0]), 0) : 0;
            if (argument == 0) {
                return Optional.empty();
            }
            var millis = (int) Long.parseUnsignedLong(words[argument].substring("0x".length()), 16);
            return millis < 0 ? Optional.empty() : Optional.of(millis);
        } catch (IOException | RuntimeException endedOrUnknown) {
            return Optional.empty();
        }
    }
}
