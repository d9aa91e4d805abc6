package grader.course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.export.GeneralTable;
import grader.course.marks.Marks;
import grader.course.store.History;
import grader.course.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command as a process, killed as hard as it goes at random moments, and started again. */
class KilledTest {
    private static final int STUDENTS = 40;
    private static final int KILLS = 3;
    private static final long PATIENCE_MINUTES = 3;

    @TempDir
    private Path folder = Path.of("");

    private TreeClass classOf(String name) throws IOException {
        var tree = TreeClass.in(Files.createDirectories(folder.resolve(name)));
        var roster = new StringBuilder("username,first_name\n");
        for (var i = 0; i < STUDENTS; i++) {
            roster.append("s").append(i).append(",S\n");
            tree.hands("s" + i, "package iomodels.i05_red_black_tree; class RedBlackTree { oops" + i / 2 + " }");
        }
        Files.writeString(tree.course().resolve("roster.csv"), roster);
        return tree;
    }

    private Process start(TreeClass tree) throws IOException {
        var command = Launcher.command();
        command.addAll(List.of(
                "class",
                tree.submissions().toString(),
                "--course",
                tree.course().toString()));
        command.addAll(List.of("--jobs", "1"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()))
                .start();
    }

    private void finishes(TreeClass tree) throws IOException, InterruptedException {
        var process = start(tree);
        assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("said")));
    }

    private static String table(TreeClass tree) throws IOException {
        try (var kit = TreeClass.kit();
                var store = Store.read(tree.course().resolve("course.db"))) {
            return GeneralTable.of(Marks.of(tree.open(kit), kit.catalog(), store));
        }
    }

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws IOException, InterruptedException {
        var whole = classOf("whole");
        finishes(whole);
        var killed = classOf("killed");
        var random = new Random(20261128);
        for (var i = 0; i < KILLS; i++) {
            var process = start(killed);
            var ended = process.waitFor(1000 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertTrue(!ended || process.exitValue() == 0, Files.readString(folder.resolve("said")));
        }
        finishes(killed);
        assertEquals(table(whole), table(killed));
        try (var store = Store.read(killed.course().resolve("course.db"))) {
            var standings = new History(store).standings();
            assertEquals(STUDENTS, standings.size());
            assertEquals(
                    STUDENTS,
                    new HashSet<>(standings.stream().map(row -> row.whose()).toList()).size());
        }
    }
}
