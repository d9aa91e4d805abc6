package grader.report;

import grader.compile.Compilation.Problem;
import grader.policy.Violation;
import grader.report.Report.Crashed;
import grader.report.Report.Graded;
import grader.report.Report.NotAllowed;
import grader.report.Report.NotCompiled;
import grader.report.Report.NotSubmitted;
import grader.report.Report.Tampered;
import grader.report.Report.TimedOut;
import java.util.List;

/** Why a whole exercise was not judged, in the words that a reader of one of its clauses needs. Not yet quoted. */
public final class Reason {
    private Reason() {}

    /** The reason that a check of it was not reached, with the fact behind it. */
    public static String of(Report report, String reason) {
        return switch (report) {
            case NotCompiled(var _, var problems)
            when !problems.isEmpty() -> reason + ": " + problems.getFirst().message();
            case NotAllowed(var _, var violations)
            when !violations.isEmpty() -> reason + ": " + violations.getFirst().what();
            case NotSubmitted(var _, var what) -> what;
            case Tampered(var _, var evidence) -> reason + ": " + String.join("; ", evidence);
            case TimedOut timedOut -> reason + ": " + timedOut.limit();
            case Crashed crashed -> reason + ": " + crashed.how();
            case Report.GraderFailed failed -> reason + ": " + failed.what();
            case NotCompiled _, NotAllowed _, Graded _ -> reason;
        };
    }

    /** Where in the submission it is, each such as {@code Mutex.java:31}. */
    public static List<String> where(Report report) {
        return switch (report) {
            case NotCompiled(var _, var problems) ->
                problems.stream()
                        .filter(problem -> problem.line() > 0)
                        .map(Reason::place)
                        .distinct()
                        .toList();
            case NotAllowed(var _, var violations) ->
                violations.stream().map(Reason::place).distinct().toList();
            case TimedOut timedOut -> timedOut.where();
            case Crashed crashed -> crashed.where();
            case NotSubmitted _, Tampered _, Graded _, Report.GraderFailed _ -> List.of();
        };
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line();
    }

    private static String place(Violation violation) {
        return violation.file() + ":" + violation.line();
    }
}
