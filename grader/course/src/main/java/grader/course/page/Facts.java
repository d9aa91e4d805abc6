package grader.course.page;

import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.SourceLine;
import grader.report.Quoted;
import grader.text.Texts;
import grader.wire.Witness;
import java.util.ArrayList;
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
        List<Place> where,
        List<String> steps,
        int leftOut,
        String replay) {
    /** A place in the student's files; {@code text} is its line, empty where it is not known. */
    public record Place(String where, String text) {}

    private static final int MOST_STEPS = 20;
    private static final int MOST_PLACES = 10;

    public Facts {
        where = List.copyOf(where);
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
                places(lost),
                story.stream().skip(leftOut).map(step -> said(texts, step)).toList(),
                leftOut,
                Quoted.line(lost.replay()));
    }

    private static String said(Texts texts, String english) {
        return Quoted.of(texts.say(english));
    }

    /** What the witness names, each with its line where that is known, and then the lines that it does not name. */
    private static List<Place> places(LostCheck lost) {
        var left = new ArrayList<>(lost.lines());
        var places = new ArrayList<Place>();
        for (var where : lost.witness().map(Witness::where).orElse(List.of())) {
            var line = left.stream().filter(each -> isAt(where, each)).findFirst();
            line.ifPresent(left::remove);
            places.add(new Place(
                    Quoted.line(where),
                    line.map(each -> Quoted.line(each.text())).orElse("")));
        }
        left.forEach(line -> places.add(new Place(Quoted.line(at(line)), Quoted.line(line.text()))));
        return places.subList(0, Math.min(MOST_PLACES, places.size()));
    }

    private static String at(SourceLine line) {
        return line.file() + ":" + line.line();
    }

    private static boolean isAt(String where, SourceLine line) {
        return where.equals(at(line)) || where.startsWith(at(line) + " ");
    }
}
