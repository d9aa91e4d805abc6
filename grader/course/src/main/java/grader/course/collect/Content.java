package grader.course.collect;

import grader.catalog.ExerciseEntry;
import grader.scratch.Sha;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What was handed in of one exercise: the {@code .java} files of its folder, sorted by name.
 *
 * @param exercise its id
 */
public record Content(String exercise, List<File> files) {
    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    /** A file by its simple name. */
    public record File(String name, boolean link, byte[] bytes) {
        /** Whether it is the same but for how its lines end: git may have turned those. */
        boolean isLike(File other) {
            return name.equals(other.name)
                    && link == other.link
                    && Arrays.equals(withoutReturns(bytes), withoutReturns(other.bytes));
        }

        private static byte[] withoutReturns(byte[] bytes) {
            var without = new ByteArrayOutputStream();
            for (var each : bytes) {
                if (each != '\r') {
                    without.write(each);
                }
            }
            return without.toByteArray();
        }

        /** Whether a repository has only the place of the file, which lies on another server. */
        boolean isPointer() {
            return new String(bytes, 0, Math.min(bytes.length, POINTER.length()), StandardCharsets.UTF_8)
                    .equals(POINTER);
        }
    }

    public Content {
        files = files.stream().sorted(Comparator.comparing(File::name)).toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("nothing was handed in of " + exercise);
        }
    }

    /** The same for the same files, and for no others. */
    public String digest() {
        var digest = new Sha().with(exercise);
        for (var file : files) {
            digest.with(file.name()).with(file.link() ? "link" : "file").with(file.bytes());
        }
        return digest.hex();
    }

    /** Writes the files to where a submission has them, below an empty folder of the grader's own. */
    public void writeTo(Path folder, ExerciseEntry entry) throws IOException {
        var sources = Files.createDirectories(folder.resolve("src/main/java").resolve(entry.folder()));
        for (var file : files) {
            var path = path(sources, file.name());
            if (file.link()) {
                Files.createSymbolicLink(path, Path.of("nowhere")); // so that the grader says that it takes no link
            } else {
                Files.write(path, file.bytes());
            }
        }
    }

    /** A name that this system cannot write is none of a class either: the grader refuses what it is written as. */
    private static Path path(Path folder, String name) {
        try {
            return folder.resolve(name.replace('/', '_').replace('\\', '_'));
        } catch (InvalidPathException odd) {
            return folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^", "not a name "));
        }
    }

    /** A line of one of the files, counted from 1; empty when there is none. */
    public String line(String name, int line) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .flatMap(file -> new String(file.bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(line - 1L)
                        .limit(1))
                .findFirst()
                .orElse("");
    }
}
