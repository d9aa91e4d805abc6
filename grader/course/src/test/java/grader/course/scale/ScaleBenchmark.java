package grader.course.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.grade.TreeClass;
import grader.course.store.History;
import grader.course.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large class, graded whole, with the grader killed at random moments, and in parts. Not part of the tests:
 * {@code docs/SCALE.md} tells how to start it and what it has measured.
 */
@EnabledIfSystemProperty(named = "scale.students", matches = "\\d+")
class ScaleBenchmark {
    private static final int STUDENTS = Integer.getInteger("scale.students", 0);
    private static final int KILLS = Integer.getInteger("scale.kills", 10);
    private static final int[] PARTS = Arrays.stream(
                    System.getProperty("scale.parts", "1,4,20").split(","))
            .filter(part -> !part.isBlank())
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int MOST_MEGABYTES = 512;
    private static final int LEAST_TIMES_CHEAPER = 20;
    private static final int SINGLE = 3;

    @TempDir
    private Path folder = Path.of("");

    private TreeClass trees(String name) throws IOException {
        return TreeClass.in(Files.createDirectories(folder.resolve(name)));
    }

    private Measured run(List<Duration> kills, String... arguments) throws IOException, InterruptedException {
        var measured = Measured.run(kills, folder.resolve("log"), arguments);
        System.out.println("| " + String.join(" ", arguments).replace(folder.toString(), "…") + " | "
                + measured.wall().toSeconds() + " s | " + measured.memoryMegabytes() + " MB | " + measured.kills()
                + " |");
        assertTrue(measured.memoryMegabytes() <= MOST_MEGABYTES, measured::toString);
        return measured;
    }

    private String marks(TreeClass trees) throws IOException, InterruptedException {
        var file = folder.resolve("marks.csv");
        run(List.of(), "gradebook", trees.course().toString(), "--csv", file.toString());
        return Files.readString(file);
    }

    private static void noneIsLostAndNoneTwice(TreeClass trees, int distinct) throws IOException {
        try (var store = Store.read(trees.course().resolve("course.db"))) {
            var standings = new History(store).standings();
            assertEquals(STUDENTS, standings.size(), "a standing each");
            var keys = new HashSet<>(standings.stream().map(row -> row.key()).toList());
            assertEquals(distinct, keys.size(), "a verdict for each distinct content");
        }
    }

    @Test
    void killedOrInPartsTheMarksAreTheSame() throws IOException, InterruptedException {
        var trees = trees("class");
        var distinct = ManySubmissions.write(trees, STUDENTS);
        var submissions = trees.submissions().toString();
        var course = trees.course().toString();
        System.out.println("students " + STUDENTS + ", distinct " + distinct);
        var random = new Random(STUDENTS);
        var kills = IntStream.range(0, KILLS)
                .mapToObj(_ -> Duration.ofMillis(3_000 + random.nextInt(20 * STUDENTS + 3_000)))
                .toList();
        run(kills, "class", submissions, "--course", course);
        noneIsLostAndNoneTwice(trees, distinct);
        var marks = marks(trees);
        for (var parts : PARTS) {
            Files.delete(trees.course().resolve("course.db"));
            var merge = new ArrayList<>(List.of("merge", "--course", course));
            for (var part = 1; part <= parts; part++) {
                var file = folder.resolve("part-" + parts + "-" + part).toString();
                run(List.of(), "class", submissions, "--course", course, "--shard", part + "/" + parts, "--part", file);
                merge.add(file);
            }
            run(List.of(), merge.toArray(String[]::new));
            assertEquals(marks, marks(trees), "the same bytes from " + parts + " parts");
        }
    }

    @Test
    void aClassThatHandsInTheSameCostsLittle() throws IOException, InterruptedException {
        var trees = trees("equal");
        var roster = new StringBuilder("username\n");
        for (var i = 0; i < STUDENTS; i++) {
            roster.append('s').append(i).append('\n');
            trees.hands("s" + i, TreeClass.right());
        }
        Files.writeString(trees.course().resolve("roster.csv"), roster);
        var whole = run(
                List.of(),
                "class",
                trees.submissions().toString(),
                "--course",
                trees.course().toString());
        var single = Duration.ZERO;
        for (var i = 0; i < SINGLE; i++) {
            var one = trees.submissions().resolve("s" + i).toString();
            single = single.plus(run(List.of(), one, "i05", "--fresh").wall());
        }
        var times =
                single.toMillis() / SINGLE * STUDENTS / (double) whole.wall().toMillis();
        System.out.println("as cheap as one by one divided by " + Math.round(times));
        assertTrue(times >= LEAST_TIMES_CHEAPER, "only " + times + " times cheaper");
    }
}
