package grader.student;

import grader.catalog.ExerciseEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells which exercises were saved, by looking again and again: that works over a network, in a container and whatever
 * way an editor saves. One is told when its files have changed and then stood still between two looks, so that several
 * files that are saved together are judged once.
 */
public final class SavedFiles {
    private final Path sourceRoot;
    private final List<ExerciseEntry> exercises;
    private final Map<String, String> judged = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    /** What is there now counts as judged. */
    public SavedFiles(Path sourceRoot, List<ExerciseEntry> exercises) {
        this.sourceRoot = sourceRoot;
        this.exercises = exercises;
        exercises.forEach(exercise -> {
            judged.put(exercise.id(), state(exercise));
            seen.put(exercise.id(), state(exercise));
        });
    }

    /** Looks once; the exercises that were saved since they were last told. */
    public List<ExerciseEntry> look() {
        var saved = new ArrayList<ExerciseEntry>();
        for (ExerciseEntry exercise : exercises) {
            var now = state(exercise);
            var stands = now.equals(seen.put(exercise.id(), now));
            if (stands && !now.equals(judged.get(exercise.id()))) {
                judged.put(exercise.id(), now);
                saved.add(exercise);
            }
        }
        return saved;
    }

    /** Times and sizes of its files, by name. */
    private String state(ExerciseEntry exercise) {
        var folder = sourceRoot.resolve(exercise.folder());
        var states = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                stateOf(file).ifPresent(state -> states.put(file.toString(), state));
            }
        } catch (IOException none) {
            return ""; // a folder that is not there has no files
        }
        return states.toString();
    }

    private static Optional<String> stateOf(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file) + " " + Files.size(file));
        } catch (NoSuchFileException replaced) {
            return Optional.empty(); // an editor is just putting another in its place
        }
    }
}
