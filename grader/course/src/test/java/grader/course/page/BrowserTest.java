package grader.course.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.course.gradebook.Examples;
import grader.course.gradebook.Gradebook;
import grader.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with the pages, in a real browser. Pictures of them are left in {@code target/pages}. */
class BrowserTest {
    private static final Pattern RESULT = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL);
    private static final int BRIGHT = 128;

    @TempDir
    private Path scratch = Path.of("");

    private Browser browser = new Browser(Path.of("chromium"), scratch);

    @BeforeEach
    void isThere() {
        var program = Browser.installed();
        assumeTrue(program.isPresent(), "no Chromium on the PATH: the pages are not tried in a browser");
        browser = new Browser(program.orElseThrow(), scratch);
    }

    private Path written(Gradebook book, int most) throws IOException {
        try (var pages = Pages.of(book, Texts.ENGLISH, Map.of())) {
            for (var page : pages.limit(most).toList()) {
                var file = scratch.resolve("pages").resolve(page.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.html());
            }
        }
        return scratch.resolve("pages").resolve(FileNames.CLASS);
    }

    private JsonNode tried(Path page) throws IOException, InterruptedException {
        var script = new String(Words.bytes("class-tried.js"), StandardCharsets.UTF_8);
        var document = browser.document(Browser.withScript(page, script), "--virtual-time-budget=10000");
        var result = RESULT.matcher(document);
        assertTrue(result.find(), "the script that tries the page came to its end");
        var json = result.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
        return new ObjectMapper().readTree(json);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void aPersonSortsSearchesAndOpensACell() throws IOException, InterruptedException {
        var book = Examples.gradebook();
        var page = written(book, Integer.MAX_VALUE);
        var result = tried(page);
        var ada = book.rows().getFirst().student();
        assertEquals(
                List.of("Ada Lovelace", "<script>alert(1)</script>", "=HYPERLINK(\"x\")"),
                texts(result.get("asWritten")));
        assertEquals(
                List.of("<script>alert(1)</script>", "=HYPERLINK(\"x\")", "descending"),
                texts(result.get("greatestFirst")));
        assertEquals(
                List.of("Ada Lovelace", "=HYPERLINK(\"x\")", "ascending"),
                texts(result.get("leastFirst")),
                "what has no mark comes last, whichever way");
        assertEquals("ascending", result.get("byName").get(1).asText());
        assertTrue(result.get("byName").get(2).isNull(), "one column alone is sorted by");
        assertEquals(List.of("Ada Lovelace"), texts(result.get("found")));
        assertEquals("Shown: 1 of 3", result.get("shown").asText());
        assertEquals(List.of(), texts(result.get("none")));
        assertEquals(List.of("<script>alert(1)</script>"), texts(result.get("overridden")));
        assertEquals(List.of(FileNames.of(ada) + "#threads-t03-mutex"), texts(result.get("made")));
        assertEquals("Copy addresses (1)", result.get("copy").asText());
        cell(page, result);
        keyboard(result);
    }

    private void cell(Path page, JsonNode result) throws IOException, InterruptedException {
        var href = result.get("cell").get(0).asText().split("#", 2);
        var target = browser.document(page.resolveSibling(href[0]));
        assertTrue(target.contains("<section id=\"" + href[1] + "\""), href[1]);
    }

    /** The table is one stop for the tab key, and arrows move in it. */
    private static void keyboard(JsonNode result) {
        assertEquals(1, result.get("stops").asInt());
        assertEquals(1, result.get("moved").asInt(), "one row down");
        assertTrue(result.get("focused").asText().contains("#threads-t03-mutex"), "one cell to the right");
        assertEquals("search", result.get("slash").asText());
    }

    @Test
    void nothingLeavesThePageAndNothingStrangeRuns() throws IOException, InterruptedException {
        var result = tried(written(Hostile.gradebook(), 1));
        assertEquals(List.of(), texts(result.get("requests")));
        assertEquals(List.of(), texts(result.get("violations")));
        assertEquals(List.of(), texts(result.get("errors")));
        assertEquals(0, result.get("alerted").asInt(), "no element of a student's making");
    }

    @Test
    void threeThousandStudentsAreShown() throws IOException, InterruptedException {
        var page = written(LargeClass.of(3000, 16), 1);
        var result = tried(page);
        assertEquals(List.of(), texts(result.get("errors")));
        assertEquals(3, result.get("asWritten").size());
        assertEquals(List.of(), texts(result.get("requests")));
    }

    @Test
    void picturesAreDarkInTheDarkAndLightInTheLight() throws IOException, InterruptedException {
        var page = written(LargeClass.of(60, 16), 3);
        var student = scratch.resolve("pages")
                .resolve(FileNames.of(LargeClass.of(60, 16).rows().get(1).student()));
        var folder = Files.createDirectories(Path.of("target", "pages"));
        for (var dark : List.of(true, false)) {
            var shade = dark ? "dark" : "light";
            assertEquals(
                    dark, isDark(browser.picture(page, folder.resolve("class-" + shade + ".png"), dark, 1400, 1800)));
            assertEquals(
                    dark,
                    isDark(browser.picture(student, folder.resolve("student-" + shade + ".png"), dark, 1100, 1400)));
        }
    }

    private static boolean isDark(Path png) throws IOException {
        var corner = ImageIO.read(png.toFile()).getRGB(2, 2);
        return (corner & 0xff) < BRIGHT;
    }
}
