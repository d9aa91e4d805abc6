package grader.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.catalog.UsageException;
import grader.submission.Submitted.Missing;
import grader.submission.Submitted.Present;
import grader.submission.Submitted.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmissionFolderTest {
    private static final ExerciseEntry EXERCISE = SampleExercise.with(List.of("Task.java"), List.of());

    @TempDir
    Path folder;

    private Path exercise = Path.of("");

    @BeforeEach
    void anEmptyExercise() throws IOException {
        exercise = Files.createDirectories(folder.resolve("src/main/java/threads/t03_mutex"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "exercises/src/main/java", "."})
    void findsTheSourcesWhereverTheyMayBe(String root, @TempDir Path submission) throws IOException {
        Path there = Files.createDirectories(submission.resolve(root).resolve("threads/t03_mutex"));
        Files.writeString(there.resolve("Mutex.java"), "class Mutex {}");
        Present present = assertInstanceOf(
                Present.class, SubmissionFolder.open(submission).read(EXERCISE));
        assertEquals("class Mutex {}", present.files().getFirst().text());
    }

    @Test
    void aFolderThatHoldsNoSubmissionIsAMistakeOfUse(@TempDir Path empty) throws IOException {
        assertUsage("there is no folder", empty.resolve("nowhere"));
        assertUsage("is a file, not a folder", Files.writeString(empty.resolve("file"), ""));
        assertUsage("holds no submission", empty);
    }

    @Test
    void takesTheStudentsSourcesAndNothingElse() throws IOException {
        write("Mutex.java", "\uFEFFclass Mutex {}");
        write("Apple.java", "class Apple {}");
        for (String ignored : List.of(
                "Task.java",
                "package-info.java",
                "module-info.java",
                "Mutex.class",
                ".Hidden.java",
                "notes.txt",
                "Mutex.java~",
                "evil.jar")) {
            write(ignored, "?");
        }
        Files.createDirectories(exercise.resolve("Folder.java"));
        Files.createSymbolicLink(exercise.resolve("link.txt"), exercise.resolve("Mutex.java"));
        Present present = assertInstanceOf(Present.class, read());
        assertEquals(
                List.of(
                        new SourceFile(exercise.resolve("Apple.java"), "Apple.java", "class Apple {}"),
                        new SourceFile(exercise.resolve("Mutex.java"), "Mutex.java", "class Mutex {}")),
                present.files());
    }

    @Test
    void nothingThereIsMissing() throws IOException {
        assertTrue(assertInstanceOf(Missing.class, read()).what().contains("no .java file of yours in " + exercise));
        write("Task.java", "interface Task {}");
        assertInstanceOf(Missing.class, read());
        Files.delete(exercise.resolve("Task.java"));
        Files.delete(exercise);
        assertTrue(assertInstanceOf(Missing.class, read()).what().contains("no folder " + exercise));
    }

    @Test
    void linksAreRefusedWhereverTheyAre(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("Mutex.java"), "class Mutex {}");
        Path link = Files.createSymbolicLink(exercise.resolve("Mutex.java"), elsewhere.resolve("Mutex.java"));
        assertRefused("symbolic link");
        Files.delete(link);
        Files.delete(exercise);
        Files.createSymbolicLink(exercise, elsewhere);
        assertRefused("symbolic link");
        Files.delete(exercise);
        Files.createDirectories(elsewhere.resolve("t03_mutex"));
        Files.delete(exercise.getParent());
        Files.createSymbolicLink(exercise.getParent(), elsewhere);
        assertRefused("symbolic link");
        Path root = folder.resolve("src/main/java");
        Files.delete(exercise.getParent());
        Files.delete(root);
        Files.createSymbolicLink(root, elsewhere);
        assertRefused("symbolic link");
    }

    @Test
    void theLimitsAreExact() throws IOException {
        write("Mutex.java", " ".repeat(StudentFiles.MAX_FILE_BYTES));
        assertInstanceOf(Present.class, read());
        write("Mutex.java", " ".repeat(StudentFiles.MAX_FILE_BYTES + 1));
        assertRefused("larger than 256 KiB");
        for (int i = 0; i < 4; i++) {
            write("Part" + i + ".java", " ".repeat(StudentFiles.MAX_FILE_BYTES));
        }
        Files.delete(exercise.resolve("Mutex.java"));
        assertInstanceOf(Present.class, read());
        write("More.java", " ");
        assertRefused("larger than 1024 KiB together");
    }

    @Test
    void moreThanFortyFilesAreRefused() throws IOException {
        for (int i = 1; i <= StudentFiles.MAX_FILES; i++) {
            write("File" + i + ".java", "");
        }
        assertInstanceOf(Present.class, read());
        write("OneMore.java", "");
        assertRefused("more than 40 .java files");
    }

    @Test
    void textMustBeUtf8() throws IOException {
        Files.write(exercise.resolve("Mutex.java"), "// \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("not valid UTF-8");
        Files.write(exercise.resolve("Mutex.java"), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        assertRefused("not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class.java",
                "my-mutex.java",
                "1Mutex.java",
                "Mutex copy.java",
                "Mutex.test.java",
                "Mu\u200Btex.java"
            })
    void aNameThatIsNoJavaNameIsRefused(String name) throws IOException {
        write(name, "");
        assertRefused("not named like a Java class");
    }

    @Test
    void namesThatDifferOnlyInCapitalsAreRefused() throws IOException {
        write("Mutex.java", "");
        write("MUTEX.java", "");
        assertRefused("differ only in capitals");
        Files.delete(exercise.resolve("MUTEX.java"));
        write("task.java", "");
        assertRefused("differ only in capitals");
    }

    private Submitted read() {
        return SubmissionFolder.open(folder).read(EXERCISE);
    }

    private void assertRefused(String part) {
        String what = assertInstanceOf(Refused.class, read()).what();
        assertTrue(what.contains(part), what);
    }

    private static void assertUsage(String part, Path where) {
        UsageException thrown = assertThrows(UsageException.class, () -> SubmissionFolder.open(where));
        String message = Objects.requireNonNull(thrown.getMessage());
        assertTrue(message.contains(part), message);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(exercise.resolve(name), text);
    }
}
