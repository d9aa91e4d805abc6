package grader.scratch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

/** What is written of the grader's own faults, for whoever mends it; of many only the last. */
public final class FaultFiles {
    private static final int MOST = 20;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private FaultFiles() {}

    /**
     * Writes the whole trace to a new file in the folder {@code faults} of the cache.
     *
     * @return empty when it cannot be written, for whatever reason
     */
    public static Optional<Path> write(Path cache, Throwable thrown) {
        try {
            var folder = Files.createDirectories(cache.resolve("faults"));
            forgetOld(folder);
            var file =
                    Files.createTempFile(folder, "fault-" + LocalDateTime.now().format(WHEN) + "-", ".txt");
            return Optional.of(Files.writeString(file, trace(thrown)));
        } catch (IOException | RuntimeException | Error noRoom) {
            return Optional.empty();
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Their names begin with when they were written. */
    private static void forgetOld(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.sorted(Comparator.comparing(Path::toString).reversed())
                    .skip(MOST - 1L)
                    .forEach(Scratch::delete);
        }
    }
}
