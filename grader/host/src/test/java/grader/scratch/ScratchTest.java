package grader.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to nobody that lives is removed; nothing else is. */
class ScratchTest {
    @TempDir
    private Path parent = Path.of("");

    private List<String> left() throws IOException {
        try (var files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A process that has ended, whose number was not given away again meanwhile. */
    private static long dead() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void whatADeadGraderLeftIsSwept() throws Exception {
        var own = Scratch.folder(parent, "run");
        var dead = own.getFileName()
                .toString()
                .replace("." + ProcessHandle.current().pid() + "-", "." + dead() + "-");
        Files.createDirectories(parent.resolve(dead).resolve("deep/er"));
        Files.writeString(parent.resolve(dead).resolve("deep/file"), "x");
        Files.createDirectory(parent.resolve("run"));
        Files.createDirectory(parent.resolve("running-1.x-1"));
        Scratch.sweep(parent);
        assertEquals(List.of("run", own.getFileName().toString(), "running-1.x-1"), left());
    }

    @Test
    void anotherContainersIsSweptWhenItIsOld() throws Exception {
        var young = Files.createDirectory(parent.resolve("interleave-policy-1.1-young"));
        var old = Files.createDirectory(parent.resolve("interleave-policy-1.1-old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Scratch.sweep(parent);
        assertEquals(List.of(young.getFileName().toString()), left());
    }

    @Test
    void oneOfAProcessThatBeganLaterBelongsToNobody() throws Exception {
        var own = Scratch.folder(parent, "warm");
        Files.setLastModifiedTime(own, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        Scratch.sweep(parent);
        assertEquals(List.of(), left());
    }

    @Test
    void ofManyFaultsTheLastAreKept() throws Exception {
        for (var fault = 0; fault < 30; fault++) {
            assertTrue(FaultFiles.write(parent, new IllegalStateException("fault " + fault))
                    .isPresent());
        }
        try (var files = Files.list(parent.resolve("faults"))) {
            assertEquals(20, files.count());
        }
    }

    @Test
    void aFaultThatCannotBeWrittenIsNoOther() throws Exception {
        var file = Files.writeString(parent.resolve("file"), "");
        assertTrue(FaultFiles.write(file, new IllegalStateException()).isEmpty());
    }
}
