package grader.starter;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Bundles;
import grader.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    private static final String SOURCES = "exercises/src/main/java/";
    private static final String TESTS = "exercises/src/test/java/";
    private static final List<String> TEMPLATES = List.of(
            "README.md",
            "pom.xml",
            "grade",
            "grade.cmd",
            ".gitignore",
            ".gitattributes",
            ".github/workflows/classroom.yml",
            ".devcontainer/devcontainer.json",
            ".vscode/settings.json",
            ".vscode/extensions.json",
            ".vscode/tasks.json");

    private final Kit kit;
    private final List<Path> graderClassPath;
    private final List<ExerciseEntry> exercises;
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private StarterTree(Kit kit, List<Path> graderClassPath, List<ExerciseEntry> exercises) {
        this.kit = kit;
        this.graderClassPath = graderClassPath;
        this.exercises = exercises;
    }

    /**
     * The whole tree.
     *
     * @param kit with the checks themselves
     * @param graderClassPath all that the grader is started from, the checks too or not
     * @param exercises the chosen ones; what the checks of others are is not in the tree in any form
     * @param key seals the checks; empty leaves them open, readable and runnable
     */
    public static SequencedMap<String, byte[]> of(
            Kit kit, List<Path> graderClassPath, List<ExerciseEntry> exercises, Optional<SealKey> key) {
        var tree = new StarterTree(kit, graderClassPath, exercises);
        tree.templates();
        exercises.forEach(tree::exercise);
        tree.grader();
        TERMS.forEach(name -> tree.files.put(KIT_FOLDER + name, bytes(kit.root().resolve(name))));
        key.ifPresentOrElse(tree::sealed, tree::open);
        return tree.files;
    }

    private void templates() {
        var pom = text(kit.root().resolve("pom.xml"));
        var rows = new StringBuilder();
        for (ExerciseEntry exercise : exercises) {
            rows.append("| `%s` | %s | %s | %d | %d |%n"
                    .formatted(
                            exercise.id(),
                            exercise.title(),
                            exercise.titleZh(),
                            exercise.clauses().size(),
                            exercise.possible())
                    .replace("\r", ""));
        }
        for (String name : TEMPLATES) {
            var text = template(name)
                    .replace("@exercises@\n", rows)
                    .replace("@first@", exercises.getFirst().shortName())
                    .replace("@junit.version@", property(pom, "junit.version"))
                    .replace("@awaitility.version@", property(pom, "awaitility.version"));
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String property(String pom, String name) {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(pom);
        if (!found.find()) {
            throw new IllegalStateException("the kit's pom.xml has no property " + name);
        }
        return found.group(1);
    }

    /** Templates lie without the dot of their names: some tools leave out what begins with one. */
    private static String template(String name) {
        var path = "/interleave/starter/" + name.replaceAll("(^|/)\\.", "$1dot-");
        try (InputStream in = StarterTree.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + path, notReadable);
        }
    }

    private void exercise(ExerciseEntry exercise) {
        copy(SOURCES + exercise.folder());
        copy(TESTS + exercise.folder());
        var chapter = SOURCES + exercise.chapter() + "/package-info.java";
        if (Files.exists(kit.root().resolve(chapter))) {
            files.put(chapter, bytes(kit.root().resolve(chapter)));
        }
    }

    private void copy(String folder) {
        Jars.entries(kit.root().resolve(folder)).forEach((name, bytes) -> files.put(folder + "/" + name, bytes));
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

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
