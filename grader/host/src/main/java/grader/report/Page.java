package grader.report;

import grader.text.Texts;
import java.util.List;

/**
 * Text for a terminal, written from top to bottom: words wrapped at its width, facts with their labels in a column. The
 * kit's own words come in English and are written in the reader's language.
 */
final class Page {
    private static final int LABEL_COLUMNS = 10;
    /** Below this width a label has a line of its own, since too little would be left beside it. */
    private static final int NARROW = 60;

    private final TerminalStyle style;
    private final Texts texts;
    private final StringBuilder text = new StringBuilder();

    Page(TerminalStyle style, Texts texts) {
        this.style = style;
        this.texts = texts;
    }

    TerminalStyle style() {
        return style;
    }

    /** A line as it is, already laid out. */
    void raw(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    /** Words, wrapped, each line indented by so many columns. */
    void paragraph(int indent, String words) {
        lines(words, indent).forEach(line -> raw(" ".repeat(indent) + line));
    }

    /** A line in bold; its further lines are indented a little more. */
    void heading(String words) {
        marked(0, "", words);
    }

    /** A sign and words in bold behind it. */
    void marked(int indent, String sign, String words) {
        int behind = sign.isEmpty() ? indent : indent + 2;
        String begin = " ".repeat(indent) + (sign.isEmpty() ? "" : sign + " ");
        for (String line : lines(words, behind)) {
            raw(begin + Ink.STRONG.on(style, line));
            begin = " ".repeat(behind);
        }
    }

    /** A label and what it says; nothing at all when it says nothing. */
    void fact(int indent, String label, String words) {
        if (words.isBlank()) {
            return;
        }
        int behind = behindLabel(indent);
        String begin = labelled(indent, label);
        for (String line : lines(words, behind)) {
            raw(begin + line);
            begin = " ".repeat(behind);
        }
    }

    /** A line of the student's code behind a label, with its number; cut at the terminal's width, never wrapped. */
    void code(int indent, int number, String line) {
        raw(" ".repeat(behindLabel(indent)) + Ink.QUIET.on(style, numbered(number)) + shown(indent, number, line));
    }

    /** A sign below that line, at the column that counts from 1; nothing where it would be cut off. */
    void caret(int indent, int number, String line, int column) {
        var before = Columns.width(line.substring(0, Math.min(column - 1, line.length())));
        var at = behindLabel(indent) + numbered(number).length() + before;
        if (before < Columns.width(shown(indent, number, line))) {
            raw(" ".repeat(at) + Ink.BAD.on(style, "^"));
        }
    }

    private static String numbered(int number) {
        return "%4d | ".formatted(number);
    }

    private String shown(int indent, int number, String line) {
        var columns = style.width() - behindLabel(indent) - numbered(number).length();
        return plain(Columns.cut(Quoted.line(line), columns));
    }

    /** A label and a command, never broken: it is there to be copied. */
    void command(int indent, String label, String command) {
        if (command.isEmpty()) {
            return;
        }
        raw(labelled(indent, label) + command);
    }

    /** A label and numbered steps, each wrapped behind its number; nothing when there are none. */
    void steps(int indent, String label, List<String> steps, int firstNumber) {
        int behind = behindLabel(indent);
        int digits = Integer.toString(firstNumber + steps.size() - 1).length();
        String begin = steps.isEmpty() ? "" : labelled(indent, label);
        for (int i = 0; i < steps.size(); i++) {
            String number = ("%" + digits + "d. ").formatted(firstNumber + i);
            for (String line : lines(steps.get(i), behind + number.length())) {
                raw(begin + number + line);
                begin = " ".repeat(behind);
                number = " ".repeat(number.length());
            }
        }
    }

    private int behindLabel(int indent) {
        return style.width() < NARROW ? indent + 2 : indent + LABEL_COLUMNS;
    }

    private String labelled(int indent, String label) {
        if (label.isEmpty()) {
            return " ".repeat(behindLabel(indent));
        }
        String said = label(label);
        String inked = " ".repeat(indent) + Ink.QUIET.on(style, said);
        return style.width() < NARROW
                ? inked + "\n" + " ".repeat(behindLabel(indent))
                : inked + " ".repeat(LABEL_COLUMNS - Columns.width(said));
    }

    private List<String> lines(String words, int indent) {
        return Columns.wrapped(plain(say(words)), style.width() - indent);
    }

    /** The kit's own words in the reader's language. */
    String say(String english) {
        return texts.say(english);
    }

    /** A label in the reader's language. */
    String label(String english) {
        return texts.label(english);
    }

    /** The words as the terminal can show them. */
    String plain(String words) {
        return style.unicode() ? words : Columns.ascii(words);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
