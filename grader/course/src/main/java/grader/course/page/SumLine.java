package grader.course.page;

import grader.course.gradebook.Sum;
import grader.report.Quoted;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of how a mark adds up.
 *
 * @param points with its sign, if it is added or taken off
 * @param note why, and who says so; empty when there is nothing to say
 */
public record SumLine(String label, String points, String note) {
    /** All lines but the mark's own; none where nothing is known. */
    static List<SumLine> of(Sum sum, Words words) {
        if (sum.mark().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<SumLine>();
        lines.add(new SumLine(words.say("earned"), String.valueOf(sum.earned()), ""));
        for (var changed : sum.clauses()) {
            lines.add(new SumLine(
                    words.say(
                            "{0} set from {1} to {2}",
                            changed.clause().orElse(""), changed.instead(), changed.points()),
                    signed(changed.points() - changed.instead()),
                    why(changed)));
        }
        if (sum.late().days() > 0) {
            var days = sum.late().days();
            lines.add(new SumLine(
                    days == 1 ? words.say("late by 1 day") : words.say("late by {0} days", days),
                    signed(-sum.late().points()),
                    ""));
        }
        sum.whole()
                .ifPresent(whole -> lines.add(new SumLine(
                        words.say("set by a person, instead of {0}", whole.instead()),
                        String.valueOf(whole.points()),
                        why(whole))));
        return lines;
    }

    private static String why(Sum.Override override) {
        return Quoted.line(override.reason()) + " (" + Quoted.line(override.by()) + ", " + Quoted.line(override.when())
                + ")";
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }
}
