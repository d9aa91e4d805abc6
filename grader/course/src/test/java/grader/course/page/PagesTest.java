package grader.course.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.course.gradebook.Examples;
import grader.course.gradebook.Gradebook;
import grader.course.page.Pages.Page;
import grader.text.Bundles;
import grader.text.Language;
import grader.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Pattern DATA = Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"[^\"]*\")?");
    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_OF_A_STUDENT = 500_000;

    private static List<Page> pages(Gradebook book) {
        try (var pages = Pages.of(book, Texts.ENGLISH, Map.of("ada", 93))) {
            return pages.toList();
        }
    }

    private static Page classPage(Gradebook book, Texts texts) {
        try (var pages = Pages.of(book, texts, Map.of())) {
            return pages.findFirst().orElseThrow();
        }
    }

    /** What a browser would see as tags, outside of scripts and styles. */
    private static String markup(Page page) {
        return page.html().replaceAll("(?s)<(script|style)([^>]*)>.*?</\\1>", "<$1$2>");
    }

    private static JsonNode data(Page page) throws IOException {
        var found = DATA.matcher(page.html());
        assertTrue(found.find(), "the page has its data");
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void thereIsAPageForTheClassAndOneForEveryStudent() {
        var book = Examples.gradebook();
        var pages = pages(book);
        assertEquals(1 + book.rows().size(), pages.size());
        assertEquals("index.html", pages.getFirst().file());
        assertEquals(pages, pages(book), "the same gradebook, the same pages");
    }

    @Test
    void fileNamesAreSafeAndDiffer() {
        var names = new HashSet<String>();
        var pages = pages(Hostile.gradebook());
        for (var page : pages) {
            assertTrue(page.file().matches("index\\.html|students/[a-z0-9-]+\\.html"), page.file());
            names.add(page.file().toLowerCase(Locale.ROOT));
        }
        assertEquals(1 + Hostile.TEXTS.size(), names.size());
    }

    @Test
    void whatStudentsWriteMakesNoElementAndNoAttribute() {
        var known = new HashSet<String>();
        pages(LargeClass.of(40, 16)).forEach(page -> known.addAll(tags(page)));
        pages(Examples.gradebook()).forEach(page -> known.addAll(tags(page)));
        known.addAll(List.of("option value", "ul class", "ul", "li", "p class"));
        assertTrue(known.size() > 40, "tags were found: " + known);
        var seen = new HashSet<String>();
        pages(Hostile.gradebook()).forEach(page -> seen.addAll(tags(page)));
        seen.removeAll(known);
        assertEquals(Set.of(), seen);
    }

    private static Set<String> tags(Page page) {
        var tags = new HashSet<String>();
        TAG.matcher(markup(page)).results().forEach(tag -> {
            var attributes = ATTRIBUTE
                    .matcher(tag.group(2))
                    .results()
                    .map(attribute -> attribute.group(1))
                    .toList();
            tags.add((tag.group(1) + " " + String.join(" ", attributes)).strip());
        });
        return tags;
    }

    @Test
    void namesReachTheTableAsTheyAre() throws IOException {
        var rows = data(classPage(Examples.gradebook(), Texts.ENGLISH)).get("rows");
        assertEquals("<script>alert(1)</script>", rows.get(1).get(1).asText());
        assertEquals("=HYPERLINK(\"x\")", rows.get(2).get(1).asText());
        assertTrue(rows.get(2).get(5).isNull(), "what is not graded makes no total");
        assertEquals("2l", rows.get(0).get(6).get(0).asText());
        assertEquals("4fo", rows.get(1).get(6).get(0).asText());
        assertEquals("0m", rows.get(1).get(6).get(1).asText());
        assertEquals("nf", rows.get(2).get(6).get(0).asText());
    }

    @Test
    void nobodySeesTextRunBackwardsOrReadsAMegabyte() throws IOException {
        for (var page : pages(Hostile.gradebook())) {
            assertFalse(page.html().contains("\u202e"), page.file());
            assertFalse(page.html().contains("\u0000"), page.file());
            assertTrue(page.file().equals("index.html") || page.html().length() < MOST_OF_A_STUDENT, page.file());
            assertEquals(
                    page.html(),
                    new String(page.html().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    "no half of a character");
        }
        var rows = data(pages(Hostile.gradebook()).getFirst()).get("rows");
        rows.forEach(
                row -> assertTrue(row.get(2).isNull() || row.get(2).asText().isEmpty(), "no address that is none"));
    }

    @Test
    void aPageFetchesNothingAndLetsOnlyItsOwnScriptRun() {
        for (var page : pages(LargeClass.of(5, 3))) {
            assertTrue(page.html().contains("default-src &#39;none&#39;; style-src &#39;sha256-"), page.file());
            var markup = markup(page);
            assertFalse(markup.matches("(?s).*\\s(src|action|style|on[a-z]+)=.*"), page.file());
            assertFalse(markup.matches("(?s).*<(link|img|iframe|object|base)\\b.*"), page.file());
            assertFalse(page.html().matches("(?s).*(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}.*"), page.file());
        }
    }

    @Test
    void aStudentReadsWhatTheTerminalSays() {
        var page = pages(Examples.gradebook()).get(1).html();
        for (var text : List.of(
                "a waiter gets in",
                "B gets in when A has left",
                "B waits for ever",
                "Mutex.java:31 in acquire",
                "wait();",
                "somebody must wake this thread",
                "./grade replay t03 C2 1234",
                "late by 1 day",
                "from 5 to 3 points; lost now: C2; because the submission is another one",
                "0331559aa",
                "2026-11-21 09:00 Europe/Berlin, by the commit",
                "4f1c",
                "77ab")) {
            assertTrue(page.contains(text), text);
        }
    }

    @Test
    void anOverrideIsShownWithItsReason() {
        var page = pages(Examples.gradebook()).get(2).html();
        assertTrue(page.contains("set by a person, instead of 0"), page);
        assertTrue(page.contains("shown at the desk, a typing mistake (vh, 2026-11-27T10:00:00Z)"), page);
    }

    @Test
    void pagesAreThereInChinese() {
        var page =
                classPage(Examples.gradebook(), Bundles.read(Language.CHINESE)).html();
        assertTrue(page.contains("<html lang=\"zh-Hans\">"));
        assertTrue(page.contains("失去的条款"));
        assertFalse(page.contains(">Students<"));
    }

    @Test
    void threeThousandStudentsAreBelowTenMegabytes() {
        var page = classPage(LargeClass.of(3000, 16), Texts.ENGLISH);
        assertTrue(page.html().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES);
    }
}
