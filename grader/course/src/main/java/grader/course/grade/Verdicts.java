package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Judged.SourceLine;
import grader.report.JsonReport;
import grader.report.Reason;
import grader.report.Report;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a verdict of a report: the points, and of everything that was lost what a student is shown, with his own lines.
 *
 * @param content the files that were judged
 * @param made what judged them
 * @param folder where they were written for it: that is nobody's business
 */
record Verdicts(Content content, Made made, String folder) {
    private static final Pattern PLACE = Pattern.compile("^([\\p{L}\\p{N}_$-]+\\.java):([1-9][0-9]{0,6})(?:\\D|$)");
    private static final int LONGEST_LINE = 200;

    Judgement of(Report report) {
        if (report instanceof Report.GraderFailed failed) {
            return new Judgement.Failed(failed.what());
        }
        var lost = new ArrayList<LostCheck>();
        var undecided = new LinkedHashSet<String>();
        for (var line : report.lines().lines()) {
            lost(report, line).ifPresent(lost::add);
            if (line.verdict() instanceof Verdict.Undecided && line.earned() > 0) {
                undecided.add(line.check().clause());
            }
        }
        return new Judgement.Verdict(new Judged(
                JsonReport.status(report),
                report.earned(),
                report.exercise().possible(),
                lost,
                List.copyOf(undecided),
                made));
    }

    private Optional<LostCheck> lost(Report report, Score.Line line) {
        if (line.earned() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (line.verdict()) {
                    case Verdict.Broken(var witness, var _) -> broken(report.exercise(), line, own(witness));
                    case Verdict.NotReached(var reason) -> open(report, line, Reason.of(report, reason));
                    case Verdict.Undecided(var reason) -> open(report, line, "not decided: " + reason);
                    case Verdict.Holds() -> open(report, line, whyNotKept(report));
                });
    }

    private static String whyNotKept(Report report) {
        return report instanceof Report.Graded
                ? "another check of the clause does not hold: a clause is kept only whole"
                : Reason.of(report, "the run did not come to its end");
    }

    private LostCheck broken(ExerciseEntry exercise, Score.Line line, Witness witness) {
        var replay =
                "./grade replay " + exercise.shortName() + " " + line.shownBy() + " " + Long.toHexString(made.seed());
        var check = line.check();
        return new LostCheck(
                check.clause(),
                check.sentence(),
                check.points(),
                "",
                Optional.of(witness),
                lines(witness.where()),
                replay);
    }

    private LostCheck open(Report report, Score.Line line, String reason) {
        var check = line.check();
        return new LostCheck(
                check.clause(),
                check.sentence(),
                check.points(),
                without(reason),
                Optional.empty(),
                lines(Reason.where(report)),
                "");
    }

    private Witness own(Witness witness) {
        return new Witness(
                without(witness.expected()),
                without(witness.found()),
                witness.where().stream().map(this::without).toList(),
                witness.story().stream().map(this::without).toList(),
                without(witness.advice()));
    }

    private String without(String text) {
        return text.replace(folder + "/", "").replace(folder, "");
    }

    private List<SourceLine> lines(List<String> where) {
        var lines = new LinkedHashSet<SourceLine>();
        for (var place : where) {
            var found = PLACE.matcher(place);
            if (found.find()) {
                var line = Integer.parseInt(found.group(2));
                var text = content.line(found.group(1), line);
                if (!text.isBlank()) {
                    lines.add(new SourceLine(
                            found.group(1), line, text.substring(0, Math.min(text.length(), LONGEST_LINE))));
                }
            }
        }
        return List.copyOf(lines);
    }
}
