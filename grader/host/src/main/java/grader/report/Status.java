package grader.report;

import grader.report.Report.Crashed;
import grader.report.Report.Graded;
import grader.report.Report.NotAllowed;
import grader.report.Report.NotCompiled;
import grader.report.Report.NotSubmitted;
import grader.report.Report.Tampered;
import grader.report.Report.TimedOut;
import java.util.Locale;

/** The three words that Classroom readers know; from the best to the worst. */
enum Status {
    PASS,
    FAIL,
    ERROR;

    static Status of(Report report) {
        return switch (report) {
            case Graded graded -> graded.earned() == graded.possible() ? PASS : FAIL;
            case NotSubmitted _ -> FAIL;
            case NotCompiled _, NotAllowed _, TimedOut _, Crashed _, Tampered _, Report.GraderFailed _ -> ERROR;
        };
    }

    /** The worst of all its exercises. */
    static Status of(KitReport kitReport) {
        return kitReport.reports().stream()
                .map(Status::of)
                .max(Status::compareTo)
                .orElseThrow();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
