package grader.student;

import grader.scratch.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * A small file in which the kit notes what it likes to know next time. It is an aid: one that cannot be read counts as
 * empty, and one that cannot be written is not. Several graders may use it at once: each change is whole.
 *
 * @param title a comment at its beginning
 */
public record Notebook(Path file, String title) {
    /** What is noted. */
    public Properties read() {
        var noted = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                noted.load(in);
            } catch (IOException | IllegalArgumentException spoilt) {
                noted.clear(); // the next change fills it again
            }
        }
        return noted;
    }

    /** Changes what is noted; false when it could not be kept. */
    public boolean change(Consumer<Properties> change) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        try {
            Files.createDirectories(folder);
            var lock = folder.resolve(file.getFileName() + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                var noted = read();
                change.accept(noted);
                replace(noted);
                return held.isValid();
            }
        } catch (IOException | OverlappingFileLockException cannot) {
            return false;
        }
    }

    private void replace(Properties noted) throws IOException {
        var text = new StringWriter();
        noted.store(text, title);
        WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
