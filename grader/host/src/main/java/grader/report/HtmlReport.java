package grader.report;

import grader.score.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The report as one page that needs nothing else: points, and for each lost clause its witness as a picture beside the
 * student's own lines. Stepped through by keys, dark and light, printable.
 */
public final class HtmlReport {
    private final KitReport kitReport;
    private final StringBuilder html = new StringBuilder();
    private final ClauseArticles articles;

    private HtmlReport(KitReport kitReport) {
        this.kitReport = kitReport;
        this.articles = new ClauseArticles(kitReport);
    }

    /** The whole page, in the report's language. */
    public static String of(KitReport kitReport) {
        var page = new HtmlReport(kitReport);
        page.write();
        return page.html.toString();
    }

    private void write() {
        var title = kitReport.say("What was found") + " · " + kitReport.earned() + "/" + kitReport.possible();
        html.append("<!doctype html>\n<html lang=")
                .append(kitReport.texts().language().word())
                .append("><head><meta charset=utf-8>")
                .append("<meta name=viewport content=\"width=device-width,initial-scale=1\"><title>")
                .append(HtmlText.of(title))
                .append("</title><style>\n")
                .append(resource("page.css"))
                .append("</style></head><body><a class=skip href=#found>")
                .append(say("To what was found"))
                .append("</a><header><h1>")
                .append(HtmlText.of(title))
                .append("</h1><p class=quiet>")
                .append(say("Keys: ↓ and ↑ go through the steps, n and p from witness to witness."))
                .append("</p></header>\n");
        table();
        html.append("<main id=found>\n");
        kitReport.reports().forEach(this::exercise);
        html.append("</main><footer class=quiet>Interleave ")
                .append(HtmlText.of(kitReport.kit()))
                .append(" · ")
                .append(HtmlText.of(kitReport.label("seed")))
                .append(" <code>")
                .append(kitReport.seedText())
                .append("</code></footer><script>\n")
                .append(resource("page.js"))
                .append("</script></body></html>\n");
    }

    private String say(String english) {
        return HtmlText.of(kitReport.say(english));
    }

    private void table() {
        html.append("<div class=scroll><table class=points><thead><tr>");
        for (String label : new String[] {"exercise", "title", "clauses", "points"}) {
            html.append("<th scope=col>")
                    .append(HtmlText.of(kitReport.label(label)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (Report report : kitReport.reports()) {
            var exercise = report.exercise();
            html.append("<tr><th scope=row><a href=#")
                    .append(exercise.shortName())
                    .append('>')
                    .append(exercise.name())
                    .append("</a></th><td>")
                    .append(HtmlText.of(exercise.title()))
                    .append("</td><td class=marks>");
            exercise.clauses().forEach(clause -> mark(clause, Mark.worst(report, clause)));
            html.append("</td><td class=number>")
                    .append(report.earned())
                    .append('/')
                    .append(report.possible())
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void mark(String clause, Mark mark) {
        html.append("<span class=\"mark ")
                .append(mark.name().toLowerCase(Locale.ROOT))
                .append("\" title=\"")
                .append(clause)
                .append("\">")
                .append(mark.sign())
                .append("</span>");
    }

    private void exercise(Report report) {
        var exercise = report.exercise();
        html.append("<section id=")
                .append(exercise.shortName())
                .append("><h2>")
                .append(exercise.name())
                .append(" · ")
                .append(HtmlText.of(exercise.title()))
                .append(" <small>")
                .append(report.earned())
                .append('/')
                .append(report.possible())
                .append("</small></h2>\n");
        var named = CodeListing.of(kitReport, report);
        html.append(named.isEmpty() ? "<div>" : "<div class=beside>").append("<div class=clauses>\n");
        if (!(report instanceof Report.Graded)) {
            whole(report);
        }
        for (Score.Line line : report.lines().lines()) {
            html.append(articles.of(report, line));
        }
        html.append("</div>").append(named).append("</div></section>\n");
    }

    /** Why nothing or not all of it was judged. */
    private void whole(Report report) {
        html.append("<p class=whole>")
                .append(HtmlText.quoted(kitReport.say(Reason.of(report, kitReport.label(JsonReport.status(report))))))
                .append("</p>");
        var places = Reason.where(report);
        if (!places.isEmpty()) {
            html.append("<p><code>")
                    .append(HtmlText.quoted(String.join("\n", places)))
                    .append("</code></p>");
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
