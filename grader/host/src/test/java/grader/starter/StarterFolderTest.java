package grader.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterFolderTest {
    private static final String STUB = "exercises/src/main/java/threads/t03_mutex/Mutex.java";
    private static final String OTHER = "exercises/src/main/java/threads/t04_other/Other.java";
    private static final String TEST = "exercises/src/test/java/threads/t03_mutex/MutexTest.java";

    @TempDir
    private Path folder = Path.of("");

    private static SequencedMap<String, byte[]> tree(String... pathsAndTexts) {
        var tree = new TreeMap<String, byte[]>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            tree.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return tree;
    }

    private static SequencedMap<String, byte[]> first() {
        return tree(
                STUB, "stub", TEST, "test", "grade", "#!/bin/sh", "README.md", "read me", ".kit/lib/old.jar", "old");
    }

    private static SequencedMap<String, byte[]> second() {
        var kit = tree("grade", "#!/bin/sh\n", "README.md", "read", ".kit/lib/new.jar", "new");
        kit.putAll(tree(STUB, "new stub", TEST, "new test", OTHER, "other"));
        return kit;
    }

    private Path repository() {
        var repository = folder.resolve("student");
        StarterFolder.create(repository, first());
        return repository;
    }

    @Test
    void aNewRepositoryHasEveryFileAndCanBeStarted() throws IOException {
        var repository = repository();
        assertEquals("stub", Files.readString(repository.resolve(STUB)));
        assertTrue(Files.isExecutable(repository.resolve("grade")));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve("essay.txt"), "mine");
        var refused = assertThrows(UsageException.class, () -> StarterFolder.create(folder, first()));
        assertTrue(refused.toString().contains("--update"), refused.toString());
        assertThrows(
                UsageException.class,
                () -> StarterFolder.create(folder.resolve("essay.txt"), first()),
                "a file is no folder");
        assertEquals("mine", Files.readString(folder.resolve("essay.txt")));
    }

    @Test
    void onlyARepositoryOfTheKitIsUpdated() {
        var refused = assertThrows(UsageException.class, () -> StarterFolder.update(folder, first()));
        assertTrue(refused.toString().contains("no student's repository"), refused.toString());
    }

    @Test
    void anUpdateBringsTheKitsFilesAndLeavesTheStudents() throws IOException {
        var repository = repository();
        Files.writeString(repository.resolve(STUB), "my solution");
        Files.writeString(repository.resolve("README.md"), "my notes");
        Files.writeString(repository.resolve("exercises/src/main/java/threads/t03_mutex/Mine.java"), "mine");
        var written = StarterFolder.update(repository, second());
        assertEquals(List.of("README.md", STUB), written.kept());
        assertEquals(List.of(STUB), written.newer());
        assertEquals("new stub", Files.readString(repository.resolve(STUB + StarterFolder.NEWER)), "for him to read");
        assertEquals("my solution", Files.readString(repository.resolve(STUB)));
        assertEquals("my notes", Files.readString(repository.resolve("README.md")));
        assertEquals("mine", Files.readString(repository.resolve(STUB).resolveSibling("Mine.java")));
        assertEquals("new test", Files.readString(repository.resolve(TEST)));
        assertEquals("other", Files.readString(repository.resolve(OTHER)));
        assertTrue(Files.exists(repository.resolve(".kit/lib/new.jar")));
        assertFalse(Files.exists(repository.resolve(".kit/lib/old.jar")), "it would be on the class path, too");
    }

    @Test
    void whatWasKeptOnceIsKeptAgain() throws IOException {
        var repository = repository();
        Files.writeString(repository.resolve(STUB), "my solution");
        StarterFolder.update(repository, tree(STUB, "second stub"));
        StarterFolder.update(repository, tree(STUB, "third stub"));
        assertEquals("my solution", Files.readString(repository.resolve(STUB)));
        assertEquals("third stub", Files.readString(repository.resolve(STUB + StarterFolder.NEWER)));
        var unchanged = StarterFolder.update(repository, tree(STUB, "third stub"));
        assertEquals(0, unchanged.written());
        assertEquals(List.of(), unchanged.newer(), "he has been told");
    }

    @Test
    void aRepositoryKnowsWhichExercisesItHas() {
        assertEquals(List.of("threads.t03_mutex"), StarterFolder.exercises(repository()));
        assertThrows(UsageException.class, () -> StarterFolder.exercises(folder));
    }

    @Test
    void whatTheStudentRemovedStaysRemovedAndTheRestComesBack() throws IOException {
        var repository = repository();
        Files.delete(repository.resolve(STUB));
        Files.delete(repository.resolve("grade"));
        StarterFolder.update(repository, first());
        assertFalse(Files.exists(repository.resolve(STUB)));
        assertTrue(Files.isExecutable(repository.resolve("grade")));
    }

    @Test
    void theSameAgainWritesNothing() {
        assertEquals(0, StarterFolder.update(repository(), first()).written());
    }
}
