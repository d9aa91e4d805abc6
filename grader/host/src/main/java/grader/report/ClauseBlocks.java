package grader.report;

import grader.catalog.ExerciseEntry;
import grader.catalog.Unwritten;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What is known of the clauses of one exercise that do not hold, as blocks of facts. */
final class ClauseBlocks {
    /** The last steps show where it went wrong; the first ones can be seen in a replay. */
    private static final int MOST_STEPS = 20;

    private static final int MOST_NOTES = 3;

    private final KitReport kitReport;
    private final Page page;

    ClauseBlocks(KitReport kitReport, Page page) {
        this.kitReport = kitReport;
        this.page = page;
    }

    /** Writes what does not hold, and notes. */
    void write(Report report, List<String> notes) {
        var exercise = report.exercise();
        var score = report.lines();
        var unwritten = new LinkedHashSet<String>();
        var broken = false;
        for (Score.Line line : score.lines()) {
            if (line.verdict() instanceof Verdict.Broken(var witness, var _)) {
                broken = true;
                if (Unwritten.isSaidBy(witness.found())) {
                    unwritten.add(line.check().clause());
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
        page.fact(4, "where", Quoted.of(String.join("\n", witness.where())));
        story(witness.story());
        page.fact(4, "advice", Quoted.of(witness.advice()));
        page.command(4, "replay", kitReport.replay(report, line.shownBy()));
        page.blank();
    }

    private void story(List<String> story) {
        int left = Math.max(0, story.size() - MOST_STEPS);
        List<String> last =
                story.subList(left, story.size()).stream().map(Quoted::of).toList();
        page.steps(4, "steps", last, left + 1);
        if (left > 0) {
            page.fact(
                    4, "", "(" + (left == 1 ? "the first step is" : "the first " + left + " steps are") + " left out)");
        }
    }

    private void toBeWritten(Report report, SequencedSet<String> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        page.marked(2, Mark.BROKEN.on(page.style()), "still to be written: " + String.join(", ", clauses));
        page.fact(
                4,
                "found",
                clauses.size() == 1
                        ? "a method that is needed for it throws its TODO"
                        : "a method that is needed for them throws its TODO");
        page.command(4, "replay", kitReport.replay(report, clauses.getFirst()));
        page.blank();
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
