package grader.starter;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Bundles;
import grader.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The files of a student's repository, by path, as the kit would write them. */
public final class StarterTree {
    /** Where the kit's own part lies: the grader's jars, and the checks, open or sealed. */
    public static final String KIT_FOLDER = ".kit/";
    /** The jars that the grader starts from. */
    public static final String JARS = KIT_FOLDER + "lib/";
    /** The checks under their key. */
    public static final String SEALED = KIT_FOLDER + "checks.sealed";
    /** Whose work the jars are, and on what terms they are passed on. */
    private static final List<String> TERMS = List.of("LICENSE", "NOTICE");
    /** What stands for the checks where they are sealed. */
    public static final String OUTLINE = "checks-outline.jar";

    static final String SOURCES = "exercises/src/main/java/";
    private static final String TESTS = "exercises/src/test/java/";

    private final Kit kit;
    private final List<Path> graderClassPath;
    private final List<ExerciseEntry> exercises;
    private final Edition edition;
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private StarterTree(Kit kit, List<Path> graderClassPath, List<ExerciseEntry> exercises, Edition edition) {
        this.kit = kit;
        this.graderClassPath = graderClassPath;
        this.exercises = exercises;
        this.edition = edition;
    }

    /**
     * The whole tree.
     *
     * @param kit with the checks themselves
     * @param graderClassPath all that the grader is started from, the checks too or not
     * @param exercises the chosen ones; what the checks of others are is not in the tree in any form
     * @param edition the language of the stubs and of all that is said to students
     * @param key seals the checks; empty leaves them open, readable and runnable
     */
    public static SequencedMap<String, byte[]> of(
            Kit kit,
            List<Path> graderClassPath,
            List<ExerciseEntry> exercises,
            Edition edition,
            Optional<SealKey> key) {
        var tree = new StarterTree(kit, graderClassPath, exercises, edition);
        tree.files.putAll(new Templates(kit, exercises, edition).files());
        tree.files.putAll(edition.note());
        exercises.forEach(tree::exercise);
        tree.grader();
        TERMS.forEach(name -> tree.files.put(KIT_FOLDER + name, bytes(kit.root().resolve(name))));
        key.ifPresentOrElse(tree::sealed, tree::open);
        return tree.files;
    }

    private void exercise(ExerciseEntry exercise) {
        copy(SOURCES, exercise.folder());
        copy(edition.stubs(), exercise.folder());
        Jars.entries(kit.root().resolve(TESTS + exercise.folder()))
                .forEach((name, bytes) -> files.put(TESTS + exercise.folder() + "/" + name, bytes));
    }

    /** Another language lies over the English: a stub that nobody has translated yet is there all the same. */
    private void copy(String sources, String folder) {
        var from = kit.root().resolve(sources);
        if (Files.isDirectory(from.resolve(folder))) {
            Jars.entries(from.resolve(folder))
                    .forEach((name, bytes) -> files.put(SOURCES + folder + "/" + name, bytes));
        }
        var chapter = Path.of(folder).getName(0) + "/package-info.java";
        if (Files.exists(from.resolve(chapter))) {
            files.put(SOURCES + chapter, bytes(from.resolve(chapter)));
        }
    }

    /** Jars as they are; folders of class files, as an author's build has them, become jars. */
    private void grader() {
        for (Path entry : graderClassPath) {
            var name = entry.getFileName().toString();
            if (Files.isDirectory(entry) && entry.endsWith(Path.of("target", "classes"))) {
                name = entry.getName(entry.getNameCount() - 3) + "-built.jar";
            }
            if (!name.startsWith("checks-") && name.endsWith(".jar") && Files.exists(entry)) {
                files.put(JARS + name, Files.isDirectory(entry) ? Jars.of(Jars.entries(entry)) : bytes(entry));
            }
        }
    }

    private void sealed(SealKey key) {
        var outlines = new LinkedHashMap<String, byte[]>();
        var checks = Jars.entries(kit.checksJar());
        for (ExerciseEntry exercise : exercises) {
            outlines.put(Outline.path(exercise), Outline.of(exercise));
            var bundle = exercise.folder() + "/" + Bundles.fileName(Language.CHINESE);
            Optional.ofNullable(checks.get(bundle))
                    .ifPresent(json -> outlines.put(bundle, Outline.texts(exercise, json)));
        }
        files.put(JARS + OUTLINE, Jars.of(outlines));
        files.put(SEALED, Sealed.seal(checks(), key));
    }

    private void open() {
        files.put(JARS + "checks-open.jar", checks());
        exercises.forEach(exercise -> copyChecks(exercise));
    }

    private void copyChecks(ExerciseEntry exercise) {
        var from = kit.root().resolve("grader/checks/src/main/java").resolve(exercise.folder());
        Jars.entries(from).forEach((name, bytes) -> files.put("checks/" + exercise.folder() + "/" + name, bytes));
    }

    /** The checks' class files without those of other exercises. */
    private byte[] checks() {
        var entries = Jars.entries(kit.checksJar());
        for (ExerciseEntry other : Catalog.read(kit.checksJar()).all()) {
            if (exercises.stream().noneMatch(exercise -> exercise.id().equals(other.id()))) {
                entries.keySet().removeIf(path -> path.startsWith(other.folder() + "/"));
            }
        }
        return Jars.of(entries);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + file, notReadable);
        }
    }
}
