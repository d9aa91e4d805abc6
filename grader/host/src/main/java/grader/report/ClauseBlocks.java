package grader.report;

import grader.catalog.ExerciseEntry;
import grader.catalog.Unwritten;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What is known of the clauses of one exercise that do not hold, as blocks of facts. */
final class ClauseBlocks {
    private static final int MOST_STEPS = 20;
    private static final int FIRST_STEPS = 6;
    private static final int MOST_LINES = 4;

    private static final int MOST_NOTES = 3;

    private final KitReport kitReport;
    private final Page page;
    private final Glossary glossary = new Glossary();

    ClauseBlocks(KitReport kitReport, Page page) {
        this.kitReport = kitReport;
        this.page = page;
    }

    /** Writes what does not hold, and notes. */
    void write(Report report, List<String> notes) {
        var exercise = report.exercise();
        var score = report.lines();
        var unwritten = new LinkedHashMap<String, Witness>();
        var broken = false;
        for (Score.Line line : score.lines()) {
            if (line.verdict() instanceof Verdict.Broken(var witness, var _)) {
                broken = true;
                if (Unwritten.isSaidBy(witness.found())) {
                    unwritten.putIfAbsent(line.check().clause(), witness);
                } else {
                    block(report, line, witness);
                }
            }
        }
        toBeWritten(report, unwritten);
        notes.stream().limit(MOST_NOTES).forEach(note -> page.fact(2, "note", Quoted.of(note)));
        if (broken) {
            hint(exercise);
        }
        undecided(score);
        notReached(score);
    }

    private void block(Report report, Score.Line line, Witness witness) {
        page.marked(
                2,
                Mark.BROKEN.on(page.style()),
                line.check().clause() + "  " + line.check().sentence());
        page.fact(4, "expected", Quoted.of(witness.expected()));
        page.fact(4, "found", Quoted.of(witness.found()));
        where(report, witness.where());
        story(witness.story());
        var label = "words";
        for (String explained : glossary.first(witness.story())) {
            page.fact(4, label, explained);
            label = "";
        }
        page.fact(4, "advice", Quoted.of(witness.advice()));
        page.command(4, "replay", kitReport.replay(report, line));
        page.blank();
    }

    /** Places, each with the student's own line below it the first time that it is named. */
    private void where(Report report, List<String> places) {
        var label = "where";
        var shown = new HashSet<Place>();
        for (String place : places) {
            page.fact(4, label, Quoted.of(place));
            label = "";
            Place.of(place)
                    .filter(at -> shown.size() < MOST_LINES && shown.add(at))
                    .ifPresent(at -> kitReport
                            .lines()
                            .at(report.exercise().id(), at)
                            .ifPresent(line -> page.code(4, at.line(), line.strip())));
        }
    }

    /** The first steps set the scene, the last ones show where it went wrong. */
    private void story(List<String> story) {
        List<String> steps = story.stream().map(Quoted::of).toList();
        int left = Math.max(0, steps.size() - MOST_STEPS);
        if (left <= 1) {
            page.steps(4, "steps", steps, 1);
            return;
        }
        page.steps(4, "steps", steps.subList(0, FIRST_STEPS), 1);
        page.fact(4, "", "(" + left + " steps are left out here)");
        page.steps(4, "", steps.subList(FIRST_STEPS + left, steps.size()), FIRST_STEPS + left + 1);
    }

    /** Each method that is missing is named once, with its line, whose text is its TODO. */
    private void toBeWritten(Report report, SequencedMap<String, Witness> byClause) {
        if (byClause.isEmpty()) {
            return;
        }
        var clauses = byClause.sequencedKeySet();
        page.marked(2, Mark.BROKEN.on(page.style()), "still to be written: " + String.join(", ", clauses));
        page.fact(
                4,
                "found",
                clauses.size() == 1
                        ? "a method that is needed for it throws its TODO"
                        : "a method that is needed for them throws its TODO");
        where(
                report,
                byClause.values().stream()
                        .flatMap(witness -> witness.where().stream().limit(1))
                        .distinct()
                        .toList());
        holdsSoFar(byClause);
        page.blank();
    }

    /** Who has written a part is told that it is right as far as it goes, though no point is given for a part. */
    private void holdsSoFar(SequencedMap<String, Witness> byClause) {
        var partly = byClause.entrySet().stream()
                .filter(entry -> !entry.getValue().advice().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!partly.isEmpty()) {
            page.fact(4, "so far", "what is written of " + String.join(", ", partly) + " holds");
        }
    }

    private void hint(ExerciseEntry exercise) {
        if (!exercise.hints().isEmpty()) {
            page.fact(2, "hint", exercise.hints().getFirst());
            page.command(2, "more", "./grade hint " + exercise.shortName());
        }
    }

    private void undecided(Score score) {
        for (Score.Line line : score.lines()) {
            if (line.verdict() instanceof Verdict.Undecided(var reason)) {
                String points = line.earned() > 0 ? "; it keeps its points" : "";
                page.marked(
                        2,
                        Mark.UNDECIDED.on(page.style()),
                        line.check().clause() + "  " + line.check().sentence() + ": not decided, " + Quoted.line(reason)
                                + points);
            }
        }
    }

    /** Checks that were not reached for the same reason share a line. */
    private void notReached(Score score) {
        var reasons = new LinkedHashSet<String>();
        for (Score.Line line : score.lines()) {
            if (line.verdict() instanceof Verdict.NotReached(var reason)) {
                reasons.add(reason);
            }
        }
        for (String reason : reasons) {
            var clauses = new LinkedHashSet<String>();
            for (Score.Line line : score.lines()) {
                if (line.verdict().equals(new Verdict.NotReached(reason))) {
                    clauses.add(line.check().clause());
                }
            }
            page.marked(
                    2,
                    Mark.NOT_REACHED.on(page.style()),
                    String.join(", ", new ArrayList<>(clauses)) + "  not reached: " + Quoted.line(reason));
        }
    }
}
