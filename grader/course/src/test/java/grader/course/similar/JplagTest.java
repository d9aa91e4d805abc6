package grader.course.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.collect.GivenFiles;
import grader.course.grade.TreeClass;
import grader.course.page.AlikePage;
import grader.course.similar.Work.Owner;
import grader.run.Kit;
import grader.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Asks the real JPlag. */
class JplagTest {
    private static final Path ROOT = Kit.locate().root();
    private static final ExerciseEntry TREES =
            Catalog.read(Kit.locate().checksJar()).select(List.of("i05")).getFirst();

    private final List<String> told = new ArrayList<>();

    private static Work work(String text, Owner... owners) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Work(
                new Content(TREES.id(), List.of(new Content.File("RedBlackTree.java", false, bytes))), List.of(owners));
    }

    private static Owner here(String id) {
        return new Owner(id, "", "");
    }

    private Likeness compare(Optional<Content> given, Work... works) throws IOException, InterruptedException {
        var program = new Program(ROOT.resolve("grader/similar"), told::add);
        return new Jplag(program, 80, 50).compare(TREES, List.of(works), given);
    }

    private static String other() throws IOException {
        return Files.readString(ROOT.resolve("solutions/src/main/java/iomodels/i05_red_black_tree/RedBlackTree.java"));
    }

    @Test
    void renamedAndReformattedIsStillAlike() throws IOException, InterruptedException {
        var text = TreeClass.right();
        var copy = "// mine\n" + text.replaceAll("\\bkey\\b", "schluessel").replaceAll("(?m)^ +", "\t");
        var found = compare(
                Optional.empty(),
                work(other(), here("ada")),
                work(text, here("bob"), here("cy")),
                work(copy, here("di")),
                work("no Java at all {", here("eve")));
        assertEquals(3, found.compared(), "what is no Java cannot be compared");
        assertEquals(1, found.pairs().size(), () -> found.pairs().toString());
        var pair = found.pairs().getFirst();
        assertTrue(pair.percent() >= 98, "only " + pair.percent() + " per cent of a copy");
        assertEquals(
                List.of("bob, cy", "di"),
                List.of(pair.first().shown(), pair.second().shown()).stream()
                        .sorted()
                        .toList());
        assertEquals(1, found.equal().size());
    }

    @Test
    void anEarlierCourseIsComparedWithThisOneAlone() throws IOException, InterruptedException {
        var text = TreeClass.right();
        var last = new Owner("old", "Olga", "Trees 2025");
        var found = compare(
                Optional.empty(),
                work(text, here("ada")),
                work(text + "// a\n", last),
                work(text + "// b\n", new Owner("older", "", "Trees 2025")));
        assertEquals(
                List.of("Olga (old) [Trees 2025]", "older [Trees 2025]"),
                found.pairs().stream()
                        .map(pair -> pair.second().shown())
                        .sorted()
                        .toList());
    }

    @Test
    void whatWasGivenCountsForNobody() throws IOException, InterruptedException {
        var works = new Works(TREES);
        var given = GivenFiles.of(ROOT.resolve("exercises"), TREES).orElseThrow();
        var stub = new String(given.files().getFirst().bytes(), StandardCharsets.UTF_8);
        var found = compare(Optional.of(given), work(stub + "// ada\n", here("ada")), work(stub, here("bob")));
        assertEquals(List.of(), found.pairs());
    }

    @Test
    void thePageShowsBothSidesAndRunsNothingOfThem() throws IOException, InterruptedException {
        var text = TreeClass.right();
        var found = compare(
                Optional.empty(),
                work(text + "// <script>alert(1)</script>\n", new Owner("<b>ada", "", "")),
                work(text, here("bob")));
        var page = AlikePage.of("Trees", TREES, found, Language.CHINESE);
        assertEquals("iomodels.i05_red_black_tree.html", page.file());
        assertTrue(page.html().contains("&lt;b&gt;ada"), "the name as text");
        assertTrue(page.html().contains("// &lt;script&gt;alert(1)&lt;/script&gt;"), "the code as text");
        assertTrue(page.html().contains("class=\"same0\""), "the same lines have a colour");
    }
}
