package grader.course.page;

import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.SourceLine;
import grader.report.Quoted;
import grader.text.Texts;
import grader.wire.Witness;
import java.util.List;

/**
 * What is shown of a lost check, in the reader's language, each text quoted and bounded.
 *
 * @param expected empty when there is no witness, as the other facts are
 * @param steps the last ones: there it went wrong
 * @param leftOut how many steps before them are not shown
 * @param reason why there is no witness; empty when there is one
 */
public record Facts(
        String clause,
        String sentence,
        int points,
        String reason,
        String expected,
        String found,
        String advice,
        List<String> where,
        List<SourceLine> lines,
        List<String> steps,
        int leftOut,
        String replay) {
    private static final int MOST_STEPS = 20;
    private static final int MOST_PLACES = 10;

    public Facts {
        where = List.copyOf(where);
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    static Facts of(LostCheck lost, Texts texts) {
        var witness = lost.witness();
        var story = witness.map(Witness::story).orElse(List.of());
        var leftOut = Math.max(0, story.size() - MOST_STEPS);
        return new Facts(
                lost.clause(),
                said(texts, lost.check()),
                lost.points(),
                said(texts, lost.reason()),
                said(texts, witness.map(Witness::expected).orElse("")),
                said(texts, witness.map(Witness::found).orElse("")),
                said(texts, witness.map(Witness::advice).orElse("")),
                witness.map(Witness::where).orElse(List.of()).stream()
                        .limit(MOST_PLACES)
                        .map(Quoted::line)
                        .toList(),
                lost.lines().stream().limit(MOST_PLACES).map(Facts::quoted).toList(),
                story.stream().skip(leftOut).map(step -> said(texts, step)).toList(),
                leftOut,
                lost.replay());
    }

    private static String said(Texts texts, String english) {
        return Quoted.of(texts.say(english));
    }

    private static SourceLine quoted(SourceLine line) {
        return new SourceLine(Quoted.line(line.file()), line.line(), Quoted.of(line.text().stripTrailing()));
    }
}
