package grader.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import grader.spec.Exercise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogTest {
    @TempDir
    Path folder;

    private ChecksOnDisk checks = new ChecksOnDisk(Path.of(""));

    @BeforeEach
    void twoUsualExercises() throws IOException {
        checks = new ChecksOnDisk(folder);
        checks.write(
                "threads.t03_mutex",
                "MutexChecks",
                ", given = {\"Task.java\"}, uses = \"java.util.*\", heapMegabytes = 64",
                """

                @Clause(value = "C10", points = 1) void last() {}
                @Clause(value = "C2", points = 3, restsOn = {"C1", "C10"}, classes = Classes.PLAIN)
                void zSecondByLine() { int later = 0; }
                @Clause(value = "C2", points = 2) void aThirdByLine() {}
                @Clause(value = "C1", points = 1) void first() {}
                void noCheck() {}
                """);
        checks.write("processes.p06_process_pool", "ProcessPoolChecks", "", ChecksOnDisk.CHECK);
    }

    @Test
    void readsWhatTheManifestSays() {
        ExerciseEntry mutex = checks.read().select(List.of("t03")).getFirst();
        assertEquals("threads.t03_mutex", mutex.id());
        assertEquals("threads.t03_mutex.MutexChecks", mutex.checksClass());
        assertEquals(
                "T 题 N R L",
                String.join(" ", mutex.title(), mutex.titleZh(), mutex.notes(), mutex.reason(), mutex.learnt()));
        assertEquals(List.of("one", "two"), mutex.hints());
        assertEquals(List.of("Task.java"), mutex.given());
        assertEquals(List.of("java.util.*"), mutex.uses());
        assertEquals(64, mutex.limits().heapMegabytes());
    }

    @Test
    void whatIsNotWrittenHasTheAnnotationsDefault() throws NoSuchMethodException {
        ExerciseEntry pool = checks.read().select(List.of("p06")).getFirst();
        assertEquals(List.of(), pool.given());
        assertEquals(Exercise.class.getMethod("cpuSeconds").getDefaultValue(), (int)
                pool.limits().cpu().toSeconds());
        assertEquals(Exercise.class.getMethod("wallSeconds").getDefaultValue(), (int)
                pool.limits().wall().toSeconds());
        assertEquals(
                Exercise.class.getMethod("heapMegabytes").getDefaultValue(),
                pool.limits().heapMegabytes());
    }

    @Test
    void checksAreInTheOrderOfTheirClausesNumbersAndThenOfTheirLines() {
        List<CheckEntry> found = checks.read().select(List.of("t03")).getFirst().checks();
        assertEquals(
                List.of("first", "zSecondByLine", "aThirdByLine", "last"),
                found.stream().map(CheckEntry::method).toList());
        assertEquals(new CheckEntry("zSecondByLine", "C2", 3, List.of("C1", "C10"), true), found.get(1));
    }

    @Test
    void exercisesAreInTheOrderOfChaptersAndThenOfIds() throws IOException {
        checks.write("iomodels.i06_epoll", "EpollChecks", "", ChecksOnDisk.CHECK);
        checks.write("coroutines.c02_generator", "GeneratorChecks", "", ChecksOnDisk.CHECK);
        checks.write("threads.t01_start", "StartChecks", "", ChecksOnDisk.CHECK);
        assertEquals(
                List.of("p06", "t01", "t03", "c02", "i06"),
                checks.read().all().stream().map(ExerciseEntry::shortName).toList());
    }

    @Test
    void aJarHoldsTheSameAsAFolder() throws IOException {
        Catalog fromFolder = checks.read();
        Path jar = folder.resolve("checks.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out);
                Stream<Path> all = Files.walk(checks.classes())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(
                        checks.classes().relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
        assertEquals(fromFolder.all(), Catalog.read(jar).all());
    }

    @Test
    void selectsByAnyNameInTheCataloguesOrderAndOnce() {
        Catalog catalog = checks.read();
        assertEquals(catalog.all(), catalog.select(List.of()));
        assertEquals(catalog.all(), catalog.select(List.of("threads", "t03_mutex", "threads.t03_mutex", "p06")));
        assertEquals(catalog.select(List.of("t03", "p06")), catalog.select(List.of("T03", "P06_Process_Pool")));
        assertEquals(
                List.of("t03"),
                catalog.select(List.of("threads")).stream()
                        .map(ExerciseEntry::shortName)
                        .toList());
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearestKnownOne() {
        Catalog catalog = checks.read();
        assertEquals("no exercise t99; did you mean t03? `./grade list` shows all", messageFor(catalog, "t99"));
        assertEquals("no exercise tread; did you mean threads? `./grade list` shows all", messageFor(catalog, "tread"));
        assertEquals(
                "no exercise p06_proces_pool; did you mean p06_process_pool? `./grade list` shows all",
                messageFor(catalog, "p06_proces_pool"));
    }

    private static String messageFor(Catalog catalog, String id) {
        UsageException thrown = assertThrows(UsageException.class, () -> catalog.select(List.of(id)));
        return Objects.requireNonNull(thrown.getMessage());
    }
}
