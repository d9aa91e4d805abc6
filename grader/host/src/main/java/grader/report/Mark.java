package grader.report;

import grader.wire.Verdict;

/** One sign for a verdict; from the best to the worst, so that the worst check of a clause is its mark. */
enum Mark {
    HOLDS("✓", "+", Ink.GOOD),
    UNDECIDED("?", "?", Ink.UNSURE),
    NOT_REACHED("–", "-", Ink.QUIET),
    BROKEN("✗", "x", Ink.BAD);

    private final String sign;
    private final String ascii;
    private final Ink ink;

    Mark(String sign, String ascii, Ink ink) {
        this.sign = sign;
        this.ascii = ascii;
        this.ink = ink;
    }

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _ -> HOLDS;
            case Verdict.Undecided _ -> UNDECIDED;
            case Verdict.NotReached _ -> NOT_REACHED;
            case Verdict.Broken _ -> BROKEN;
        };
    }

    /** The sign, one column wide. */
    String on(TerminalStyle style) {
        return ink.on(style, style.unicode() ? sign : ascii);
    }
}
