package grader.proof;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for folders that no exercise owns. */
record OrphanFolders(Path root, Catalog catalog) {
    private static final List<String> BY_PACKAGE = List.of(
            ExercisePlaces.STUBS,
            ExercisePlaces.CHINESE_STUBS,
            ExercisePlaces.VISIBLE_TESTS,
            ExercisePlaces.SOLUTIONS,
            ExercisePlaces.CHECKS);
    private static final List<String> BY_ID = List.of(ExercisePlaces.RIGHT, ExercisePlaces.WRONG);

    /** A sentence for each. */
    List<String> problems() {
        Set<String> ids = catalog.all().stream().map(ExerciseEntry::id).collect(Collectors.toSet());
        var problems = new ArrayList<String>();
        for (String place : BY_PACKAGE) {
            for (Path chapter : KitFiles.folders(root.resolve(place))) {
                for (Path folder : KitFiles.folders(chapter)) {
                    if (place.equals(ExercisePlaces.CHECKS) && SharedScenes.is(folder)) {
                        continue;
                    }
                    add(folder, chapter.getFileName() + "." + folder.getFileName(), ids, problems);
                }
                if (!Catalog.CHAPTERS.contains(chapter.getFileName().toString())) {
                    problems.add(ExercisePlaces.shown(root, chapter) + ": is no chapter; move it to one of "
                            + String.join(", ", Catalog.CHAPTERS));
                }
            }
        }
        for (String place : BY_ID) {
            for (Path folder : KitFiles.folders(root.resolve(place))) {
                add(folder, folder.getFileName().toString(), ids, problems);
            }
        }
        return problems;
    }

    private void add(Path folder, String id, Set<String> ids, List<String> problems) {
        if (!ids.contains(id)) {
            problems.add(ExercisePlaces.shown(root, folder)
                    + ": belongs to no exercise, since no checks class with @Exercise" + " is in package " + id
                    + "; write one, or rename or remove the folder");
        }
    }
}
