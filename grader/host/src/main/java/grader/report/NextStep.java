package grader.report;

import grader.catalog.LearningOrder;
import grader.report.Report.Graded;
import java.util.Comparator;
import java.util.List;

/** The last lines of a report: what was learnt, or the one thing to do next. */
final class NextStep {
    /** The idea of a solution is told when few exercises were asked for: in a long list nobody reads it. */
    private static final int FEW = 3;

    private final KitReport kitReport;
    private final Page page;

    NextStep(KitReport kitReport, Page page) {
        this.kitReport = kitReport;
        this.page = page;
    }

    void write() {
        page.blank();
        if (kitReport.reports().size() <= FEW) {
            kitReport.reports().stream().filter(NextStep::solved).forEach(this::learnt);
        }
        List<Report> open = kitReport.reports().stream()
                .filter(report -> !solved(report) && !(report instanceof Report.GraderFailed))
                .toList();
        if (open.isEmpty() && kitReport.graderFailed()) {
            page.paragraph(0, kitReport.possible() > 0 ? "All points of what was judged." : "Nothing was judged.");
        } else if (open.isEmpty()) {
            page.paragraph(0, Ink.GOOD.on(page.style(), page.say("All points: well done.")));
        } else {
            next(open);
        }
    }

    private static boolean solved(Report report) {
        return report instanceof Graded && report.earned() == report.possible();
    }

    private void learnt(Report report) {
        if (!report.exercise().learnt().isBlank()) {
            page.paragraph(
                    0,
                    report.exercise().shortName() + ", the idea: "
                            + report.exercise().learnt());
            page.blank();
        }
    }

    /** What has been begun comes before what has not; among these, what others build on comes first. */
    private void next(List<Report> open) {
        var order = LearningOrder.of(open.stream().map(Report::exercise).toList());
        var learnt = open.stream()
                .sorted(Comparator.comparingInt(report -> order.indexOf(report.exercise())))
                .toList();
        Report first = learnt.stream()
                .filter(report -> report.earned() > 0)
                .findFirst()
                .or(() -> learnt.stream()
                        .filter(report -> !(report instanceof Report.NotSubmitted))
                        .findFirst())
                .orElse(learnt.getFirst());
        String id = first.exercise().shortName();
        String named = first.exercise().name() + " (" + first.exercise().title() + ").";
        page.paragraph(0, first instanceof Report.NotSubmitted ? "Next: begin " + named : "Next: go on with " + named);
        page.paragraph(2, "./grade " + id + " judges it alone, ./grade hint " + id + " helps.");
    }
}
