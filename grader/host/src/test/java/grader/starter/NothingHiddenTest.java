package grader.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Bundles;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.ReturnInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A student's repository tells no solution, no wrong submission and no hidden check, in a file or inside a jar. */
class NothingHiddenTest {
    /** Shorter lines say nothing of their own. */
    private static final int LEAST_COLUMNS = 30;

    private static final int LEAST_LINES = 2_000;

    private final Path root = Kit.locate().root();
    private final Map<String, byte[]> sealed = Starters.sealed();

    private static Set<String> lines(byte[] text) {
        var lines = new HashSet<String>();
        new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= LEAST_COLUMNS && !line.startsWith("import "))
                .forEach(lines::add);
        return lines;
    }

    private Set<String> lines(String folder) throws IOException {
        var lines = new HashSet<String>();
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(lines(Files.readAllBytes(file)));
            }
        }
        return lines;
    }

    /** Every telling line of what is hidden that neither the stubs, visible tests nor the kit's templates have. */
    private Set<String> hidden() throws IOException {
        var hidden = new HashSet<String>();
        for (String folder : List.of(
                "solutions/src/main/java",
                "grader/checks/src/main/java",
                "grader/checks/src/right",
                "grader/checks/src/wrong")) {
            hidden.addAll(lines(folder));
        }
        hidden.removeAll(lines("exercises/src"));
        hidden.removeAll(lines("grader/host/src/main/resources"));
        assertTrue(hidden.size() > LEAST_LINES, "only " + hidden.size() + " lines were looked for");
        return hidden;
    }

    /** The hidden lines that the tree has, in files and in the files inside its jars. */
    private static Set<String> found(Map<String, byte[]> tree, Set<String> hidden) throws IOException {
        var found = new TreeSet<String>();
        for (var file : tree.entrySet()) {
            if (file.getKey().endsWith(".jar")) {
                found.addAll(found(Jars.entries(file.getValue()), hidden));
            } else {
                lines(file.getValue()).stream().filter(hidden::contains).forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void noLineOfItIsInTheTree() throws IOException {
        assertEquals(Set.of(), found(sealed, hidden()));
    }

    @Test
    void whatIsOpenWouldBeFound() throws IOException {
        assertFalse(found(Starters.open(), hidden()).isEmpty(), "the search finds what is there");
    }

    @Test
    void noClassOfItIsInAnyJar() throws IOException {
        var classes = new TreeSet<String>();
        for (var file : sealed.entrySet()) {
            assertFalse(file.getKey().endsWith(".class"), file.getKey());
            if (file.getKey().endsWith(".jar")) {
                Jars.entries(file.getValue()).keySet().stream()
                        .filter(path -> Catalog.CHAPTERS.stream().anyMatch(chapter -> path.startsWith(chapter + "/")))
                        .forEach(classes::add);
            }
        }
        var outlines = new TreeSet<String>();
        for (ExerciseEntry exercise : Starters.catalog().all()) {
            outlines.add(exercise.folder() + "/Outline.class");
            outlines.add(exercise.folder() + "/zh.json");
        }
        assertEquals(outlines, classes);
    }

    @Test
    void anOutlineSaysWhatTheManifestSaysAndChecksNothing() throws IOException {
        var jar = Files.createTempFile("outline", ".jar");
        try {
            Files.write(jar, Objects.requireNonNull(sealed.get(StarterTree.JARS + StarterTree.OUTLINE)));
            var outlined = Catalog.read(jar).all();
            var exercises = Starters.catalog().all();
            assertEquals(exercises.stream().map(NothingHiddenTest::toldOf).toList(), outlined);
            for (var file : Jars.entries(jar).entrySet()) {
                if (!file.getKey().endsWith(".class")) {
                    continue;
                }
                ClassFile.of()
                        .parse(file.getValue())
                        .methods()
                        .forEach(method -> assertEquals(
                                1,
                                method.code()
                                        .orElseThrow()
                                        .elementStream()
                                        .filter(java.lang.classfile.Instruction.class::isInstance)
                                        .peek(only -> assertTrue(only instanceof ReturnInstruction, only.toString()))
                                        .count()));
            }
        } finally {
            Files.delete(jar);
        }
    }

    @Test
    void ofTheTranslationsOnlyThoseOfAnOutlineAreThere() throws IOException {
        var outlines = Jars.entries(Objects.requireNonNull(sealed.get(StarterTree.JARS + StarterTree.OUTLINE)));
        for (ExerciseEntry exercise : Starters.catalog().all()) {
            var told = new HashSet<>(exercise.hints());
            told.add(exercise.reason());
            told.add(exercise.learnt());
            exercise.checks().forEach(check -> told.add(check.sentence()));
            var translated = Bundles.parse(Objects.requireNonNull(outlines.get(exercise.folder() + "/zh.json")));
            assertEquals(Set.of(), minus(translated.keySet(), told), exercise.id());
            assertEquals(Set.of(), minus(told, translated.keySet()), exercise.id());
        }
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static ExerciseEntry toldOf(ExerciseEntry exercise) {
        return new ExerciseEntry(
                exercise.id(),
                exercise.id() + ".Outline",
                exercise.title(),
                exercise.titleZh(),
                exercise.notes(),
                exercise.given(),
                exercise.uses(),
                List.of(),
                exercise.reason(),
                exercise.hints(),
                exercise.learnt(),
                exercise.limits(),
                exercise.checks());
    }

    @Test
    void whatIsNotChosenIsInNoFormThere() throws IOException {
        var all = Starters.catalog().all();
        var chosen = all.getFirst();
        var tree = Starters.sealed(chosen.id());
        var checks = Jars.entries(Sealed.open(Objects.requireNonNull(tree.get(StarterTree.SEALED)), Starters.KEY))
                .keySet();
        assertTrue(checks.stream().anyMatch(path -> path.startsWith(chosen.folder() + "/")), checks.toString());
        for (ExerciseEntry other : all.subList(1, all.size())) {
            assertTrue(checks.stream().noneMatch(path -> path.startsWith(other.folder() + "/")), other.id());
            assertTrue(tree.keySet().stream().noneMatch(path -> path.contains(other.folder())), other.id());
        }
    }
}
