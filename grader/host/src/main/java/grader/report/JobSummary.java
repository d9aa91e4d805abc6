package grader.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as Markdown, for the summary of a job. What came from a student's program stands as escaped text inside
 * {@code <pre>}, where neither Markdown nor HTML is obeyed.
 */
public final class JobSummary {
    /** GitHub refuses a step's summary above 1 MiB whole; the rest is for what other commands of the step add. */
    static final int MOST_BYTES = 1_000_000;

    private static final String VISIBLE_ONLY = "Judged here: the visible tests alone (V1, V2 and so on), a point each."
            + " The hidden checks were not run.";

    private final KitReport kitReport;
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int leftOut;

    private JobSummary(KitReport kitReport) {
        this.kitReport = kitReport;
    }

    /** The document, at most a million bytes of UTF-8: what does not fit is said to be left out. */
    public static String of(KitReport kitReport) {
        var summary = new JobSummary(kitReport);
        summary.write();
        return summary.text.toString();
    }

    private void write() {
        add("## " + kitReport.say(kitReport.earned() + " of " + kitReport.possible() + " points") + "\n\n"
                + (kitReport.visibleOnly() ? kitReport.say(VISIBLE_ONLY) + "\n\n" : "")
                + "| %s | | %s | %s |\n|---|---|---|--:|\n"
                        .formatted(kitReport.label("exercise"), kitReport.label("clauses"), kitReport.label("points")));
        kitReport.reports().forEach(report -> add(row(report)));
        add("\n");
        for (Report report : kitReport.reports()) {
            var block = details(report);
            if (bytes + size(block) > MOST_BYTES - 1_000) {
                leftOut++;
            } else {
                add(block);
            }
        }
        if (leftOut > 0) {
            add(kitReport.say(
                            "The details of " + leftOut + " more exercises are left out: this page would be too long.")
                    + "\n\n");
        }
        add(kitReport.say("Seed `" + kitReport.seedText() + "`: `./grade --seed " + kitReport.seedText()
                        + "` judges the same way.")
                + "\n");
    }

    private void add(String more) {
        text.append(more);
        bytes += size(more);
    }

    private static int size(String more) {
        return more.getBytes(StandardCharsets.UTF_8).length;
    }

    private String row(Report report) {
        return "| `%s` | %s | %s | %d/%d |\n"
                .formatted(
                        report.exercise().id(),
                        cell(report.exercise().title()),
                        marks(report),
                        report.earned(),
                        report.possible());
    }

    private String marks(Report report) {
        return report instanceof Report.Graded
                ? report.exercise().clauses().stream()
                        .map(clause -> Mark.worst(report, clause).sign())
                        .collect(Collectors.joining())
                : kitReport.label(JsonReport.status(report)).replace('_', ' ');
    }

    private static String cell(String words) {
        return HtmlText.of(words).replace("|", "&#124;");
    }

    /** What does not hold of one exercise; nothing when all does. */
    private String details(Report report) {
        List<Told> open = kitReport.told(report).stream()
                .filter(told -> !told.line().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        var facts = report instanceof Report.Graded
                ? open.stream().map(JobSummary::block).collect(Collectors.joining("\n\n"))
                : open.getFirst().facts() + trouble(report);
        return "<details><summary><code>%s</code> %s</summary>\n\n<pre>\n%s\n</pre>\n\n</details>\n\n"
                .formatted(report.exercise().id(), HtmlText.of(report.exercise().title()), HtmlText.of(facts));
    }

    private static String block(Told told) {
        return told.name() + "\n" + told.facts();
    }

    private String trouble(Report report) {
        var places = Reason.where(report);
        return places.isEmpty() ? "" : "\n" + kitReport.label("where") + ": " + Quoted.of(String.join("\n", places));
    }
}
