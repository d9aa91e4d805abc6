package grader.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in a manifest are the kit's own fault, and none goes unnoticed. */
final class ManifestTest {
    private static final String ID = "threads.t04_deadlock";

    @TempDir
    Path folder;

    private ChecksOnDisk checks = new ChecksOnDisk(Path.of(""));

    @BeforeEach
    void oneRightExercise() {
        checks = new ChecksOnDisk(folder);
        checks.write("threads.t03_mutex", "MutexChecks", "", ChecksOnDisk.CHECK);
    }

    @Test
    void aCatalogueIsNeverEmpty() {
        var empty = new ChecksOnDisk(folder.resolve("empty"));
        empty.write(ID, "Empty", "class Empty {}");
        assertFault("no exercise in", empty);
        assertThrows(IllegalStateException.class, () -> Catalog.read(folder.resolve("nowhere.jar")));
    }

    @Test
    void checksWithoutAManifestWouldNeverRun() {
        checks.write(ID, "Unmanaged", "class Unmanaged {" + ChecksOnDisk.CHECK + "}");
        assertFault(ID + ".Unmanaged has methods with @Clause but no @Exercise", checks);
    }

    @Test
    void aManifestWithoutChecksWouldPassBecauseNothingWasLookedAt() {
        checks.write(ID, "Empty", "", "");
        assertFault(ID + " has no checks", checks);
    }

    @Test
    void aClauseReadsLikeC3() {
        checks.write(ID, "Checks", "", ChecksOnDisk.CHECK.replace("C1", "c1"));
        assertFault("which must read like C3", checks);
    }

    @Test
    void aCheckRestsOnClausesThatAreJudged() {
        checks.write(ID, "Checks", "", ChecksOnDisk.CHECK.replace("points", "restsOn = \"C7\", points"));
        assertFault("rests on a clause that no check judges", checks);
    }

    @Test
    void aCheckIsKnownByItsNameAlone() {
        checks.write(ID, "Checks", "", ChecksOnDisk.CHECK + ChecksOnDisk.CHECK.replace("holds()", "holds(int again)"));
        assertFault("has two checks called holds", checks);
    }

    @Test
    void aGivenFileIsAFileName() {
        checks.write(ID, "Checks", ", given = \"Task\"", ChecksOnDisk.CHECK);
        assertFault("given file 'Task' must be a file name such as Task.java", checks);
    }

    @Test
    void thePackageIsTheId() {
        checks.write("lectures.t04_deadlock", "Checks", "", ChecksOnDisk.CHECK);
        assertFault("must be in a package such as threads.t03_mutex", checks);
    }

    @Test
    void namesAreUnique() {
        checks.write("threads.t03_other", "OtherChecks", "", ChecksOnDisk.CHECK);
        assertFault("two exercises are called t03", checks);
        checks.write("threads.t03_mutex", "MoreChecks", "", ChecksOnDisk.CHECK);
        assertFault("exercise threads.t03_mutex has two checks classes", checks);
    }

    @Test
    void aRightManifestIsRead() {
        assertEquals(1, checks.read().all().size());
    }

    private static void assertFault(String part, ChecksOnDisk checks) {
        String message = Objects.requireNonNull(
                assertThrows(RuntimeException.class, checks::read).getMessage());
        assertTrue(message.contains(part), message);
    }
}
