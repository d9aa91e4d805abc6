package grader.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Folders and files that belong to one run of the grader. Each removes its own; a grader that was killed could not, so
 * their names tell whose they are, and the next one removes what belongs to nobody that lives. Thread-safe.
 */
public final class Scratch {
    /** What begins with a word of the kit's, then the owner's namespace of processes and his number in it. */
    private static final Pattern OWNED = Pattern.compile("(?:interleave-)?[a-z]+-(\\d+)\\.(\\d+)-.*");

    /** Where nobody can be asked, as in another container: no use of one takes a quarter as long. */
    private static final Duration OLD = Duration.ofHours(1);

    private static final String NAMESPACE = namespace();
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private Scratch() {}

    /** A new empty folder there; {@code word} says what for. */
    public static Path folder(Path parent, String word) throws IOException {
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, prefix(word));
    }

    /** A new empty file in the system's folder for such ones, readable by its owner alone. */
    public static Path file(String word, String ending) throws IOException {
        return Files.createTempFile(temporary(), prefix(word), ending);
    }

    /** The system's folder for temporary files. */
    public static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String prefix(String word) {
        return word + "-" + NAMESPACE + "." + ProcessHandle.current().pid() + "-";
    }

    /** Removes what graders that are no more have left in the folder, as far as that goes; once in a grader's life. */
    public static void sweep(Path parent) {
        if (!SWEPT.add(parent.toAbsolutePath())) {
            return;
        }
        try (var files = Files.newDirectoryStream(parent, Scratch::isLeft)) {
            files.forEach(Scratch::delete);
        } catch (IOException | DirectoryIteratorException _) {
            // It is not there yet, another grader has just removed it, or it stays until the next sweep.
        }
    }

    private static boolean isLeft(Path file) throws IOException {
        var name = OWNED.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        var made = Files.getLastModifiedTime(file).toInstant();
        return name.group(1).equals(NAMESPACE) && !isAlive(Long.parseLong(name.group(2)), made)
                || made.isBefore(Instant.now().minus(OLD));
    }

    /** A number is given to another process later; that one has begun after the file was made. */
    private static boolean isAlive(long pid, Instant made) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> start.minusSeconds(2).isBefore(made))
                        .orElse(true))
                .isPresent();
    }

    /** Processes are numbered in each container anew, which may share the folder. */
    private static String namespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
                    .toString()
                    .replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException noLinux) {
            return "0";
        }
    }

    /** Removes a folder and what is in it, or a file, as far as that goes. */
    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // A file that somebody holds open stays until the next sweep.
        }
    }
}
