package grader.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptFilesTest {
    private static final String KEY = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final String TEXT = "{\"checks\":\"所有\"}\n";

    @TempDir
    private Path folder = Path.of("");

    /** A grader's own view of the folder. */
    private KeptFiles files() {
        return new KeptFiles(folder.resolve("verdicts"));
    }

    private Path file(String name) {
        return folder.resolve("verdicts").resolve(name);
    }

    enum Damage {
        A_BIT,
        CUT,
        CUT_IN_THE_CODE,
        EMPTY,
        NO_TEXT,
        FORGED,
        COPIED,
        OTHER_SECRET,
        NO_SECRET
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedOrForgedIsNotThere(Damage damage) throws IOException {
        files().write(OTHER, "another");
        files().write(KEY, TEXT);
        assertEquals(Optional.of(TEXT), files().read(KEY));
        var content = Files.readString(file(KEY));
        switch (damage) {
            case A_BIT -> Files.writeString(file(KEY), content.replace("checks", "checkt"));
            case CUT -> Files.writeString(file(KEY), content.substring(0, content.length() - 3));
            case CUT_IN_THE_CODE -> Files.writeString(file(KEY), content.substring(0, 64));
            case EMPTY -> Files.writeString(file(KEY), "");
            case NO_TEXT -> Files.write(file(KEY), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
            case FORGED -> Files.writeString(file(KEY), "0".repeat(64) + content.substring(64));
            case COPIED -> Files.writeString(file(KEY), Files.readString(file(OTHER)));
            case OTHER_SECRET -> Files.write(file("secret"), new byte[32]);
            case NO_SECRET -> Files.delete(file("secret"));
        }
        assertEquals(Optional.empty(), files().read(KEY));
        files().write(KEY, TEXT);
        assertEquals(Optional.of(TEXT), files().read(KEY), "it was replaced");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSecretIsItsOwnersAlone() throws IOException {
        files().write(KEY, TEXT);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("secret"))));
    }

    @Test
    void whoeverReadsWhileOthersWriteReadsAllOfOne() throws Exception {
        files().write(KEY, "x".repeat(100_000));
        try (var pool = Executors.newFixedThreadPool(6)) {
            var graders = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 60; i++) {
                var text = Character.toString('x' + i % 3).repeat(100_000);
                graders.add(() -> {
                    files().write(KEY, text);
                    return files().read(KEY).orElseThrow().length() == text.length();
                });
            }
            for (var whole : pool.invokeAll(graders)) {
                assertTrue(whole.get());
            }
        }
    }

    @Test
    void theOldestGoWhenThereAreManyAndWhatIsAskedForStays() throws IOException {
        var longAgo = FileTime.from(Instant.now().minusSeconds(200_000));
        files().write(KEY, TEXT);
        files().write(OTHER, TEXT);
        for (var i = 0; i < 4_000; i++) {
            var name = "%064d".formatted(i);
            Files.writeString(file(name), "");
            Files.setLastModifiedTime(file(name), FileTime.from(Instant.now().minusSeconds(100_000 - i)));
        }
        Files.setLastModifiedTime(file(OTHER), longAgo);
        Files.setLastModifiedTime(file(KEY), longAgo);
        files().read(KEY);
        files().write("c".repeat(64), TEXT);
        assertEquals(Optional.of(TEXT), files().read(KEY));
        assertEquals(Optional.empty(), files().read(OTHER));
        assertTrue(Files.notExists(file("%064d".formatted(0))) && Files.exists(file("%064d".formatted(3_999))));
    }
}
