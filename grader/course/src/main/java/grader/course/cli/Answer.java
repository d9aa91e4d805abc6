package grader.course.cli;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source;
import grader.course.gradebook.Sum;
import grader.course.page.Times;
import grader.report.Quoted;
import grader.text.Texts;
import grader.wire.Witness;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Optional;

/** What a student is told who asks why: what was judged, how the points add up, and what was found. */
record Answer(ZoneId zone, CourseExercise exercise, Texts texts, PrintWriter out) {
    void tell(Row row, Optional<String> clause) {
        var mark = row.mark(exercise);
        line(row.student().id() + "  " + row.student().name() + "  " + exercise.id() + "  " + exercise.title());
        switch (mark.standing()) {
            case Standing.Missing() -> say("nothing was handed in");
            case Standing.NotGraded(var why) -> say("not graded: " + why);
            case Standing.Graded(var source, var judged) -> graded(source, judged, clause);
        }
        sum(mark.sum(), mark.standing() instanceof Standing.Graded);
        mark.flags().forEach(this::flag);
        mark.change().ifPresent(this::change);
    }

    private void graded(Source source, Judged judged, Optional<String> clause) {
        say("from " + source.name()
                + source.commit().map(commit -> ", commit " + commit).orElse("") + time(source));
        say("judged with kit " + judged.made().kit() + ", checks "
                + judged.made().checks() + ", seed "
                + Long.toHexString(judged.made().seed()));
        var lost = judged.lost().stream()
                .filter(check -> clause.isEmpty() || clause.get().equals(check.clause()))
                .toList();
        if (lost.isEmpty()) {
            say(clause.map(name -> name + " was not lost").orElse("no clause was lost"));
        }
        lost.forEach(this::lost);
    }

    private String time(Source source) {
        var whose =
                switch (source.clock()) {
                    case PLATFORM -> " by the platform's clock";
                    case COMMIT -> " by the commit's date";
                    case FILES -> " by its files' dates";
                    case NOBODY -> "";
                };
        return source.when()
                .map(when -> ", handed in at " + Times.of(when, zone) + " " + zone + whose)
                .orElse("");
    }

    private void lost(LostCheck check) {
        line("");
        line(check.clause() + "  " + texts.say(check.check()) + "  -" + check.points());
        check.witness().ifPresent(this::witness);
        if (!check.reason().isEmpty()) {
            fact("reason", texts.say(check.reason()));
        }
        check.lines()
                .forEach(line -> fact(
                        "line",
                        line.file() + ":" + line.line() + "  " + line.text().strip()));
        if (!check.replay().isEmpty()) {
            fact("replay", check.replay());
        }
    }

    private void witness(Witness witness) {
        fact("expected", texts.say(witness.expected()));
        fact("found", texts.say(witness.found()));
        witness.story().forEach(step -> fact("step", texts.say(step)));
        witness.where().forEach(place -> fact("where", place));
        if (!witness.advice().isBlank()) {
            fact("advice", texts.say(witness.advice()));
        }
    }

    private void sum(Sum sum, boolean isGraded) {
        line("");
        if (isGraded) {
            say("earned: " + sum.earned());
        }
        for (var changed : sum.clauses()) {
            say(changed.clause().orElse("") + " changed from " + changed.instead() + " to " + changed.points() + ": "
                    + changed.reason() + " (" + changed.by() + ", " + changed.when() + ")");
        }
        if (sum.late().days() > 0) {
            say("late: " + sum.late().days() + " days, -" + sum.late().points());
        }
        sum.whole()
                .ifPresent(whole -> say("set to " + whole.points() + ": " + whole.reason() + " (" + whole.by() + ", "
                        + whole.when() + ")"));
        say(sum.mark().isPresent() ? "mark: " + sum.mark().getAsInt() + " of " + exercise.points() : "mark: none yet");
    }

    private void flag(Mark.Flag flag) {
        fact(label(flag.kind()), texts.say(flag.what()));
    }

    private static String label(Mark.Flag.Kind kind) {
        return switch (kind) {
            case UNDECIDED -> "undecided";
            case TAMPERED -> "tampered";
            case CRASHED -> "crashed";
            case TIMED_OUT -> "timed out";
            case NOT_JUDGED -> "not judged";
            case GRADER_FAILED -> "grader failed";
            case LATE -> "late";
            case CLOCK -> "clock";
            case OVERRIDDEN -> "set by a person";
            case NOTE -> "note";
        };
    }

    private void change(Mark.Change change) {
        say("changed by the last run: from "
                + change.before().map(String::valueOf).orElse("none") + " to " + change.now()
                + (change.gained().isEmpty() ? "" : "  gains " + String.join(" ", change.gained()))
                + (change.lost().isEmpty() ? "" : "  loses " + String.join(" ", change.lost())));
        change.why().forEach(why -> say(reason(why)));
    }

    private static String reason(Mark.Change.Reason why) {
        return switch (why) {
            case SUBMISSION -> "because the submission is another one";
            case CHECKS -> "because the checks are others";
            case KIT -> "because the kit is another one";
        };
    }

    private void fact(String label, String text) {
        line("    " + texts.label(label) + ": " + Quoted.of(text));
    }

    /** What a student wrote is shown as it is, and is not taken for a sentence of the kit. */
    private void line(String text) {
        out.print(Quoted.of(text) + "\n");
        out.flush();
    }

    private void say(String english) {
        out.println(Quoted.line(english));
    }
}
