package grader.course.collect;

import grader.course.gradebook.Source.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A source that was uploaded by itself, such as Canvas gives it.
 *
 * @param original the file's name before the platform put words in front
 */
record FilePlace(String name, Path file, String original) implements Place {
    @Override
    public Optional<Snapshot> take(Pick pick) throws IOException {
        var reading = new Reading();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is no file");
        }
        try (var in = Files.newInputStream(file)) {
            reading.file(original, in);
        }
        return Optional.of(new Snapshot(Optional.empty(), Optional.empty(), Clock.NOBODY, reading.items(), List.of()));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
