package grader.course.collect;

import grader.catalog.ExerciseEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the files of one exercise in whatever folders a submission has them: below {@code src/main/java}, below any
 * other folder as packages lie there, or flat, by the package that they name.
 */
final class ExerciseFiles {
    /** Tests, and the kit's own stubs in Chinese, which a fork has beside what was written. */
    private static final Pattern NO_WORK = Pattern.compile("(^|/)src/(test|main/zh)(/|$)");

    private static final String USUAL = "src/main/java";
    private static final int HEAD_BYTES = 1 << 14;

    private final ExerciseEntry exercise;
    private final Map<String, List<Content.File>> byRoot = new LinkedHashMap<>();

    private ExerciseFiles(ExerciseEntry exercise) {
        this.exercise = exercise;
    }

    /** What was found.
     *
     * @param notes what a person should know of it
     */
    record Found(Content content, List<String> notes) {}

    /** The files of the exercise; empty when there is none. */
    static Optional<Found> in(List<Item> items, ExerciseEntry exercise) {
        var files = new ExerciseFiles(exercise);
        items.forEach(files::inFolder);
        if (files.byRoot.isEmpty()) {
            items.forEach(files::flat);
        }
        return files.found();
    }

    private void inFolder(Item item) {
        var folder = item.path().substring(0, Math.max(0, item.path().lastIndexOf('/')));
        var end = "/" + exercise.folder();
        if (("/" + folder).endsWith(end)) {
            var root = folder.substring(0, Math.max(0, folder.length() - end.length()));
            if (!NO_WORK.matcher(root).find()) {
                add(root, item);
            }
        }
    }

    private void flat(Item item) {
        var head = new String(item.bytes(), 0, Math.min(item.bytes().length, HEAD_BYTES), StandardCharsets.UTF_8);
        var own = Pattern.compile("(?m)^[\\s\uFEFF]*package\\s+" + Pattern.quote(exercise.id()) + "\\s*;");
        if (own.matcher(head).find() && !NO_WORK.matcher(item.path()).find() && !isTest(item.path())) {
            add(item.path().substring(0, Math.max(0, item.path().lastIndexOf('/'))), item);
        }
    }

    private static boolean isTest(String path) {
        return path.endsWith("Test.java");
    }

    private void add(String root, Item item) {
        var name = item.path().substring(item.path().lastIndexOf('/') + 1);
        byRoot.computeIfAbsent(root, _ -> new ArrayList<>()).add(new Content.File(name, item.link(), item.bytes()));
    }

    private Optional<Found> found() {
        var roots = byRoot.keySet().stream()
                .sorted(Comparator.comparing((String root) -> !root.equals(USUAL) && !root.endsWith("/" + USUAL))
                        .thenComparingLong(root ->
                                root.chars().filter(slash -> slash == '/').count())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return roots.stream().findFirst().map(root -> new Found(content(root), notes(roots)));
    }

    private Content content(String root) {
        return new Content(exercise.id(), byRoot.getOrDefault(root, List.of()));
    }

    private List<String> notes(List<String> roots) {
        var notes = new ArrayList<String>();
        var taken = content(roots.getFirst());
        roots.stream()
                .skip(1)
                .filter(root -> !content(root).digest().equals(taken.digest()))
                .findFirst()
                .ifPresent(other -> notes.add("it holds the exercise twice, and differently: in "
                        + shown(roots.getFirst()) + ", which was taken, and in " + shown(other)));
        taken.files().stream()
                .filter(Content.File::isPointer)
                .findFirst()
                .ifPresent(
                        file -> notes.add(file.name() + " is a pointer of Git LFS, and the file itself is not there"));
        return notes;
    }

    private static String shown(String root) {
        return root.isEmpty() ? "its top folder" : "\"" + root + "\"";
    }
}
