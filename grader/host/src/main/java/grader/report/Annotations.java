package grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The report as annotations at the student's lines, as GitHub shows them beside his change. One step may make ten of a
 * level, so every exercise's first finding comes before any one's second; what is left out is said to be.
 */
public final class Annotations {
    /** GitHub drops what a step makes beyond this of one level; with two levels a job stays far below its fifty. */
    static final int MOST_OF_A_LEVEL = 10;

    private final KitReport kitReport;
    private final String sources;

    private Annotations(KitReport kitReport, String sources) {
        this.kitReport = kitReport;
        this.sources = sources;
    }

    /**
     * The lines to print in a step of their own; nothing when every point was earned.
     *
     * @param sources the folder of sources, as it is called in the repository
     */
    public static String of(KitReport kitReport, String sources) {
        var annotations = new Annotations(kitReport, sources);
        var found = annotations.found();
        var text = new StringBuilder();
        found.stream().limit(MOST_OF_A_LEVEL).forEach(command -> text.append(command.line()));
        if (found.size() > MOST_OF_A_LEVEL) {
            var left = found.size() - MOST_OF_A_LEVEL;
            text.append(WorkflowCommand.titled(
                            "notice", "Interleave", kitReport.say(left + " more: the job summary tells them all"))
                    .line());
        }
        return text.toString();
    }

    /** What does not hold, the exercises taking turns. */
    private List<WorkflowCommand> found() {
        var byExercise = kitReport.reports().stream().map(this::of).toList();
        var longest = byExercise.stream().mapToInt(List::size).max().orElse(0);
        var commands = new ArrayList<WorkflowCommand>();
        for (var turn = 0; turn < longest; turn++) {
            for (var commandsOfOne : byExercise) {
                commandsOfOne.stream().skip(turn).limit(1).forEach(commands::add);
            }
        }
        return commands;
    }

    /** Of an exercise that was not judged only one: its checks would all say the same. */
    private List<WorkflowCommand> of(Report report) {
        return switch (report) {
            case Report.NotSubmitted _ -> List.of();
            case Report.NotCompiled(var _, var problems) ->
                problems.stream()
                        .map(problem -> error(
                                report,
                                kitReport.say(report.exercise().shortName() + " does not compile"),
                                Quoted.of(problem.message()),
                                Place.first(List.of(problem.file() + ":" + problem.line()))))
                        .toList();
            case Report.NotAllowed(var _, var violations) ->
                violations.stream()
                        .map(violation -> error(
                                report,
                                kitReport.say(report.exercise().shortName() + " does not allow this"),
                                Quoted.line(violation.what()) + "\n" + Quoted.line(violation.why()) + "\n"
                                        + Quoted.line(violation.instead()),
                                Place.first(List.of(violation.file() + ":" + violation.line()))))
                        .toList();
            case Report.Graded _ -> broken(report);
            case Report.GraderFailed failed -> List.of(warning(failed));
            case Report.TimedOut _, Report.Crashed _, Report.Tampered _ ->
                kitReport.told(report).stream()
                        .filter(told -> !told.kept() && !told.line().isEmpty())
                        .limit(1)
                        .map(told -> error(report, report.exercise().shortName(), told.line(), told.place()))
                        .toList();
        };
    }

    private WorkflowCommand warning(Report.GraderFailed failed) {
        return WorkflowCommand.titled(
                "warning",
                failed.exercise().shortName(),
                Quoted.line(kitReport.say(Reason.of(failed, Report.GRADER_FAILED))));
    }

    private List<WorkflowCommand> broken(Report report) {
        return kitReport.told(report).stream()
                .filter(told -> Mark.of(told.check().verdict()) == Mark.BROKEN)
                .map(told ->
                        error(report, report.exercise().shortName() + " " + told.name(), told.facts(), told.place()))
                .toList();
    }

    private WorkflowCommand error(Report report, String title, String message, Optional<Place> place) {
        var properties = new LinkedHashMap<String, String>();
        place.ifPresent(at -> {
            properties.put("file", sources + "/" + report.exercise().folder() + "/" + at.file());
            properties.put("line", Integer.toString(at.line()));
        });
        properties.put("title", title);
        return new WorkflowCommand("error", properties, message);
    }
}
