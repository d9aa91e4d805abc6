package grader.submission;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.submission.Submitted.Missing;
import grader.submission.Submitted.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a submission. Only the student's {@code .java} files are ever taken from it; links are not followed,
 * and the folder is never written to.
 */
public final class SubmissionFolder {
    /** Where sources may be below the folder; the last, the folder itself, only when it holds a chapter. */
    private static final List<String> SOURCE_ROOTS = List.of("src/main/java", "exercises/src/main/java");

    private final Path folder;
    private final Path sourceRoot;

    private SubmissionFolder(Path folder, Path sourceRoot) {
        this.folder = folder;
        this.sourceRoot = sourceRoot;
    }

    /**
     * Finds the sources: {@code src/main/java} or {@code exercises/src/main/java} below the folder, or the folder
     * itself when chapters such as {@code threads} lie in it.
     *
     * @throws UsageException when there is no such folder, it is not readable, or it holds no sources
     */
    public static SubmissionFolder open(Path folder) {
        if (!Files.exists(folder)) {
            throw new UsageException("there is no folder " + folder + "; give the folder that holds the submission");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is a file, not a folder; give the folder that holds the submission");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new UsageException("the folder " + folder + " cannot be read; give yourself read permission on it");
        }
        return sourceRoots(folder)
                .findFirst()
                .map(root -> new SubmissionFolder(folder, root))
                .orElseThrow(
                        () -> new UsageException(("%s holds no submission: neither %s nor a chapter (%s) is in it; "
                                        + "give the folder that holds one of them")
                                .formatted(
                                        folder,
                                        String.join(" nor ", SOURCE_ROOTS),
                                        String.join(", ", Catalog.CHAPTERS))));
    }

    private static Stream<Path> sourceRoots(Path folder) {
        Stream<Path> usual = SOURCE_ROOTS.stream().map(folder::resolve).filter(Files::isDirectory);
        Stream<Path> bare = Catalog.CHAPTERS.stream()
                .filter(chapter -> Files.isDirectory(folder.resolve(chapter)))
                .map(chapter -> folder);
        return Stream.concat(usual, bare);
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** The folder that the chapters lie in. */
    public Path sourceRoot() {
        return sourceRoot;
    }

    /**
     * What the submission holds for an exercise: the {@code .java} files that lie directly in its package's folder,
     * sorted by name, without those that the kit gives and without {@code package-info.java} and {@code
     * module-info.java}. Anything else in the folder is ignored. Whatever a student put there, the answer is a value
     * and no exception.
     */
    public Submitted read(ExerciseEntry exercise) {
        Path where = sourceRoot;
        if (hasLink(folder, where)) {
            return refusedLink(where);
        }
        for (String part : exercise.folder().split("/")) {
            where = where.resolve(part);
            if (Files.isSymbolicLink(where)) {
                return refusedLink(where);
            }
        }
        if (!Files.isDirectory(where, LinkOption.NOFOLLOW_LINKS)) {
            return new Missing("there is no folder " + where + "; put your solution of " + exercise.id() + " there");
        }
        try {
            return new StudentFiles(exercise, where).read();
        } catch (IOException notReadable) {
            return new Refused("%s cannot be read (%s); check its permissions"
                    .formatted(where, notReadable.getClass().getSimpleName()));
        }
    }

    /** Whether a part of the way from the folder, itself not counted, down to the source root is a link. */
    private static boolean hasLink(Path folder, Path sourceRoot) {
        Path where = folder;
        for (Path part : folder.relativize(sourceRoot)) {
            where = where.resolve(part);
            if (Files.isSymbolicLink(where)) {
                return true;
            }
        }
        return false;
    }

    private static Refused refusedLink(Path where) {
        return new Refused(where + " is a symbolic link or lies behind one; put real files and folders there");
    }
}
