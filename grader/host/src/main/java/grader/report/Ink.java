package grader.report;

/** What a colour says: the meaning, and the escape sequence that shows it. */
enum Ink {
    GOOD("32"),
    BAD("31"),
    UNSURE("33"),
    QUIET("2"),
    STRONG("1");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The text in this ink, when the terminal has colours. */
    String on(TerminalStyle style, String text) {
        return style.colour() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
