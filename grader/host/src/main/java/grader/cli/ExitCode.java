package grader.cli;

import grader.report.KitReport;

/** How the grader ends. */
public final class ExitCode {
    /** Every point was earned. */
    public static final int ALL_POINTS = 0;
    /** Some were not. */
    public static final int NOT_ALL = 1;
    /** Wrong usage or input. */
    public static final int USAGE = 2;
    /** The grader's own fault. */
    public static final int FAULT = 3;

    private ExitCode() {}

    static int of(KitReport report) {
        if (report.graderFailed()) {
            return FAULT;
        }
        return report.earned() == report.possible() ? ALL_POINTS : NOT_ALL;
    }
}
