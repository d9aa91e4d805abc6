package grader.course.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import grader.catalog.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table with a line of headings.
 *
 * @param file where it was read from, for messages
 * @param headings in order, without the blanks around them
 * @param rows without those that are empty
 */
public record Table(Path file, List<String> headings, List<Row> rows) {
    private static final int MOST_BYTES = 16 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A line of it: {@code line} counts from 1, the headings are line 1. */
    public record Row(long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell below that heading, without the blanks around it; empty when there is none. */
        public String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @throws UsageException when it is not there or no table; it says where
     */
    public static Table read(Path file) {
        var text = text(file);
        refuseOpenQuotes(file, text, separator(text));
        var records = new ArrayList<CsvRecord>();
        try (var reader = reader(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException spoilt) {
            var line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw new UsageException(
                    file + ":" + line + ": is no line of a table; close the quotes, and save it as CSV");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (records.isEmpty()) {
            throw new UsageException(file + ":1: is empty; its first line names the columns");
        }
        var headings =
                records.getFirst().getFields().stream().map(String::strip).toList();
        var rows = new ArrayList<Row>();
        for (var each : records.subList(1, records.size())) {
            row(each, headings, file).ifPresent(rows::add);
        }
        return new Table(file, headings, rows);
    }

    /** A quote that is not closed takes all lines below it into one cell: half a class would be missing, in silence. */
    private static void refuseOpenQuotes(Path file, String text, char separator) {
        var line = 1;
        var opened = 0;
        var before = separator;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var begins = before == separator || before == '\n' || before == '\r';
            if (character == '"' && (opened > 0 || begins)) {
                opened = opened > 0 ? 0 : line;
                before = opened > 0 ? character : separator; // of two in a cell the second one opens it again
            } else {
                before = character;
            }
            line += character == '\n' ? 1 : 0;
        }
        if (opened > 0) {
            throw new UsageException(file + ":" + opened + ": has a quote that is not closed; close it, or remove it");
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private static Optional<Row> row(CsvRecord each, List<String> headings, Path file) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < each.getFieldCount(); i++) {
            var cell = each.getField(i).strip();
            if (i < headings.size()) {
                cells.putIfAbsent(headings.get(i), cell);
            } else if (!cell.isEmpty()) {
                throw new UsageException(file + ":" + each.getStartingLineNumber() + ": has more cells than the "
                        + headings.size() + " headings; put a cell with a separator in it in quotes");
            }
        }
        return cells.values().stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(new Row(each.getStartingLineNumber(), cells));
    }

    /** As a spreadsheet separates them: whatever the line of headings has most of. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException(
                        file + ":1: is larger than " + (MOST_BYTES >> 20) + " MiB: no table of a course");
            }
            var bytes = Files.readAllBytes(file);
            var text =
                    encoding(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UsageException(file + ":1: is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException missing) {
            throw new UsageException("cannot read " + file + "; put the table there");
        }
    }

    private static Charset encoding(byte[] bytes) {
        var first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** A mistake in a row: {@code instead} says what to write there. */
    public UsageException mistake(Row row, String what, String instead) {
        return new UsageException(file + ":" + row.line() + ": " + what + "; " + instead);
    }
}
