package grader.course.collect;

import grader.course.gradebook.Source.Clock;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A folder without a repository: one state, with the time that the platform gives, if it gives one. */
record FolderPlace(String name, Path folder, Optional<Instant> when) implements Place {
    @Override
    public Optional<Snapshot> take(Pick pick) throws IOException {
        var reading = new Reading();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), Limits.DEPTH, new Sources(folder, reading));
        return Optional.of(new Snapshot(
                Optional.empty(), when, when.isPresent() ? Clock.PLATFORM : Clock.NOBODY, reading.items(), List.of()));
    }

    /** No link is followed. */
    private static final class Sources extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Reading reading;

        private Sources(Path top, Reading reading) {
            this.top = top;
            this.reading = reading;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            reading.seen();
            var entered =
                    folder.equals(top) || Limits.isEntered(folder.getFileName().toString());
            return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            reading.seen();
            var path = top.relativize(file).toString().replace('\\', '/');
            if (Limits.isSource(file.getFileName().toString())) {
                if (attributes.isSymbolicLink()) {
                    reading.link(path);
                } else if (attributes.isRegularFile()) {
                    try (var in = Files.newInputStream(file)) {
                        reading.file(path, in);
                    }
                }
            }
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
