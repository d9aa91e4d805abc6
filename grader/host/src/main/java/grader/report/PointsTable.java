package grader.report;

import grader.catalog.ExerciseEntry;
import grader.report.Report.Crashed;
import grader.report.Report.Graded;
import grader.report.Report.NotAllowed;
import grader.report.Report.NotCompiled;
import grader.report.Report.NotSubmitted;
import grader.report.Report.Tampered;
import grader.report.Report.TimedOut;
import java.time.Duration;
import java.util.function.ToIntFunction;

/** The table of points, one line an exercise. What does not fit is left out: title, then seconds, then clauses. */
final class PointsTable {
    private static final String GAP = "  ";
    /** A title that is cut to less than this says nothing. */
    private static final int LEAST_TITLE = 12;

    private static final int SECONDS = 7;

    private final KitReport kitReport;
    private final Page page;
    private final int name;
    private final int points;
    private final int clauses;
    private final int title;
    private final boolean seconds;

    PointsTable(KitReport kitReport, Page page) {
        this.kitReport = kitReport;
        this.page = page;
        int width = page.style().width();
        points = Math.max(
                heading("points"),
                points(kitReport.earned(), kitReport.possible()).length());
        int longestName = widest("exercise", report -> report.exercise().name().length());
        int marks = widest("clauses", report -> Columns.width(state(report)));
        boolean roomy = longestName + marks + points + SECONDS + 3 * GAP.length() <= width;
        name = roomy ? longestName : heading("total");
        int rest = width - name - points - GAP.length();
        clauses = marks + GAP.length() <= rest ? marks : 0;
        rest -= clauses + GAP.length();
        seconds = SECONDS + GAP.length() <= rest;
        rest -= seconds ? SECONDS + GAP.length() : 0;
        int longestTitle = widest(
                "title", report -> Columns.width(page.plain(report.exercise().title())));
        title = Math.min(longestTitle, rest - GAP.length());
    }

    /** How wide the heading of a column is. */
    private int heading(String english) {
        return Columns.width(page.label(english));
    }

    private int widest(String heading, ToIntFunction<Report> width) {
        return Math.max(
                heading(heading),
                kitReport.reports().stream().mapToInt(width).max().orElse(0));
    }

    void write() {
        boolean shortHeading = name < heading("exercise");
        row(
                shortHeading ? "" : page.label("exercise"),
                page.label("title"),
                page.label("clauses"),
                0,
                page.label("points"),
                page.label("seconds"));
        kitReport.reports().forEach(this::row);
        Duration all = kitReport.reports().stream()
                .filter(report -> report.kept().isEmpty())
                .map(Report::duration)
                .reduce(Duration.ZERO, Duration::plus);
        row(page.label("total"), "", "", 0, points(kitReport.earned(), kitReport.possible()), Seconds.rounded(all));
    }

    private void row(Report report) {
        ExerciseEntry exercise = report.exercise();
        String shown = name < exercise.name().length() ? exercise.shortName() : exercise.name();
        String marks = report instanceof Graded ? marks(report) : state(report);
        int invisible = Columns.width(marks) - Columns.width(state(report));
        String judged = report.duration().isZero() ? "" : Seconds.rounded(report.duration());
        String spent = report.kept().isPresent() ? page.label("kept") : judged;
        row(shown, exercise.title(), marks, invisible, points(report.earned(), report.possible()), spent);
    }

    private void row(String first, String titled, String marks, int invisible, String earned, String spent) {
        var line = new StringBuilder(Columns.padded(first, name));
        if (title >= LEAST_TITLE) {
            line.append(GAP).append(Columns.padded(Columns.cut(page.plain(titled), title), title));
        }
        if (clauses > 0) {
            line.append(GAP).append(marks).append(" ".repeat(Math.max(0, clauses + invisible - Columns.width(marks))));
        }
        line.append(GAP).append(" ".repeat(points - Columns.width(earned))).append(earned);
        if (seconds) {
            line.append(GAP).append(" ".repeat(SECONDS - Columns.width(spent))).append(spent);
        }
        page.raw(line.toString());
    }

    /** One mark a clause, that of its worst check. */
    private String marks(Report report) {
        var marks = new StringBuilder();
        for (String clause : report.exercise().clauses()) {
            marks.append(Mark.worst(report, clause).on(page.style()));
        }
        return marks.toString();
    }

    /** What stands in the column of clauses: for a graded one, a text as long as its marks. */
    private String state(Report report) {
        return switch (report) {
            case Graded graded -> "x".repeat(graded.exercise().clauses().size());
            case NotSubmitted _ -> page.label("not handed in");
            case NotCompiled _ -> page.label("no compile");
            case NotAllowed _ -> page.label("not allowed");
            case TimedOut _ -> page.label("timed out");
            case Crashed _ -> page.label("crashed");
            case Tampered _ -> page.label("not accepted");
            case Report.GraderFailed _ -> page.label("grader failed");
        };
    }

    private static String points(int earned, int possible) {
        return earned + "/" + possible;
    }
}
