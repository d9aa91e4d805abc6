package grader.course.page;

import gg.jte.output.StringOutput;
import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.similar.Alike;
import grader.course.similar.Likeness;
import grader.course.similar.Work;
import grader.report.Quoted;
import grader.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was found much alike of one exercise, side by side.
 *
 * @param compared how many works could be compared
 * @param usual how much pairs share as a rule; empty when there are too few
 * @param equal owners of the same files, a line each
 */
public record AlikePage(
        Frame frame,
        String course,
        String exercise,
        String title,
        int compared,
        String usual,
        List<String> equal,
        List<Side> pairs) {
    /** Colours that one can tell from each other; the number beside the line is what counts. */
    private static final int COLOURS = 6;

    /** Two works. */
    public record Side(String first, String second, int percent, int most, List<Line> left, List<Line> right) {}

    /**
     * A line of a file.
     *
     * @param number counted from 1; 0 for the file's name
     * @param part the number of the part that is the same; 0 when it is in none
     */
    public record Line(int number, String text, int part) {
        /** The class of its colour. */
        public String colour() {
            return part == 0 ? "" : "same" + (part - 1) % COLOURS;
        }
    }

    /** The page; the same findings give the same page. */
    public static Pages.Page of(String course, ExerciseEntry exercise, Likeness found, Language language) {
        var words = Words.in(language);
        var page = new AlikePage(
                Frame.of(words, exercise.id() + " · " + Quoted.line(course), "student.js"),
                Quoted.line(course),
                exercise.id(),
                exercise.title(),
                found.compared(),
                usual(found, words),
                found.equal().stream().map(work -> Quoted.line(work.shown())).toList(),
                found.pairs().stream().map(AlikePage::side).toList());
        var html = new StringOutput();
        Pages.ENGINE.render("alike.jte", page, html);
        return new Pages.Page(exercise.id() + ".html", html.toString());
    }

    private static String usual(Likeness found, Words words) {
        var half = found.quantile(0.5);
        var most = found.quantile(0.9);
        return half.isPresent() && most.isPresent()
                ? words.say(
                        "Half of all pairs share at most {0} %, nine of ten at most {1} %.",
                        half.getAsInt(), most.getAsInt())
                : "";
    }

    private static Side side(Alike pair) {
        return new Side(
                Quoted.line(pair.first().shown()),
                Quoted.line(pair.second().shown()),
                pair.percent(),
                pair.most(),
                lines(pair.first(), pair, true),
                lines(pair.second(), pair, false));
    }

    private static List<Line> lines(Work work, Alike pair, boolean first) {
        var lines = new ArrayList<Line>();
        for (var file : work.content().files()) {
            lines.add(new Line(0, Quoted.line(file.name()), 0));
            var texts = text(file).lines().toList();
            IntStream.rangeClosed(1, texts.size())
                    .mapToObj(number ->
                            new Line(number, Quoted.of(texts.get(number - 1)), part(pair, first, file.name(), number)))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String text(Content.File file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static int part(Alike pair, boolean first, String file, int line) {
        return IntStream.range(0, pair.same().size())
                .filter(i -> isIn(pair.same().get(i), first, file, line))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    private static boolean isIn(Alike.Same same, boolean first, String file, int line) {
        return first
                ? same.file().equals(file) && same.from() <= line && line <= same.to()
                : same.otherFile().equals(file) && same.otherFrom() <= line && line <= same.otherTo();
    }
}
