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

    /** The mark of a clause: that of its worst check. */
    static Mark worst(Report report, String clause) {
        return report.lines().lines().stream()
                .filter(line -> line.check().clause().equals(clause))
                .map(line -> of(line.verdict()))
                .reduce(HOLDS, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The sign without colour. */
    String sign() {
        return sign;
    }

    /** The sign, one column wide. */
    String on(TerminalStyle style) {
        return ink.on(style, style.unicode() ? sign : ascii);
    }
}
