package grader.report;

/**
 * Text that came from a student's program, made safe to show: it cannot move the cursor, change colours, reorder what
 * is read, flood a screen or be taken for a command of a build log. What a reader would not see is shown as
 * {@code \}{@code u001b}; line breaks stay line breaks.
 */
public final class Quoted {
    /** What a person reads of one text. */
    static final int MOST_CHARACTERS = 4_000;
    /** What a person reads of one line. */
    static final int MOST_IN_LINE = 500;
    /** A screen full. */
    static final int MOST_LINES = 50;

    private static final int EMOJI_JOINER = 0x200d;

    private final String text;
    private final String lineBreak;
    private final StringBuilder shown = new StringBuilder();
    private int lines = 1;
    private int inLine;
    private boolean onlySpaceInLine = true;

    private Quoted(String text, String lineBreak) {
        this.text = text.replace("\r\n", "\n");
        this.lineBreak = lineBreak;
    }

    /** The text on as many lines as it has, 50 at most, with at most 500 characters each and 4,000 together. */
    public static String of(String text) {
        return new Quoted(text, "\n").shown();
    }

    /** The same on one line, with a sign where its lines break. */
    public static String line(String text) {
        return new Quoted(text.strip(), " ⏎ ").shown();
    }

    private String shown() {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (shown.length() >= MOST_CHARACTERS || character == '\n' && lines == MOST_LINES) {
                return shown.append(more(at, text.length())).toString();
            }
            if (character != '\n' && inLine >= MOST_IN_LINE) {
                int end = endOfLine(at);
                shown.append(more(at, end));
                at = end;
            } else {
                show(character, at);
                at += Character.charCount(character);
            }
        }
        return shown.toString();
    }

    private int endOfLine(int at) {
        int newline = text.indexOf('\n', at);
        return newline < 0 ? text.length() : newline;
    }

    private String more(int from, int to) {
        return "… and " + text.codePointCount(from, to) + " more characters";
    }

    private void show(int character, int at) {
        if (character == '\n') {
            shown.append(lineBreak);
            lines++;
            inLine = 0;
            onlySpaceInLine = true;
            return;
        }
        String piece = isCommand(at) || isInvisible(character) ? escaped(character) : Character.toString(character);
        shown.append(piece);
        inLine += piece.length();
        onlySpaceInLine &= Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /**
     * Build logs obey a line whose first visible characters are {@code ::}, and {@code ##[} anywhere in a line. A line
     * may be broken at any space when it is shown.
     */
    private boolean isCommand(int at) {
        boolean opensLine =
                text.startsWith("::", at) && (onlySpaceInLine || Character.isWhitespace(text.codePointBefore(at)));
        return opensLine || at >= 2 && text.startsWith("##[", at - 2);
    }

    private static boolean isInvisible(int character) {
        return switch ((byte) Character.getType(character)) {
            case Character.FORMAT -> character != EMOJI_JOINER;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escaped(int character) {
        return Character.isBmpCodePoint(character) ? "\\u%04x".formatted(character) : "\\u{%x}".formatted(character);
    }
}
