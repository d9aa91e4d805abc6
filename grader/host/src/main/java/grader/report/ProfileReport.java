package grader.report;

import grader.report.Report.Graded;
import grader.score.Score;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the time of a grade went, for a person: by stage, then by check, the longest first. */
public final class ProfileReport {
    private final KitReport kitReport;
    private final Map<String, Spent> spent;
    private final Page page;

    private ProfileReport(KitReport kitReport, Map<String, Spent> spent, TerminalStyle style) {
        this.kitReport = kitReport;
        this.spent = spent;
        this.page = new Page(style, kitReport.texts());
    }

    /**
     * All that was judged now; what was kept from an earlier grade took no time.
     *
     * @param spent by the exercise's id
     */
    public static String of(KitReport kitReport, Map<String, Spent> spent, TerminalStyle style) {
        var profile = new ProfileReport(kitReport, spent, style);
        profile.page.blank();
        profile.page.heading(kitReport.say("Where the time went, in seconds"));
        kitReport.reports().forEach(profile::exercise);
        return profile.page.toString();
    }

    private void exercise(Report report) {
        page.blank();
        var own = Optional.ofNullable(spent.get(report.exercise().id()));
        if (report.kept().isPresent() || own.isEmpty()) {
            page.paragraph(0, report.exercise().name() + ": " + kitReport.say("kept from an earlier grade"));
            return;
        }
        var lines = report instanceof Graded graded ? graded.score().lines() : List.<Score.Line>of();
        stages(report, own.get(), total(lines));
        lines.stream()
                .filter(line -> line.spent().isPresent())
                .sorted(Comparator.comparing((Score.Line line) -> line.spent().orElse(Duration.ZERO))
                        .reversed())
                .forEach(this::check);
    }

    private static Duration total(List<Score.Line> lines) {
        return lines.stream().flatMap(line -> line.spent().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    private void stages(Report report, Spent own, Duration checks) {
        var around = own.run().minus(checks);
        page.heading(report.exercise().name() + " " + Seconds.rounded(own.all()));
        fact("reading", own.read());
        fact("compiling", own.compile());
        fact("policy", own.policy());
        fact("rewriting", own.weave());
        fact("workers", around.isNegative() ? Duration.ZERO : around);
        page.fact(2, "checks", checks(checks, own.run()));
        fact("reporting", own.render());
        page.fact(
                2,
                "processor",
                kitReport.say(Seconds.exact(own.processor())
                        + " of computing in the workers; what is more than that in theirs was waiting"));
    }

    /** Several workers judge side by side where there are places: then all checks are longer than the run. */
    private String checks(Duration checks, Duration run) {
        var alone = Seconds.exact(checks);
        return checks.compareTo(run) <= 0
                ? alone
                : kitReport.say(alone + " one by one, " + Seconds.exact(run) + " side by side");
    }

    private void fact(String label, Duration span) {
        page.fact(2, label, Seconds.exact(span));
    }

    private void check(Score.Line line) {
        var seconds = Seconds.exact(line.spent().orElse(Duration.ZERO));
        page.paragraph(
                4, seconds + "  " + line.check().clause() + " " + line.check().sentence());
    }
}
