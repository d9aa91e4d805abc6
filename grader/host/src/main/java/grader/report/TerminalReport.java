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

/** The report as a person reads it in a terminal: first what is broken and what to do, then the table of points. */
public final class TerminalReport {
    private static final int MOST_PROBLEMS = 5;
    private static final int MOST_VIOLATIONS = 10;

    private final KitReport kitReport;
    private final Page page;
    private final ClauseBlocks blocks;

    private TerminalReport(KitReport kitReport, TerminalStyle style) {
        this.kitReport = kitReport;
        this.page = new Page(style, kitReport.texts());
        this.blocks = new ClauseBlocks(kitReport, page);
    }

    /** The whole report. No line of it is wider than the terminal but a command, which is there to be copied. */
    public static String of(KitReport kitReport, TerminalStyle style) {
        var report = new TerminalReport(kitReport, style);
        report.write();
        return report.page.toString();
    }

    /** Only what was found: without the table of points and what to do next, for a replay. */
    public static String findings(KitReport kitReport, TerminalStyle style) {
        var report = new TerminalReport(kitReport, style);
        report.writeFindings();
        return report.page.toString();
    }

    private void write() {
        writeFindings();
        if (kitReport.partial()) {
            page.heading(
                    "Partial: ended from outside after " + kitReport.reports().size() + " of " + kitReport.asked()
                            + " exercises; the others were not judged");
            page.blank();
        }
        new PointsTable(kitReport, page).write();
        writeKept();
        if (!kitReport.partial()) {
            new NextStep(kitReport, page).write();
        }
    }

    private void writeKept() {
        var kept = kitReport.reports().stream()
                .filter(report -> report.kept().isPresent())
                .map(report -> report.exercise().shortName())
                .toList();
        if (!kept.isEmpty()) {
            page.paragraph(
                    0,
                    "Kept, since nothing has changed: " + String.join(", ", kept) + ". ./grade --fresh judges anew.");
        }
    }

    private void writeFindings() {
        all(Graded.class).forEach(this::graded);
        all(NotCompiled.class).forEach(this::notCompiled);
        all(NotAllowed.class).forEach(this::notAllowed);
        all(TimedOut.class).forEach(this::timedOut);
        all(Crashed.class).forEach(this::crashed);
        all(Tampered.class).forEach(this::tampered);
        all(Report.GraderFailed.class).forEach(this::graderFailed);
        notSubmitted(all(NotSubmitted.class));
    }

    private <T extends Report> List<T> all(Class<T> kind) {
        return kitReport.reports().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void graded(Graded report) {
        var holds = report.score().lines().stream().allMatch(line -> Mark.of(line.verdict()) == Mark.HOLDS);
        if (holds && report.notes().isEmpty()) {
            return;
        }
        heading(report, "");
        blocks.write(report, report.notes());
        page.blank();
    }

    private void notCompiled(NotCompiled report) {
        List<Problem> problems = report.problems();
        heading(report, "does not compile yet");
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> new ProblemLines(kitReport, page)
                .write(report, problem));
        more(problems.size() - MOST_PROBLEMS);
        next(report, "correct the first one: the others often follow from it");
    }

    private void notAllowed(NotAllowed report) {
        List<Violation> violations = report.violations();
        heading(report, "uses what this exercise does not allow");
        for (Violation violation : violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS))) {
            String line = violation.line() > 0 ? ":" + violation.line() : "";
            page.paragraph(2, Quoted.line(violation.file() + line + "  " + violation.what()));
            page.fact(4, "why", Quoted.of(violation.why()));
            page.fact(4, "instead", Quoted.of(violation.instead()));
        }
        more(violations.size() - MOST_VIOLATIONS);
        next(report, "write these lines in another way: nothing was run, so no clause is lost yet");
    }

    private void timedOut(TimedOut report) {
        heading(report, "was stopped before it came to an end");
        page.fact(2, "limit", Quoted.of(report.limit()));
        page.fact(2, "where", Quoted.of(String.join("\n", report.where())));
        blocks.write(report, List.of());
        next(report, "look for a loop that does not end or a wait that nobody ends: points count once a run ends");
    }

    private void crashed(Crashed report) {
        heading(report, "brought its JVM down again and again");
        page.fact(2, "how", Quoted.of(report.how()));
        page.fact(2, "where", Quoted.of(String.join("\n", report.where())));
        blocks.write(report, List.of());
        next(report, "find what ends the JVM, such as memory or threads that grow without a bound");
    }

    private void tampered(Tampered report) {
        heading(report, "has a result that was not accepted");
        report.evidence().forEach(evidence -> page.fact(2, "found", Quoted.of(evidence)));
        next(report, "remove code that speaks to the grader; if there is none, show these lines to your instructor");
    }

    private void graderFailed(Report.GraderFailed report) {
        heading(report, "was not judged: the grader failed here, not you");
        page.fact(2, "what", Quoted.of(report.what()));
        page.fact(2, "written", report.trace());
        page.paragraph(2, "It takes no point and gives none. Grade it again; if it fails again, tell your instructor.");
        page.blank();
    }

    private void notSubmitted(List<NotSubmitted> reports) {
        if (reports.isEmpty()) {
            return;
        }
        if (reports.size() == 1) {
            heading(reports.getFirst(), "was not handed in");
            page.paragraph(2, Quoted.of(reports.getFirst().what()));
        } else {
            page.heading("Not handed in: " + reports.size() + " exercises");
            List<String> names =
                    reports.stream().map(report -> report.exercise().name()).toList();
            page.paragraph(2, String.join(", ", names));
        }
        page.blank();
    }

    private void heading(Report report, String what) {
        page.heading(
                what.isEmpty()
                        ? report.exercise().name() + " · " + report.exercise().title()
                        : report.exercise().name() + " " + page.say(what));
    }

    private void more(int count) {
        if (count > 0) {
            page.paragraph(2, "and " + count + " more");
        }
    }

    private void next(Report report, String what) {
        page.fact(2, "next", what);
        page.command(2, "then", "./grade " + report.exercise().shortName());
        page.blank();
    }
}
