package grader.catalog;

import grader.text.Texts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All exercises of the kit, in the order of the chapters. Immutable. */
public final class Catalog {
    /** The chapters, in the order in which they are taught. */
    public static final List<String> CHAPTERS = List.of("processes", "threads", "coroutines", "iomodels");

    private static final Comparator<ExerciseEntry> ORDER = Comparator.comparingInt(
                    (ExerciseEntry entry) -> CHAPTERS.indexOf(entry.chapter()))
            .thenComparing(ExerciseEntry::id);

    private final List<ExerciseEntry> exercises;

    private Catalog(List<ExerciseEntry> exercises) {
        this.exercises = exercises;
    }

    /**
     * Finds every class with {@code @Exercise}, by its class file: no class of the checks is loaded.
     *
     * @param checksJarOrFolder the jar of the checks, or the folder of their class files
     * @throws IllegalStateException when it cannot be read, holds no exercise, or a manifest cannot be right: the
     *     kit's fault
     */
    public static Catalog read(Path checksJarOrFolder) {
        List<ExerciseEntry> found = ClassFiles.in(checksJarOrFolder).stream()
                .flatMap(model -> Manifest.of(model).stream())
                .sorted(ORDER)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no exercise in " + checksJarOrFolder + ": no class there has @Exercise");
        }
        refuseTwins(found);
        return new Catalog(found);
    }

    /** The same exercises with what they say in another language. */
    public Catalog in(Texts texts) {
        return new Catalog(exercises.stream()
                .map(entry -> entry.in(texts.with(entry.id())))
                .toList());
    }

    private static void refuseTwins(List<ExerciseEntry> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            ExerciseEntry one = sorted.get(i - 1);
            ExerciseEntry other = sorted.get(i);
            if (one.id().equals(other.id())) {
                throw new IllegalStateException("exercise %s has two checks classes: %s and %s"
                        .formatted(one.id(), one.checksClass(), other.checksClass()));
            }
        }
        var shortNames = new LinkedHashSet<String>();
        for (ExerciseEntry entry : sorted) {
            if (!shortNames.add(entry.shortName())) {
                throw new IllegalStateException("two exercises are called " + entry.shortName() + ": the second is "
                        + entry.id() + "; give it a number of its own");
            }
        }
    }

    /** Every exercise: by chapter, then by id. Never empty. */
    public List<ExerciseEntry> all() {
        return exercises;
    }

    /**
     * The exercises that somebody named, in the catalogue's order, each once; all of them when nothing is named.
     *
     * @param ids each a full id ({@code threads.t03_mutex}), a name ({@code t03_mutex}), a short name ({@code t03}) or
     *     a chapter ({@code threads})
     * @throws UsageException for one that is none of these; the message names the nearest that is
     */
    public List<ExerciseEntry> select(List<String> ids) {
        for (String id : ids) {
            if (exercises.stream().noneMatch(entry -> isMeant(entry, id))) {
                throw new UsageException(
                        "no exercise %s; did you mean %s? `./grade list` shows all".formatted(id, nearest(id)));
            }
        }
        return exercises.stream()
                .filter(entry -> ids.isEmpty() || ids.stream().anyMatch(id -> isMeant(entry, id)))
                .toList();
    }

    /** In whatever case it was typed. */
    private static boolean isMeant(ExerciseEntry entry, String id) {
        return names(entry).contains(id.toLowerCase(Locale.ROOT));
    }

    private static List<String> names(ExerciseEntry entry) {
        return List.of(entry.shortName(), entry.name(), entry.id(), entry.chapter());
    }

    private String nearest(String id) {
        Stream<String> names = exercises.stream()
                .map(Catalog::names)
                .flatMap(Collection::stream)
                .distinct();
        return names.min(Comparator.comparingInt(name -> distance(id, name))).orElseThrow();
    }

    /** How many letters must be inserted, removed or replaced to make one text of the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
