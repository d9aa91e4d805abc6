package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.proof.Equivalents.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquivalentsTest {
    @TempDir
    private Path root = Path.of("");

    private Equivalents read(String text) throws IOException {
        var folder = Files.createDirectories(root.resolve("grader/checks/src/mutants"));
        Files.writeString(folder.resolve("a.b.md"), text);
        return Equivalents.read(root, "a.b");
    }

    @Test
    void anItemMayGoOnInTheNextLine() throws IOException {
        var read = read(String.join(
                "\n",
                "# A title, and words",
                "",
                "- `solution/Mutex.java`: `a < b` → `a <= b`: both",
                "  are the same here",
                ""));
        assertEquals(
                Map.of(new Key("solution/Mutex.java", "a < b", "a <= b"), "both are the same here"), read.reasons());
        assertTrue(read.has(new Key("solution/Mutex.java", "a < b", "a <= b")));
        assertTrue(read.problems().isEmpty());
    }

    @Test
    void withoutAReasonItIsNone() throws IOException {
        var problems = read("- `solution/Mutex.java`: `a < b` → `a <= b`: \n").problems();
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("cannot be read"), problems::toString);
    }

    @Test
    void twiceIsOnceTooOften() throws IOException {
        var item = "- `solution/Mutex.java`: `a < b` → `a <= b`: why\n";
        assertTrue(read(item + item).problems().getFirst().contains("is there twice"));
    }

    @Test
    void whereThereIsNoFileNothingIsDeclared() {
        assertTrue(Equivalents.read(root, "a.c").reasons().isEmpty());
    }
}
