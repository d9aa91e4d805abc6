package grader.report;

import grader.compile.Compilation.Problem;
import grader.report.Report.NotCompiled;

/** A compiler's error with the student's line and a sign below the place. */
record ProblemLines(KitReport kitReport, Page page) {
    /** Writes it. */
    void write(NotCompiled report, Problem problem) {
        page.paragraph(2, place(problem));
        var place = new Place(problem.file(), problem.line());
        if (problem.line() > 0) {
            kitReport.lines().at(report.exercise().id(), place).ifPresent(line -> {
                var margin = line.length() - line.stripLeading().length();
                page.code(0, problem.line(), line.stripLeading());
                if (problem.column() > margin) {
                    page.caret(0, problem.line(), line.stripLeading(), problem.column() - margin);
                }
            });
        }
    }

    private static String place(Problem problem) {
        String where = problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
        return Quoted.of(where.isEmpty() ? problem.message() : where + ": " + problem.message());
    }
}
