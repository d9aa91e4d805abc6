package grader.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.submission.SubmissionFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What to grade. */
record Target(SubmissionFolder folder, List<ExerciseEntry> exercises, String named) {
    /** The first word is a folder when it has a separator, or is no exercise and there is such a folder. */
    static Target of(List<String> words, Kit kit, Catalog catalog) {
        var folder = kit.root().resolve("exercises");
        var ids = new ArrayList<>(words);
        var named = "";
        if (!words.isEmpty() && isFolder(words.getFirst(), catalog)) {
            named = ids.removeFirst();
            folder = Path.of("").toAbsolutePath().resolve(named);
        }
        return new Target(SubmissionFolder.open(folder.normalize()), catalog.select(ids), named);
    }

    /** The folder of sources as a path of the repository that the command runs in; with slashes. */
    String sources() {
        var here = Path.of("").toAbsolutePath().normalize();
        var root = folder.sourceRoot().toAbsolutePath().normalize();
        return (root.startsWith(here) ? here.relativize(root) : root).toString().replace('\\', '/');
    }

    private static boolean isFolder(String word, Catalog catalog) {
        return word.contains("/")
                || word.contains("\\")
                || word.equals(".")
                || word.equals("..")
                || !isExercise(word, catalog)
                        && Files.exists(Path.of("").toAbsolutePath().resolve(word));
    }

    private static boolean isExercise(String word, Catalog catalog) {
        return catalog.all().stream().anyMatch(e -> List.of(e.id(), e.name(), e.shortName(), e.chapter())
                .contains(word));
    }
}
