package grader.course.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import grader.course.gradebook.Gradebook;
import grader.text.Texts;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of a gradebook. */
public final class Pages {
    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Pages() {}

    /**
     * A page.
     *
     * @param file where it belongs below the folder of all pages, with {@code /}
     * @param html the whole document
     */
    public record Page(String file, String html) {}

    /**
     * The class's page and one for every student, each made when it is asked for. The same gradebook gives the same
     * pages.
     *
     * @param texts of the kit and its exercises, in the reader's language
     * @param alike the greatest per cent that a student's submissions share with another's, by his id; only the class's
     *     page shows it
     */
    public static Stream<Page> of(Gradebook book, Texts texts, Map<String, Integer> alike) {
        var speech = new Speech(texts);
        return Stream.concat(
                Stream.of(book).map(whole -> ofClass(whole, speech, alike)),
                book.rows().stream()
                        .map(row -> new Page(
                                FileNames.of(row.student()),
                                written("student.jte", StudentPage.of(book, row, speech)))));
    }

    private static Page ofClass(Gradebook book, Speech speech, Map<String, Integer> alike) {
        return new Page(FileNames.CLASS, written("class.jte", ClassPage.of(book, speech, alike)));
    }

    private static String written(String template, Object page) {
        var html = new StringOutput();
        ENGINE.render(template, page, html);
        return html.toString();
    }
}
