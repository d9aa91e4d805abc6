package grader.proof;

import grader.mutants.Mutant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The mutants of an exercise that are as good as what they were made from, each with the reason, as its author
 * declares them in {@code grader/checks/src/mutants/ID.md}: a list item {@code - `solution/Mutex.java`: `line before`
 * → `line after`: reason}, which may go on in indented lines.
 *
 * @param file where they are declared
 * @param reasons why, by {@link Key}
 * @param problems what cannot be read, a sentence each
 */
record Equivalents(Path file, Map<Key, String> reasons, List<String> problems) {
    private static final Pattern ITEM = Pattern.compile("- `([^`]+)`: `([^`]*)` → `([^`]*)`: (\\S.*)");

    /**
     * What tells one mutant from another, wherever in the file it stands.
     *
     * @param place the submission and the file, such as {@code right/monitor/Mutex.java}
     */
    record Key(String place, String before, String after) {
        static Key of(String submission, Mutant mutant) {
            return new Key(submission + "/" + mutant.file().name(), mutant.before(), mutant.after());
        }

        /** As it is declared, but for the reason. */
        String declaration() {
            return "- `" + place + "`: `" + before + "` → `" + after + "`: ";
        }
    }

    /** Reads the declarations; none where there is no file. */
    static Equivalents read(Path root, String id) {
        var file = root.resolve("grader/checks/src/mutants").resolve(id + ".md");
        var reasons = new LinkedHashMap<Key, String>();
        var problems = new ArrayList<String>();
        if (Files.isRegularFile(file)) {
            var shown = ExercisePlaces.shown(root, file);
            for (var item : items(KitFiles.text(file))) {
                var read = ITEM.matcher(item);
                if (!read.matches()) {
                    problems.add(shown + ": '" + item + "' cannot be read; write it as ./grade check ID --mutants"
                            + " shows it, with a reason behind it");
                } else if (reasons.put(new Key(read.group(1), read.group(2), read.group(3)), read.group(4)) != null) {
                    problems.add(shown + ": '" + item + "' is there twice; take one out");
                }
            }
        }
        return new Equivalents(file, reasons, problems);
    }

    private static List<String> items(String text) {
        var items = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("- ")) {
                items.add(line);
            } else if (line.startsWith("  ") && !items.isEmpty()) {
                items.add(items.removeLast() + " " + line.strip());
            }
        }
        return items;
    }

    boolean has(Key key) {
        return reasons.containsKey(key);
    }
}
