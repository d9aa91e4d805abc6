package grader.course.collect;

import grader.catalog.ExerciseEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;

/** What everybody was given of an exercise: the kit's stub, and the files beside it. */
public final class GivenFiles {
    private GivenFiles() {}

    /**
     * The files; empty when they are not there.
     *
     * @param exercises the folder {@code exercises} of the kit
     */
    public static Optional<Content> of(Path exercises, ExerciseEntry exercise) throws IOException {
        var folder = exercises.resolve("src/main/java").resolve(exercise.folder());
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var files = new ArrayList<Content.File>();
        try (var all = Files.list(folder)) {
            for (var file : new TreeSet<>(all.toList())) {
                if (file.toString().endsWith(".java")) {
                    files.add(new Content.File(file.getFileName().toString(), false, Files.readAllBytes(file)));
                }
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Content(exercise.id(), files));
    }
}
