package grader.course.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Writes tables: UTF-8, commas, a line break as every reader takes it. */
public final class Cells {
    /** How a cell begins that a spreadsheet takes for a formula, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠\\t\\r|]");

    private Cells() {}

    /** The lines as text, each cell as it is. */
    public static String written(List<List<String>> lines) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(line -> writer.writeRecord(line.toArray(String[]::new)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * A text that no spreadsheet takes for a formula: where it begins like one, an apostrophe stands before it, which
     * spreadsheets take for the mark of a text.
     */
    public static String safe(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
