package grader.course.collect;

import grader.course.gradebook.Source.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;

/** A zip file: one state. What its entries are called is read, never written to a disk. */
record ZipPlace(String name, Path file) implements Place {
    @Override
    public Optional<Snapshot> take(Pick pick) throws IOException {
        var reading = new Reading();
        Optional<Instant> newest = Optional.empty();
        try (var zip = Zips.open(file)) {
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(each -> (ZipEntry) each)::iterator) {
                reading.seen();
                var path = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && isSource(path)) {
                    try (var in = zip.getInputStream(entry)) {
                        reading.file(path, in);
                    }
                    newest = newer(newest, entry);
                }
            }
        }
        return Optional.of(new Snapshot(
                Optional.empty(), newest, newest.isPresent() ? Clock.FILES : Clock.NOBODY, reading.items(), List.of()));
    }

    private static boolean isSource(String path) {
        var parts = path.split("/");
        return parts.length > 0
                && parts.length <= Limits.DEPTH
                && Limits.isSource(parts[parts.length - 1])
                && Arrays.stream(parts, 0, parts.length - 1).allMatch(Limits::isEntered);
    }

    private static Optional<Instant> newer(Optional<Instant> known, ZipEntry entry) {
        var time = entry.getLastModifiedTime();
        return time == null || known.isPresent() && known.get().isAfter(time.toInstant())
                ? known
                : Optional.of(time.toInstant());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
