package grader.course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.collect.Counts;
import grader.course.collect.Submissions;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.gradebook.Judged;
import grader.course.store.History;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassGradeTest {
    @TempDir
    private Path folder = Path.of("");

    private ClassGrade.Outcome grade(TreeClass tree) throws IOException {
        try (var kit = TreeClass.kit();
                var course = Store.write(tree.open(kit).store(), _ -> {})) {
            var plan = tree.open(kit).plan();
            var roster = tree.open(kit).roster();
            try (var submissions = Submissions.open(tree.submissions(), roster)) {
                var order = new ClassGrade.Order(TreeClass.exercises(kit), roster.students(), Counts.IN_TIME, 2);
                return new ClassGrade(plan, kit, course, Watcher.NOBODY).grade(submissions, order);
            }
        }
    }

    private static Map<String, Judged> verdicts(Store store) throws IOException {
        return new History(store)
                .standings().stream()
                        .collect(Collectors.toMap(
                                row -> row.whose().student(), row -> judged(store, row), (_, last) -> last));
    }

    private static Judged judged(Store store, StandingRow row) {
        try {
            return store.verdict(row.key()).orElseThrow();
        } catch (IOException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    @Test
    void eachDistinctContentIsJudgedOnceAndNothingTwice() throws IOException {
        var tree = TreeClass.in(folder);
        assertEquals(new ClassGrade.Outcome(0, 3, 0), grade(tree));
        assertEquals(new ClassGrade.Outcome(5, 0, 0), grade(tree));
        tree.hands("eve", TreeClass.right());
        assertEquals(new ClassGrade.Outcome(5, 0, 0), grade(tree), "what Eve hands in now is known already");
        try (var store = Store.read(tree.course().resolve("course.db"))) {
            var verdicts = verdicts(store);
            assertEquals(
                    List.of("ada", "bob", "cy", "di", "eve"),
                    verdicts.keySet().stream().sorted().toList());
            assertEquals(verdicts.get("ada"), verdicts.get("eve"));
            right(Objects.requireNonNull(verdicts.get("ada")));
            wrong(Objects.requireNonNull(verdicts.get("cy")));
            assertEquals(
                    List.of("mallory"),
                    new History(store).unclaimed().stream().map(Unclaimed::name).toList());
            notCompiled(
                    store,
                    new History(store)
                            .standings().stream()
                                    .filter(row -> row.whose().student().equals("eve"))
                                    .findFirst()
                                    .orElseThrow());
        }
    }

    private static void right(Judged judged) {
        assertEquals("graded", judged.status());
        assertEquals(judged.possible(), judged.earned());
        assertEquals(List.of(), judged.lost());
    }

    private static void wrong(Judged judged) {
        assertEquals(
                judged.possible(),
                judged.earned()
                        + judged.lost().stream()
                                .mapToInt(Judged.LostCheck::points)
                                .sum());
        assertFalse(judged.lost().isEmpty());
        assertTrue(judged.lost().stream().anyMatch(check -> check.witness().isPresent()));
        assertTrue(judged.lost().stream()
                .allMatch(check -> check.witness().isEmpty() || check.replay().contains("replay i05 C")));
    }

    private static void notCompiled(Store store, StandingRow row) {
        var judged = judged(store, row);
        assertEquals("not_compiled", judged.status());
        assertEquals(0, judged.earned());
        assertTrue(judged.lost().getFirst().reason().contains("could not be taken or compiled"));
        assertFalse(judged.toString().contains("/tmp"), "no path of the instructor's machine: " + judged);
        assertEquals(
                "RedBlackTree.java", judged.lost().getFirst().lines().getFirst().file());
    }
}
