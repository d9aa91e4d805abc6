package grader.report;

/**
 * What the terminal can show.
 *
 * @param width columns; brought into 40 to 200, beyond which lines are hard to read
 * @param colour whether escape sequences for colours are understood
 * @param unicode whether more than ASCII can be shown
 */
public record TerminalStyle(int width, boolean colour, boolean unicode) {
    /** The narrowest terminal that is written for. */
    public static final int NARROWEST = 40;
    /** The widest line that is written. */
    public static final int WIDEST = 200;

    public TerminalStyle {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }
}
