package grader.proof;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/** Folders of scenes that several exercises of a chapter play: they lie beside the checks of these. */
final class SharedScenes {
    /** How the folder of an exercise is named. */
    private static final Pattern OF_AN_EXERCISE = Pattern.compile("[a-z][0-9]{2}_.*");

    private SharedScenes() {}

    /** Whether it is one, and an exercise beside it plays its scenes. */
    static boolean is(Path folder) {
        var chapter = Objects.requireNonNull(folder.getParent(), "a folder of checks is in a chapter");
        var name = String.valueOf(folder.getFileName());
        var used = chapter.getFileName() + "." + name + ".";
        return !OF_AN_EXERCISE.matcher(name).matches()
                && KitFiles.folders(chapter).stream()
                        .filter(beside -> OF_AN_EXERCISE
                                .matcher(String.valueOf(beside.getFileName()))
                                .matches())
                        .flatMap(exercise -> KitFiles.sources(exercise).stream())
                        .anyMatch(source -> source.text().contains(used));
    }
}
