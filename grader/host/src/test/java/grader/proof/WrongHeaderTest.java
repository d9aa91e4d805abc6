package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongHeaderTest {
    private static final Set<String> CLAUSES = Set.of("C1", "C2", "C12");

    private static WrongHeader read(String... texts) {
        return WrongHeader.of(
                List.of(texts).stream()
                        .map(text -> new SourceFile(Path.of("A.java"), "A.java", text))
                        .toList(),
                CLAUSES);
    }

    @Test
    void saysClausesAndTheUsualEnd() {
        assertEquals(
                new WrongHeader.Said(Set.of("C2", "C12"), "graded"),
                read("package p;", "// loses: C2, C12\n// because: It does.\npackage p;"));
    }

    @Test
    void saysHowElseItEnds() {
        assertEquals(
                new WrongHeader.Said(Set.of("C1"), "timed_out"),
                read("// loses: C1\n// because: It never ends.\n// ends: timed_out\npackage p;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package p;",
                "//loses: C1\n// because: x",
                "// loses: \n// because: x",
                "// loses: C1,C2\n// because: x",
                "// loses: C1, C1\n// because: x",
                "// loses: C3\n// because: x",
                "// loses: C1",
                "// loses: C1\npackage p;",
                "// loses: C1\n// because: ",
                "// loses: C1\n// because: x\n// ends: late"
            })
    void isUnclearElse(String text) {
        var unclear = assertInstanceOf(WrongHeader.Unclear.class, read(text));
        assertTrue(unclear.problem().contains(";"), "says what to write instead: " + unclear.problem());
    }

    @Test
    void isInOneFile() {
        String header = "// loses: C1\n// because: x\n";
        assertInstanceOf(WrongHeader.Unclear.class, read(header, header));
    }
}
