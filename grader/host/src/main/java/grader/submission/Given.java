package grader.submission;

import grader.catalog.ExerciseEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of an exercise that the kit gives: compiled with the student's, never taken from him. */
public final class Given {
    /** The kit's files are its own: the limit only keeps a wrong path from being read for ever. */
    private static final int MAX_FILE_BYTES = 16 * 1024 * 1024;

    private Given() {}

    /**
     * The exercise's given files, in the order of its manifest; empty when it gives none.
     *
     * @param kitRoot the root of the kit, where {@code exercises} is
     * @throws IllegalStateException when one is missing or not readable: the kit's own fault
     */
    public static List<SourceFile> read(Path kitRoot, ExerciseEntry exercise) {
        Path folder = kitRoot.resolve("exercises/src/main/java").resolve(exercise.folder());
        return exercise.given().stream()
                .map(name -> readOne(folder.resolve(name), exercise))
                .toList();
    }

    private static SourceFile readOne(Path file, ExerciseEntry exercise) {
        try {
            String text = TextFiles.decoded(TextFiles.bytes(file, MAX_FILE_BYTES));
            return new SourceFile(file, file.getFileName().toString(), text);
        } catch (IOException notReadable) {
            throw new IllegalStateException(
                    "the file that " + exercise.id() + " gives cannot be read: " + file, notReadable);
        }
    }
}
