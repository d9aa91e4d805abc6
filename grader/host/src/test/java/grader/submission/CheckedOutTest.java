package grader.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedOutTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder = Path.of("");

    private void git(String file, String text) throws IOException {
        var path = folder.resolve(".git").resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    @Test
    void aBranchIsReadFromItsFileOrFromThePackedOnes() throws IOException {
        git("HEAD", "ref: refs/heads/main\n");
        assertEquals(Optional.empty(), CheckedOut.in(folder), "nothing is committed yet");
        git("packed-refs", "# pack-refs\n" + COMMIT.replace('0', '1') + " refs/heads/main\n");
        assertEquals(Optional.of(COMMIT.replace('0', '1')), CheckedOut.in(folder));
        git("refs/heads/main", COMMIT + "\n");
        assertEquals(Optional.of(COMMIT), CheckedOut.in(folder));
        assertEquals(Optional.of(COMMIT), CheckedOut.in(Files.createDirectories(folder.resolve("exercises"))));
    }

    @Test
    void aCommitMayStandThereItself() throws IOException {
        git("HEAD", COMMIT);
        assertEquals(Optional.of(COMMIT), CheckedOut.in(folder));
    }

    @Test
    void whatIsStrangeIsNoCommit() throws IOException {
        git("HEAD", "ref: refs/heads/../../../secret\n");
        assertEquals(Optional.empty(), CheckedOut.in(folder));
        git("HEAD", "::notice::forged");
        assertEquals(Optional.empty(), CheckedOut.in(folder));
    }
}
