package grader.course.regrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.course.collect.Content;
import grader.course.grade.Again;
import grader.course.grade.TreeClass;
import grader.course.grade.Watcher;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Mark.Change;
import grader.course.gradebook.Source;
import grader.course.marks.Ledger;
import grader.course.plan.CourseFolder;
import grader.course.store.Key;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegradeTest {
    private static final Whose ADA = new Whose("ada", TreeClass.ID);
    private static final Made OLD = new Made("an older kit", "older checks", 1);

    @TempDir
    private Path folder = Path.of("");

    private final OpenedKit kit = TreeClass.kit();
    private final ExerciseEntry exercise = kit.catalog().select(List.of("i05")).getFirst();

    private CourseFolder course() throws IOException {
        return TreeClass.in(folder).open(kit);
    }

    private Store store(CourseFolder course) throws IOException {
        return Store.write(course.store(), _ -> {});
    }

    @BeforeEach
    void aKit() {
        assertTrue(kit.hidden());
    }

    @AfterEach
    void closed() {
        kit.close();
    }

    private void handedIn(Store store, String text, Judged before) throws IOException {
        var content = new Content(
                TreeClass.ID,
                List.of(new Content.File("RedBlackTree.java", false, text.getBytes(StandardCharsets.UTF_8))));
        var source = new Source("hw-ada", Optional.empty(), content.digest(), Optional.empty(), Source.Clock.NOBODY);
        store.whole(() -> {
            var run = store.begin("class", Instant.now());
            store.keep(content);
            var seen = store.saw(run, ADA, new Seen.Work(source, List.of()));
            var key = new Key(TreeClass.ID, content.digest(), OLD);
            store.judged(key, before);
            store.stands(run, ADA, seen, key);
            store.end(run, Instant.now());
        });
    }

    private Judged lostC1() {
        var lost = exercise.checks().stream()
                .filter(check -> check.clause().equals("C1"))
                .map(check -> new LostCheck(
                        "C1",
                        check.sentence(),
                        check.points(),
                        "a mistake of the check",
                        Optional.empty(),
                        List.of(),
                        ""))
                .toList();
        var points = lost.stream().mapToInt(LostCheck::points).sum();
        return new Judged(Judged.GRADED, exercise.possible() - points, exercise.possible(), lost, List.of(), OLD);
    }

    private Regrade.Proposal propose(Store store, CourseFolder course, Regrade.Which which) throws IOException {
        var exercises = List.of(exercise);
        var again = new Again(course.plan(), kit, store, exercises, Watcher.NOBODY);
        return new Regrade(store, course.plan())
                .propose(again, exercises, course.roster().students(), which, 2);
    }

    private int earned(Store store) throws IOException {
        var ledger = Ledger.of(store);
        return ledger.judged(ledger.standing(ADA).orElseThrow().key()).earned();
    }

    @Test
    void whoGainsIsShownAndNothingChangesUntilItIsApplied() throws IOException {
        var course = course();
        try (var store = store(course)) {
            handedIn(store, TreeClass.right(), lostC1());
            var before = earned(store);
            var proposal = propose(store, course, Regrade.Which.STANDING);
            var change = proposal.effects().getFirst().change();
            assertEquals(List.of("C1"), change.gained());
            assertEquals(List.of(), change.lost());
            assertEquals(List.of(Change.Reason.CHECKS, Change.Reason.KIT), change.why());
            assertEquals(before, earned(store));
            new Decision(store).apply(proposal.number(), false);
            assertEquals(exercise.possible(), earned(store));
            assertEquals(0, propose(store, course, Regrade.Which.STANDING).number(), "nothing is left to propose");
            refused(() -> new Decision(store).apply(proposal.number(), false), "was applied already");
        }
    }

    private static void refused(org.junit.jupiter.api.function.Executable what, String why) {
        var wrong = assertThrows(UsageException.class, what);
        assertTrue(String.valueOf(wrong.getMessage()).contains(why), wrong.getMessage());
    }

    @Test
    void marksFallOnlyWhereThatIsSaid() throws IOException {
        var course = course();
        try (var store = store(course)) {
            handedIn(store, "package iomodels.i05_red_black_tree; class RedBlackTree { oops }", lostC1());
            var before = earned(store);
            var first = propose(store, course, Regrade.Which.STANDING);
            refused(() -> new Decision(store).apply(first.number(), false), "fewer points");
            assertEquals(before, earned(store));
            new Decision(store).discard(first.number());
            refused(() -> new Decision(store).apply(first.number(), true), "was discarded already");
            var second = propose(store, course, Regrade.Which.STANDING);
            new Decision(store).apply(second.number(), true);
            assertEquals(0, earned(store));
            refused(() -> new Decision(store).discard(99), "there is no proposal 99");
        }
    }

    @Test
    void whatIsOutOfDateIsNotApplied() throws IOException {
        var course = course();
        try (var store = store(course)) {
            handedIn(store, "package iomodels.i05_red_black_tree; class RedBlackTree { oops }", lostC1());
            var proposal = propose(store, course, Regrade.Which.STANDING);
            handedIn(store, "package iomodels.i05_red_black_tree; class RedBlackTree { newer }", lostC1());
            refused(() -> new Decision(store).apply(proposal.number(), true), "is out of date");
        }
    }
}
