package grader.course.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a browser needs until the page of a large class stands there. Not part of the tests: {@code docs/SCALE.md}
 * tells how to start it and what it has measured.
 */
@EnabledIfSystemProperty(named = "scale.students", matches = "\\d+")
class PageBenchmark {
    private static final int EXERCISES = 30;
    private static final int TIMES = 7;
    private static final long MOST_MILLISECONDS = 1_000;
    /** From the beginning of the navigation until the page's own scripts have run and everything has its place. */
    private static final String SCRIPT = "document.body.offsetHeight;document.body.insertAdjacentHTML('beforeend',"
            + " '<i>opened in ' + Math.round(performance.now()) + ' ms</i>')";

    private static final Pattern OPENED = Pattern.compile("<i>opened in (\\d+) ms</i>");

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void theClassOpensInASecond() throws IOException, InterruptedException {
        var browser = new Browser(Browser.installed().orElseThrow(), scratch);
        var file = scratch.resolve(FileNames.CLASS);
        var book = LargeClass.of(Integer.getInteger("scale.students", 0), EXERCISES);
        try (var pages = Pages.of(book, Texts.ENGLISH, Map.of())) {
            Files.writeString(file, pages.findFirst().orElseThrow().html());
        }
        var page = Browser.withScript(file, SCRIPT);
        var all = new ArrayList<Long>();
        for (var time = 0; time < TIMES; time++) {
            var opened = OPENED.matcher(browser.document(page));
            assertTrue(opened.find(), "the page came to its end");
            all.add(Long.parseLong(opened.group(1)));
        }
        all.sort(null);
        System.out.println("| the class's page, " + Files.size(file) / 1024 + " KB, median of " + TIMES + " | "
                + all.get(TIMES / 2) + " ms | " + all + " |");
        assertTrue(all.get(TIMES / 2) <= MOST_MILLISECONDS, all::toString);
    }
}
