package grader.course.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.gradebook.Examples;
import grader.course.gradebook.Gradebook;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table is read back by a reader that knows the platform's rules and not the writer. */
class TablesTest {
    private final Gradebook book = Examples.gradebook();

    @Test
    void canvasHasSectionLastAndPointsPossibleSecond() {
        var lines = Rfc4180.read(CanvasTable.of(book));
        assertEquals(
                List.of("Student", "ID", "SIS Login ID", "Section", "t03 Mutex", "i05 Red-black tree"), lines.get(0));
        assertEquals(List.of("    Points Possible", "", "", "", "5", "4"), lines.get(1));
        assertEquals(List.of("Ada Lovelace", "", "ada", "A", "2", "4"), lines.get(2));
        assertEquals(List.of("<script>alert(1)</script>", "", "bob", "A", "4", "0"), lines.get(3));
        assertEquals(List.of("'=HYPERLINK(\"x\")", "", "cy", "A", "", "0"), lines.get(4));
    }

    @Test
    void moodleHasPerCentAndWhoItIs() {
        var lines = Rfc4180.read(MoodleTable.of(book));
        assertEquals(List.of("username", "email", "idnumber"), lines.get(0).subList(0, 3));
        assertEquals(List.of("ada", "ada@example.org", "", "40.00", "C2", "100.00", ""), lines.get(1));
        assertEquals(List.of("cy", "cy@example.org", "", "", "not_graded", "0.00", "missing"), lines.get(3));
        for (var line : lines.subList(1, lines.size())) {
            for (var column = 3; column < line.size(); column += 2) {
                assertTrue(line.get(column).isEmpty() || Double.parseDouble(line.get(column)) <= 100);
            }
        }
    }

    @Test
    void classroom50HasItsRosterFirst() {
        var lines = Rfc4180.read(Classroom50Table.of(book));
        assertEquals(
                List.of("username", "first_name", "last_name", "email", "section", "github_id", "role"),
                lines.get(0).subList(0, 7));
        assertEquals(List.of("2", "4", "8"), lines.get(1).subList(7, 10));
        assertEquals("", lines.get(3).get(9), "what is not graded makes no total");
    }

    @Test
    void theGeneralOneSaysWhatGaveEachMark() {
        var lines = Rfc4180.read(GeneralTable.of(book));
        var headings = lines.getFirst();
        assertEquals(1 + 3 * 2, lines.size());
        Function<String, String> ada = heading -> lines.get(1).get(headings.indexOf(heading));
        assertEquals("graded", ada.apply("status"));
        assertEquals("3", ada.apply("earned"));
        assertEquals("1", ada.apply("late_points"));
        assertEquals("2", ada.apply("mark"));
        assertEquals("C2", ada.apply("lost"));
        assertEquals("0331559aa", ada.apply("commit"));
        assertEquals("COMMIT", ada.apply("clock"));
        assertEquals("4f1c", ada.apply("kit"));
        assertEquals("77ab", ada.apply("checks"));
    }

    @Test
    void whatIsNotKnownIsEmptyInTheGeneralOne() {
        var lines = Rfc4180.read(GeneralTable.of(book));
        var earned = lines.getFirst().indexOf("earned");
        for (var line : lines.subList(lines.size() - 2, lines.size())) {
            assertEquals(List.of("", "", ""), line.subList(earned, earned + 3), line.toString());
        }
    }

    static List<Function<Gradebook, String>> tables() {
        return List.of(CanvasTable::of, MoodleTable::of, Classroom50Table::of, GeneralTable::of);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyLineHasEveryColumnAndNoCellIsAFormula(Function<Gradebook, String> table) {
        var lines = Rfc4180.read(table.apply(book));
        for (var line : lines) {
            assertEquals(lines.getFirst().size(), line.size());
            for (var cell : line) {
                assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
            }
        }
    }
}
