package grader.proof;

import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.submission.Given;
import grader.submission.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many submissions an exercise has, and whether their folders hold what a submission may hold. */
record ExerciseSubmissions(Kit kit, ExerciseEntry exercise, ExercisePlaces places) {
    private static final int FEWEST_WRONG = 5;
    private static final int FEWEST_RIGHT = 2;
    private static final Set<String> NEVER_TAKEN = Set.of("package-info.java", "module-info.java");

    /** Too few submissions, and files in their folders that do not belong there. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        atLeast(FEWEST_RIGHT, places.right(), "right submissions besides the reference", problems);
        atLeast(FEWEST_WRONG, places.wrong(), "wrong submissions", problems);
        if (KitFiles.sources(places.visibleTest()).isEmpty()) {
            problems.add(places.shown(places.visibleTest()) + ": has no test; write one that shows the shape of use");
        }
        foreign(places.right(), problems);
        foreign(places.wrong(), problems);
        copies(problems);
        return problems;
    }

    private void atLeast(int fewest, Path folder, String what, List<String> problems) {
        int found = KitFiles.folders(folder).size();
        if (found < fewest) {
            problems.add("%s: has %d %s; write at least %d".formatted(places.shown(folder), found, what, fewest));
        }
    }

    private void foreign(Path submissions, List<String> problems) {
        KitFiles.entries(submissions).stream()
                .filter(Files::isRegularFile)
                .forEach(file -> problems.add(
                        places.shown(file) + ": lies beside the submissions; move it into a folder of its own"));
        for (Path submission : KitFiles.folders(submissions)) {
            for (Path file : KitFiles.files(submission)) {
                misplaced(file, submission).ifPresent(why -> problems.add(places.shown(file) + ": " + why));
            }
        }
    }

    private Optional<String> misplaced(Path file, Path submission) {
        String name = file.getFileName().toString();
        if (!submission.equals(file.getParent())) {
            return Optional.of("lies in a folder below the submission; move it up: a submission is one package");
        }
        if (exercise.given().contains(name)) {
            return Optional.of("is a file that the kit gives; remove it: the kit's own is used");
        }
        return name.endsWith(".java") && !NEVER_TAKEN.contains(name)
                ? Optional.empty()
                : Optional.of("is never taken from a submission; remove it");
    }

    /** Given files lie beside the solution as well, so that it can be read and compiled: they must be the same. */
    private void copies(List<String> problems) {
        for (SourceFile given : Given.read(kit.root(), exercise)) {
            Path copy = places.solution().resolve(given.name());
            if (!Files.isRegularFile(copy) || !KitFiles.text(copy).equals(KitFiles.text(given.path()))) {
                problems.add(places.shown(copy) + ": is not the same as the given " + places.shown(given.path())
                        + "; copy that one here");
            }
        }
    }
}
