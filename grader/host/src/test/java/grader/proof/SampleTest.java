package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final Set<String> CLAUSES = new TreeSet<>(Set.of("C1", "C2", "C3"));

    @TempDir
    private Path folder;

    private Path checks;

    @BeforeEach
    void checks() throws IOException {
        checks = Files.createDirectories(folder.resolve("checks"));
        changeChecks("first");
    }

    private void changeChecks(String text) throws IOException {
        Files.writeString(checks.resolve("AnyChecks.java"), "// " + text);
    }

    private Path wrong(String name, String header) throws IOException {
        var submission = Files.createDirectories(folder.resolve("wrong").resolve(name));
        Files.writeString(submission.resolve("Any.java"), header + "\n// because: of this\nclass Any {}\n");
        return submission;
    }

    private List<Path> sample() {
        return new Sample(checks, CLAUSES).ofWrong(KitFiles.folders(folder.resolve("wrong")));
    }

    private void fiveForEachClause() throws IOException {
        for (var clause : CLAUSES) {
            for (var i = 0; i < 5; i++) {
                wrong(clause + "_" + i, "// loses: " + clause);
            }
        }
    }

    @Test
    void takesOneForEachClause() throws IOException {
        fiveForEachClause();
        var clauses = new ArrayList<String>();
        sample().forEach(one -> clauses.add(one.getFileName().toString().substring(0, 2)));
        assertEquals(List.copyOf(CLAUSES), clauses);
    }

    @Test
    void oneThatLosesAllMayBeEnough() throws IOException {
        wrong("all", "// loses: C1, C2, C3");
        assertEquals(1, sample().size());
    }

    @Test
    void takesWhatHasNoHeader() throws IOException {
        fiveForEachClause();
        var unclear = wrong("unclear", "// no header");
        assertTrue(sample().contains(unclear), "nobody would hear of it");
    }

    @Test
    void takesOneOfTheRightOnesAndAnotherOneInTime() throws IOException {
        var right = List.of(folder.resolve("monitor"), folder.resolve("park"), folder.resolve("futures"));
        var seen = new HashSet<List<Path>>();
        for (var i = 0; i < 20; i++) {
            changeChecks("change " + i);
            var one = new Sample(checks, CLAUSES).ofRight(right);
            assertEquals(1, one.size());
            seen.add(one);
        }
        assertNotEquals(1, seen.size());
    }

    @Test
    void isTheSameUntilTheChecksChange() throws IOException {
        fiveForEachClause();
        assertEquals(sample(), sample());
        var seen = new HashSet<List<Path>>();
        for (var i = 0; i < 20; i++) {
            changeChecks("change " + i);
            seen.add(sample());
        }
        assertNotEquals(1, seen.size());
    }
}
