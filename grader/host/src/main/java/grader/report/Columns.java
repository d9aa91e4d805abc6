package grader.report;

import java.util.ArrayList;
import java.util.List;

/** Text in columns of a terminal, where a Chinese character takes two. */
final class Columns {
    private Columns() {}

    /** How many columns the text takes. */
    static int width(String text) {
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
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text, cut with two dots to this width. */
    static String cut(String text, int columns) {
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
            if (!line.isEmpty() && width(line) + 1 + width(word) > columns) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? harmless(word) : line + " " + word;
            while (width(line) > columns) {
                var end = end(line, columns);
                lines.add(line.substring(0, end));
                line = harmless(line.substring(end));
            }
        }
        lines.add(line);
        return lines;
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
