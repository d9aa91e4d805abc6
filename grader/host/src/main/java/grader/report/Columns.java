package grader.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in columns of a terminal, where a Chinese character takes two. */
public final class Columns {
    private Columns() {}

    /** How many columns the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0x200D) {
            return 0;
        }
        var wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** The text, filled with spaces to this width. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text, cut with two dots to this width. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var cut = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            if (width(cut.toString()) + width(c) > columns - 2) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut + "..";
    }

    /** The text in ASCII alone: the signs that the kit uses in a plain form, every other one as a question mark. */
    static String ascii(String text) {
        return text.replace("…", "...")
                .replace("–", "-")
                .replace("—", "-")
                .replace("·", "-")
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace("→", "->")
                .replace("×", "x")
                .replace("⏎", "|")
                .replaceAll("[^\\x00-\\x7f]", "?");
    }

    /**
     * The text in lines of at most this width, broken at spaces, and inside a word only where one is too long. The
     * spaces that a line of it begins with are kept. No line that this breaks off begins with {@code ::}, which a build
     * log would obey.
     */
    static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var words = paragraph.strip();
            var margin = " "
                    .repeat(Math.min(
                            paragraph.length() - paragraph.stripLeading().length(), columns / 2));
            wrap(words, columns - margin.length()).forEach(line -> lines.add((margin + line).stripTrailing()));
        }
        return lines;
    }

    private static List<String> wrap(String words, int columns) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.split(" +")) {
            var space = line.isEmpty() ? "" : " ";
            for (var piece : pieces(word)) {
                if (!line.isEmpty() && width(line) + space.length() + width(piece) > columns) {
                    lines.add(line);
                    line = "";
                }
                line = rest(line.isEmpty() ? harmless(piece) : line + space + piece, columns, lines);
                space = "";
            }
        }
        lines.add(line);
        return lines;
    }

    /** What is left of the text when whole lines of it are added. */
    private static String rest(String text, int columns, List<String> lines) {
        var rest = text;
        while (width(rest) > columns) {
            var end = end(rest, columns);
            lines.add(rest.substring(0, end));
            rest = harmless(rest.substring(end));
        }
        return rest;
    }

    /** Chinese is written without spaces: a line may end beside any of its characters where no sign forbids it. */
    private static List<String> pieces(String word) {
        if (width(word) == word.length()) {
            return List.of(word);
        }
        var pieces = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(word);
        var begin = 0;
        for (var at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at == word.length() || width(word.codePointBefore(at)) == 2 || width(word.codePointAt(at)) == 2) {
                pieces.add(word.substring(begin, at));
                begin = at;
            }
        }
        return pieces;
    }

    /** Where the text must be broken, at least one character from its beginning. */
    private static int end(String text, int columns) {
        var end = Character.charCount(text.codePointAt(0));
        for (var used = width(text.codePointAt(0));
                end < text.length();
                end += Character.charCount(text.codePointAt(end))) {
            used += width(text.codePointAt(end));
            if (used > columns) {
                break;
            }
        }
        return end;
    }

    private static String harmless(String beginning) {
        return beginning.startsWith("::") ? "\\u003a" + beginning.substring(1) : beginning;
    }
}
