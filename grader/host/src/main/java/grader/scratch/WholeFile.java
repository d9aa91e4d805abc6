package grader.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes files that several graders read and write at once: whoever reads sees all of one version. */
public final class WholeFile {
    /** How the names of files begin that are not yet whole; a grader that was killed leaves them. */
    public static final String UNFINISHED = "unfinished-";

    private WholeFile() {}

    /** Writes a file that its owner alone may read, and its folder when there is none. */
    public static void write(Path file, byte[] content) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        var next = Files.createTempFile(folder, UNFINISHED, "");
        try {
            Files.write(next, content);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
