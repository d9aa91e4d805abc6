package grader.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.catalog.SampleExercise;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no editor makes: none of them is opened, followed, waited for or taken. */
class OddFilesTest {
    /** Reading a folder takes some milliseconds: what waits for a pipe or reads gigabytes would be told by this. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MANY = 10_000;

    @TempDir
    private Path submission = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void anHonestFile() throws IOException {
        folder = Files.createDirectories(submission
                .resolve("src/main/java")
                .resolve(SampleExercise.plain().folder()));
        Files.writeString(folder.resolve("Mutex.java"), "class Mutex {}");
    }

    private Submitted read() {
        return assertTimeoutPreemptively(
                PATIENCE, () -> SubmissionFolder.open(submission).read(SampleExercise.plain()));
    }

    private void assertOnlyTheHonestFile() {
        var present = assertInstanceOf(Submitted.Present.class, read());
        assertEquals(
                List.of("Mutex.java"),
                present.files().stream().map(SourceFile::name).toList());
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        var pipe = folder.resolve("Pipe.java").toString();
        assumeTrue(!File.separator.equals("\\"), "pipes among files are a thing of Unix");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
        assertOnlyTheHonestFile();
    }

    @Test
    void aLinkToADeviceIsRefused() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "a device without an end");
        Files.createSymbolicLink(folder.resolve("Zero.java"), Path.of("/dev/zero"));
        assertInstanceOf(Submitted.Refused.class, read());
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        try (var sparse = new RandomAccessFile(folder.resolve("Big.java").toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }
        assertInstanceOf(Submitted.Refused.class, read());
    }

    @Test
    void thousandsOfOtherFilesAreIgnored() throws IOException {
        for (var i = 0; i < MANY; i++) {
            Files.createFile(folder.resolve("x" + i + ".class"));
        }
        assertOnlyTheHonestFile();
    }

    @Test
    void namesThatAreNoClassesAreRefusedOrIgnored() throws IOException {
        for (var name : List.of("...java", "-proc.java", "@args.java", "a b.java", "x".repeat(200) + "-.java")) {
            var file = Files.createFile(folder.resolve(name));
            switch (read()) {
                case Submitted.Refused _ -> {}
                case Submitted.Present(var files) -> assertEquals(1, files.size(), name);
                case Submitted.Missing(var what) -> throw new AssertionError(name + ": " + what);
            }
            Files.delete(file);
        }
        Files.createDirectory(folder.resolve("Folder.java"));
        assertOnlyTheHonestFile();
    }
}
