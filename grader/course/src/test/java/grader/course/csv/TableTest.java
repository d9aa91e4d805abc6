package grader.course.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    @TempDir
    private Path folder = Path.of("");

    private Table read(byte[] content) throws IOException {
        return Table.read(Files.write(folder.resolve("t.csv"), content));
    }

    private String refused(byte[] content) {
        return String.valueOf(
                assertThrows(UsageException.class, () -> read(content)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,Änne\n", "\uFEFFa;b\r\n1;Änne\r\n\r\n", "a\tb\n1\tÄnne", "a,b\n\"1\",\" Änne \"\n,,\n"})
    void whatSpreadsheetsWriteIsTheSameTable(String text) throws IOException {
        var table = read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("a", "b"), table.headings());
        assertEquals(1, table.rows().size());
        assertEquals("Änne", table.rows().getFirst().cell("b"));
        assertEquals(2, table.rows().getFirst().line());
    }

    @Test
    void otherEncodingsAreRefusedOrKnown() throws IOException {
        assertTrue(refused("a,b\n1,Änne\n".getBytes(Charset.forName("windows-1252")))
                .contains("t.csv:1: is not UTF-8"));
        assertEquals(
                "Änne",
                read("\uFEFFa,b\n1,Änne\n".getBytes(StandardCharsets.UTF_16LE))
                        .rows()
                        .getFirst()
                        .cell("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n\"3,4\n5,6\n", "a;b\n1;2\n3;\"4 \"\" \n5;6"})
    void aQuoteThatIsNotClosedTakesNoLinesWithIt(String text) {
        assertTrue(refused(text.getBytes(StandardCharsets.UTF_8)).contains("has a quote that is not closed"));
    }

    @Test
    void quotesThatAreClosedMayHaveAnythingInThem() throws IOException {
        var table = read("a,b\n\"1\"\"\n,\",\"\"\n5\" disk,\"\"\"\"\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("1\"\n,", "5\" disk"),
                table.rows().stream().map(row -> row.cell("a")).toList());
        assertEquals(
                List.of("", "\""),
                table.rows().stream().map(row -> row.cell("b")).toList());
    }

    @Test
    void aLineWithTooManyCellsIsNamed() {
        assertTrue(refused("a,b\n1,2\n1,2,3\n".getBytes(StandardCharsets.UTF_8)).contains("t.csv:3:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u200e=1", "＝1", "|cmd"})
    void whatBeginsLikeAFormulaIsMadeAText(String hostile) {
        assertEquals("'" + hostile, Cells.safe(hostile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "a=b", "", "'=1", "山田"})
    void otherTextsStayAsTheyAre(String text) {
        assertEquals(text, Cells.safe(text));
    }
}
