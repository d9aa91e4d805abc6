package grader.course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.collect.Commits;
import grader.course.collect.Counts;
import grader.course.collect.Submissions;
import grader.course.export.GeneralTable;
import grader.course.gradebook.Mark;
import grader.course.marks.Marks;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the best of all commits counts. */
class BestTest {
    private static final String PATH = "src/main/java/iomodels/i05_red_black_tree/RedBlackTree.java";
    private static final String BROKEN = "package iomodels.i05_red_black_tree; class RedBlackTree { oops";

    @TempDir
    private Path folder = Path.of("");

    /** Ira had it and spoilt it; Jo would pay more for his last one than it earns. */
    private TreeClass trees() throws IOException, GitAPIException {
        var trees = TreeClass.in(folder);
        Files.writeString(
                trees.course().resolve("course.toml"),
                Files.readString(trees.course().resolve("course.toml")) + "due = \"2026-11-20T12:00:00Z\"\n");
        Files.writeString(trees.course().resolve("roster.csv"), "username\nira\njo\n");
        try (var ira = Commits.in(trees.submissions().resolve("ira"))) {
            ira.file(PATH, TreeClass.wrong()).commit("2026-11-01T12:00:00Z");
            ira.file(PATH, TreeClass.right()).commit("2026-11-02T12:00:00Z");
            ira.file(PATH, BROKEN).commit("2026-11-03T12:00:00Z");
        }
        try (var jo = Commits.in(trees.submissions().resolve("jo"))) {
            jo.file(PATH, BROKEN).commit("2026-11-01T12:00:00Z");
            jo.file(PATH, TreeClass.wrong()).commit("2026-11-02T12:00:00Z");
            jo.file(PATH, TreeClass.right()).commit("2026-11-24T12:00:00Z");
        }
        return trees;
    }

    private static ClassGrade.Order order(TreeClass trees, OpenedKit kit) {
        return new ClassGrade.Order(
                TreeClass.exercises(kit), trees.open(kit).roster().students(), Counts.BEST, 2);
    }

    private static ClassGrade.Outcome whole(TreeClass trees, OpenedKit kit) throws IOException {
        try (var store = Store.write(trees.open(kit).store(), _ -> {});
                var submissions =
                        Submissions.open(trees.submissions(), trees.open(kit).roster())) {
            return new ClassGrade(trees.open(kit).plan(), kit, store, Watcher.NOBODY)
                    .grade(submissions, order(trees, kit));
        }
    }

    private static List<Path> parts(TreeClass trees, OpenedKit kit, int of) throws IOException {
        var parts = new ArrayList<Path>();
        for (var number = 1; number <= of; number++) {
            var file = trees.course().resolve("part-" + number);
            try (var submissions =
                    Submissions.open(trees.submissions(), trees.open(kit).roster())) {
                new Shard(trees.open(kit).plan(), kit, Watcher.NOBODY)
                        .grade(submissions, order(trees, kit), new Shard.Part(number, of), file);
            }
            parts.add(file);
        }
        Collections.shuffle(parts, new Random(of));
        return parts;
    }

    private static Mark mark(TreeClass trees, OpenedKit kit, int row) throws IOException {
        try (var store = Store.read(trees.open(kit).store())) {
            var rows = Marks.of(trees.open(kit), kit.catalog(), store).rows();
            var mark = rows.get(row).marks().get(TreeClass.ID);
            if (mark == null) {
                throw new IllegalStateException("there is no mark");
            }
            return mark;
        }
    }

    private static String table(TreeClass trees, OpenedKit kit) throws IOException {
        try (var store = Store.read(trees.open(kit).store())) {
            return GeneralTable.of(Marks.of(trees.open(kit), kit.catalog(), store));
        }
    }

    @Test
    void theOneStandsThatLeavesMostPoints() throws IOException, GitAPIException {
        var trees = trees();
        try (var kit = TreeClass.kit()) {
            assertEquals(new ClassGrade.Outcome(0, 3, 0), whole(trees, kit));
            assertEquals(new ClassGrade.Outcome(6, 0, 0), whole(trees, kit), "nothing is judged twice");
            var possible = TreeClass.exercises(kit).getFirst().possible();
            var ira = mark(trees, kit, 0);
            assertEquals(possible, ira.sum().mark().orElse(-1));
            assertTrue(
                    ira.flags().stream().anyMatch(flag -> flag.what().contains("an earlier submission")),
                    () -> ira.flags().toString());
            var jo = mark(trees, kit, 1);
            assertTrue(jo.sum().mark().orElse(-1) > possible * 6 / 10, jo::toString);
            assertEquals(0, jo.sum().late().days());
        }
    }

    @Test
    void inPartsItIsTheSame() throws IOException, GitAPIException {
        var trees = trees();
        try (var kit = TreeClass.kit()) {
            whole(trees, kit);
            var whole = table(trees, kit);
            var parts = parts(trees, kit, 3);
            Files.delete(trees.open(kit).store());
            try (var store = Store.write(trees.open(kit).store(), _ -> {})) {
                Merge.of(parts).into(store, trees.open(kit).plan().late());
            }
            assertEquals(whole, table(trees, kit));
        }
    }
}
