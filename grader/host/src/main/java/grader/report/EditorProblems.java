package grader.report;

import grader.catalog.Unwritten;
import grader.wire.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What an editor lists as problems: {@code FILE:LINE: error: what}, a line each, of everything that has a line. A
 * method that is still to be written is one problem, however many clauses need it.
 */
public final class EditorProblems {
    private final KitReport kitReport;
    private final String sources;

    private EditorProblems(KitReport kitReport, String sources) {
        this.kitReport = kitReport;
        this.sources = sources;
    }

    /**
     * The lines.
     *
     * @param sources the folder of sources, as it is called in the repository
     */
    public static String of(KitReport kitReport, String sources) {
        var problems = new EditorProblems(kitReport, sources);
        return String.join(
                "",
                kitReport.reports().stream()
                        .flatMap(report -> problems.of(report).stream())
                        .toList());
    }

    private List<String> of(Report report) {
        return switch (report) {
            case Report.NotSubmitted _, Report.Tampered _, Report.GraderFailed _ -> List.of();
            case Report.NotCompiled(var _, var problems) ->
                problems.stream()
                        .map(problem -> line(report, new Place(problem.file(), problem.line()), problem.message()))
                        .toList();
            case Report.NotAllowed(var _, var violations) ->
                violations.stream()
                        .map(found -> line(
                                report,
                                new Place(found.file(), found.line()),
                                found.what() + "; " + found.why() + "; " + found.instead()))
                        .toList();
            case Report.Graded _, Report.TimedOut _, Report.Crashed _ -> broken(report);
        };
    }

    private List<String> broken(Report report) {
        var lines = new ArrayList<String>();
        var unwritten = new LinkedHashMap<Place, LinkedHashSet<String>>();
        for (var told : kitReport.told(report)) {
            if (told.place().isPresent() && told.check().verdict() instanceof Verdict.Broken(var witness, var _)) {
                if (Unwritten.isSaidBy(witness.found())) {
                    unwritten
                            .computeIfAbsent(told.place().get(), _ -> new LinkedHashSet<>())
                            .add(told.check().check().clause());
                } else {
                    lines.add(line(report, told.place().get(), told.name() + "; " + told.line()));
                }
            }
        }
        unwritten.forEach((place, clauses) ->
                lines.add(line(report, place, kitReport.say("still to be written: " + String.join(", ", clauses)))));
        return lines;
    }

    private String line(Report report, Place place, String what) {
        return "%s/%s/%s:%d: error: %s%n"
                .formatted(
                        sources, report.exercise().folder(), place.file(), Math.max(1, place.line()), Quoted.line(what))
                .replace("\r", "");
    }
}
