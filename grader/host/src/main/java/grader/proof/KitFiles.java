package grader.proof;

import grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the kit's own sources. What cannot be read is the machine's fault ({@link UncheckedIOException}). */
public final class KitFiles {
    private KitFiles() {}

    /** What lies directly in the folder, sorted; nothing when there is no such folder. */
    static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + folder, notReadable);
        }
    }

    /** The folders directly in it that hold a file somewhere; what version control leaves of a moved folder is none. */
    static List<Path> folders(Path folder) {
        return entries(folder).stream()
                .filter(Files::isDirectory)
                .filter(entry -> !files(entry).isEmpty())
                .toList();
    }

    /** All files below the folder, sorted; nothing when there is no such folder. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + folder, notReadable);
        }
    }

    /** The Java files below the folder. */
    static List<SourceFile> sources(Path folder) {
        var sources = new ArrayList<SourceFile>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
                sources.add(new SourceFile(file, name, text(file)));
            }
        }
        return sources;
    }

    /** The text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8 text", notReadable);
        }
    }
}
