package grader.course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import grader.course.collect.Counts;
import grader.course.collect.Submissions;
import grader.course.export.GeneralTable;
import grader.course.grade.Shard.Part;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Mark.Standing;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a class whose submissions need no run: what is judged of them is another test's matter. */
class MergeTest {
    private static final String BROKEN = "package iomodels.i05_red_black_tree; class RedBlackTree { oops%s }";

    @TempDir
    private Path folder = Path.of("");

    private TreeClass broken() throws IOException {
        var tree = TreeClass.in(folder);
        for (var student : List.of("ada", "bob", "cy", "di", "eve", "mallory")) {
            tree.hands(student, BROKEN.formatted(student.equals("bob") ? "ada" : student));
        }
        return tree;
    }

    private static List<Path> parts(TreeClass tree, OpenedKit kit, int of) throws IOException {
        var roster = tree.open(kit).roster();
        var order = new ClassGrade.Order(TreeClass.exercises(kit), roster.students(), Counts.IN_TIME, 2);
        var parts = new ArrayList<Path>();
        for (var number = 1; number <= of; number++) {
            var file = tree.course().resolve("part-" + number + "-of-" + of + ".jsonl");
            try (var submissions = Submissions.open(tree.submissions(), roster)) {
                var shard = new Shard(tree.open(kit).plan(), kit, Watcher.NOBODY);
                assertEquals(0, shard.grade(submissions, order, new Part(number, of), file));
            }
            parts.add(file);
        }
        return parts;
    }

    private static String merged(TreeClass tree, OpenedKit kit, List<Path> parts) throws IOException {
        var course = tree.open(kit);
        Files.deleteIfExists(course.store());
        try (var store = Store.write(course.store(), _ -> {})) {
            Merge.of(parts).into(store, course.plan().late());
            return GeneralTable.of(Marks.of(course, kit.catalog(), store));
        }
    }

    @Test
    void anyNumberOfPartsInAnyOrderAndAnyNumberOfTimesIsTheSame() throws IOException {
        var tree = broken();
        try (var kit = TreeClass.kit()) {
            var whole = merged(tree, kit, parts(tree, kit, 1));
            assertEquals(
                    5,
                    whole.lines().filter(line -> line.contains("not_compiled")).count());
            var four = parts(tree, kit, 4);
            assertEquals(whole, merged(tree, kit, four));
            var often = new ArrayList<>(four);
            often.addAll(four);
            Collections.shuffle(often, new Random(1));
            assertEquals(whole, merged(tree, kit, often));
            assertEquals(
                    Files.readString(four.getFirst()),
                    Files.readString(parts(tree, kit, 4).getFirst()));
        }
    }

    @Test
    void aPartThatIsMissingLeavesItsStudentsNotGraded() throws IOException {
        var tree = broken();
        try (var kit = TreeClass.kit()) {
            var course = tree.open(kit);
            var parts = parts(tree, kit, 4);
            var without = parts.stream().filter(part -> !isOf(part, "ada")).toList();
            assertEquals(3, without.size());
            try (var store = Store.write(course.store(), _ -> {})) {
                Merge.of(without).into(store, course.plan().late());
                Row ada = Marks.of(course, kit.catalog(), store).rows().getFirst();
                var mark = ada.marks().get(TreeClass.ID);
                assertTrue(mark != null
                        && mark.standing() instanceof Standing.NotGraded
                        && mark.sum().mark().isEmpty());
            }
        }
    }

    private static boolean isOf(Path part, String student) {
        try {
            return Files.readString(part).contains("\"student\":\"" + student + "\"");
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void contradictionsNameBothParts() throws IOException {
        var tree = broken();
        try (var kit = TreeClass.kit()) {
            var part = parts(tree, kit, 1).getFirst();
            var text = Files.readString(part);
            contradicts(part, text.replaceFirst("\"earned\":0", "\"earned\":7"), "differently");
            contradicts(part, text.replace("\"name\":\"ada\"", "\"name\":\"other\""), "different submissions of ada");
            contradicts(part, text.replaceAll("\"kit\":\"\\w+\"", "\"kit\":\"0\""), "have different submissions");
            contradicts(part, text + "{\"kind\":\"other\"}\n", "no part of a class");
            contradicts(part, text + "{\"kin", "is no line of a part");
        }
    }

    private static void contradicts(Path part, String text, String what) throws IOException {
        var other = Files.writeString(part.resolveSibling("other.jsonl"), text);
        var wrong = assertThrows(UsageException.class, () -> Merge.of(List.of(part, other)));
        assertTrue(String.valueOf(wrong.getMessage()).contains(what), wrong.getMessage());
        assertTrue(String.valueOf(wrong.getMessage()).contains("other.jsonl"), wrong.getMessage());
    }
}
