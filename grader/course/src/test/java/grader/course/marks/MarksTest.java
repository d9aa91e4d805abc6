package grader.course.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.Catalog;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source;
import grader.course.gradebook.Source.Clock;
import grader.course.plan.CourseFolder;
import grader.course.store.Key;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
    private static final Catalog CATALOG = Catalog.read(Kit.locate().checksJar());
    private static final String TREE = "iomodels.i05_red_black_tree";
    private static final Whose ADA = new Whose("ada", TREE);
    private static final int POSSIBLE =
            CATALOG.select(List.of("i05")).getFirst().possible();
    private static final Made MADE = new Made("kit", "checks", 7);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aCourse() throws IOException {
        Files.writeString(folder.resolve("course.toml"), """
            title = "Trees"
            zone = "Europe/Berlin"
            late = "10% a day, at most 5 days"
            missing = "blank"
            secret = "0123456789012345678901234567890123456789"
            [[exercise]]
            id = "i05"
            due = 2026-11-20T12:00:00Z
            """);
        Files.writeString(
                folder.resolve("roster.csv"), "username,first_name,due\nada,Ada,\nbob,Bob,2026-11-25T12:00:00Z\n");
    }

    private CourseFolder course() {
        return CourseFolder.open(folder, CATALOG);
    }

    private Store store() throws IOException {
        return Store.write(folder.resolve("course.db"), _ -> {});
    }

    private static Judged judged(int earned) {
        var lost =
                new LostCheck("C1", "null is refused", POSSIBLE - earned, "a reason", Optional.empty(), List.of(), "");
        return new Judged(
                Judged.GRADED, earned, POSSIBLE, earned == POSSIBLE ? List.of() : List.of(lost), List.of(), MADE);
    }

    private static void stands(Store store, Whose whose, String content, String when, Clock clock, Judged judged)
            throws IOException {
        var source = new Source("hw", Optional.empty(), content, Optional.of(Instant.parse(when)), clock);
        store.whole(() -> {
            var run = store.begin("class", Instant.parse("2026-11-28T12:00:00Z"));
            var key = new Key(whose.exercise(), content, judged.made());
            store.judged(key, judged);
            store.stands(run, whose, store.saw(run, whose, new Seen.Work(source, List.of())), key);
        });
    }

    private Mark mark(Store store, Whose whose) throws IOException {
        var row = Marks.of(course(), CATALOG, store).rows().stream()
                .filter(each -> each.student().id().equals(whose.student()))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(row.marks().get(whose.exercise()));
    }

    private static List<Flag.Kind> kinds(Mark mark) {
        return mark.flags().stream().map(Flag::kind).toList();
    }

    @Test
    void theSumIsShownAndRoundedDownOnce() throws IOException {
        try (var store = store()) {
            stands(store, ADA, "c1", "2026-11-22T11:00:00Z", Clock.COMMIT, judged(POSSIBLE));
            var sum = mark(store, ADA).sum();
            assertEquals(2, sum.late().days());
            assertEquals(OptionalInt.of(POSSIBLE * 80 / 100), sum.mark());
            assertEquals(POSSIBLE, sum.earned());
            assertEquals(List.of(Flag.Kind.LATE), kinds(mark(store, ADA)));
        }
    }

    @Test
    void anExtensionIsTheStudentsOwnDueDate() throws IOException {
        try (var store = store()) {
            var bob = new Whose("bob", TREE);
            stands(store, bob, "c1", "2026-11-25T12:00:00Z", Clock.PLATFORM, judged(POSSIBLE));
            assertEquals(OptionalInt.of(POSSIBLE), mark(store, bob).sum().mark());
        }
    }

    @Test
    void datesOfFilesCostNothingAndAreFlagged() throws IOException {
        try (var store = store()) {
            stands(store, ADA, "c1", "2026-12-24T12:00:00Z", Clock.FILES, judged(POSSIBLE));
            assertEquals(OptionalInt.of(POSSIBLE), mark(store, ADA).sum().mark());
            assertEquals(List.of(Flag.Kind.CLOCK), kinds(mark(store, ADA)));
        }
    }

    @Test
    void overridesOfClausesComeBeforeLatenessAndOneOfAllInThePlaceOfItAll() throws IOException {
        try (var store = store()) {
            stands(store, ADA, "c1", "2026-11-21T11:00:00Z", Clock.COMMIT, judged(POSSIBLE - 1));
            override("C1", "1");
            var sum = mark(store, ADA).sum();
            assertEquals(POSSIBLE - 1, sum.earned());
            assertEquals(OptionalInt.of(POSSIBLE * 90 / 100), sum.mark());
            override("", "3");
            assertEquals(OptionalInt.of(3), mark(store, ADA).sum().mark());
            override("", "");
            assertEquals(
                    OptionalInt.of(POSSIBLE * 90 / 100), mark(store, ADA).sum().mark());
        }
    }

    private void override(String clause, String points) throws IOException {
        var file = folder.resolve("overrides.csv");
        var before = Files.exists(file) ? Files.readString(file) : "student,exercise,clause,points,reason,by,when\n";
        Files.writeString(file, before + "ada,i05," + clause + "," + points + ",because,vh,now\n");
    }

    @Test
    void whatNobodyKnowsHasNoNumber() throws IOException {
        try (var store = store()) {
            assertEquals(OptionalInt.empty(), mark(store, ADA).sum().mark());
            assertEquals("NotGraded", mark(store, ADA).standing().getClass().getSimpleName());
            store.whole(() -> store.saw(store.begin("class", Instant.now()), ADA, new Seen.Nothing()));
            assertEquals(new Standing.Missing(), mark(store, ADA).standing());
            override("", "3");
            assertEquals(OptionalInt.of(3), mark(store, ADA).sum().mark());
        }
    }

    @Test
    void aFaultOfTheGraderTakesNothingAway() throws IOException {
        try (var store = store()) {
            stands(store, ADA, "c1", "2026-11-19T12:00:00Z", Clock.COMMIT, judged(POSSIBLE));
            var newer = new Source("hw", Optional.empty(), "c2", Optional.empty(), Clock.NOBODY);
            store.whole(() -> {
                var run = store.begin("class", Instant.now());
                store.saw(run, ADA, new Seen.Work(newer, List.of()));
                store.failed(run, ADA, "c2", "the disk is full");
            });
            assertEquals(OptionalInt.of(POSSIBLE), mark(store, ADA).sum().mark());
            assertEquals(List.of(Flag.Kind.GRADER_FAILED), kinds(mark(store, ADA)));
        }
    }

    @Test
    void whatHasChangedSinceTheRunBeforeIsSaid() throws IOException {
        try (var store = store()) {
            stands(store, ADA, "c1", "2026-11-18T12:00:00Z", Clock.COMMIT, judged(POSSIBLE));
            store.end(1, Instant.now());
            stands(store, ADA, "c2", "2026-11-19T12:00:00Z", Clock.COMMIT, judged(POSSIBLE - 1));
            var change = mark(store, ADA).change().orElseThrow();
            assertEquals(Optional.of(POSSIBLE), change.before());
            assertEquals(List.of("C1"), change.lost());
            assertEquals(List.of(Mark.Change.Reason.SUBMISSION), change.why());
        }
    }
}
