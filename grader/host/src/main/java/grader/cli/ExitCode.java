package grader.cli;

/** How the grader ends. */
final class ExitCode {
    /** Every point was earned. */
    static final int ALL_POINTS = 0;
    /** Some were not. */
    static final int NOT_ALL = 1;
    /** Wrong usage or input. */
    static final int USAGE = 2;
    /** The grader's own fault. */
    static final int FAULT = 3;

    private ExitCode() {}
}
