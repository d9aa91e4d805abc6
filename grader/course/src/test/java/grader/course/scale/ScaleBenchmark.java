package grader.course.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.store.History;
import grader.course.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 * {@code docs/SCALE.md} tells how to start it and what it has measured. In a folder that is kept ({@code scale.folder})
 * it goes on where it was ended, so that passes which take hours need not be one run.
 */
@EnabledIfSystemProperty(named = "scale.students", matches = "\\d+")
class ScaleBenchmark {
    private static final int STUDENTS = Integer.getInteger("scale.students", 0);
    private static final int KILLS = Integer.getInteger("scale.kills", 10);
    private static final int MOST_SECONDS_BETWEEN = Integer.getInteger("scale.between", Math.max(6, STUDENTS / 50));
    private static final String EXERCISE = System.getProperty("scale.exercise", "iomodels.i05_red_black_tree");
    private static final String KEPT = System.getProperty("scale.folder", "");
    private static final int[] PARTS = Arrays.stream(
                    System.getProperty("scale.parts", "1,4,20").split(","))
            .filter(part -> !part.isBlank())
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int MOST_MEGABYTES = 512;
    private static final int LEAST_TIMES_CHEAPER = 20;
    private static final int SINGLE = 3;

    @TempDir
    private Path temporary = Path.of("");

    private Path folder(String name) throws IOException {
        return Files.createDirectories((KEPT.isEmpty() ? temporary : Path.of(KEPT)).resolve(name));
    }

    private static Measured run(Path folder, List<Duration> kills, String... arguments)
            throws IOException, InterruptedException {
        var measured = Measured.run(kills, folder.resolve("log"), arguments);
        var line = "| " + String.join(" ", arguments).replace(folder.toString(), "…") + " | "
                + measured.wall().toSeconds() + " s | " + measured.memoryMegabytes() + " MB | " + measured.kills()
                + " |\n";
        System.out.print(line);
        Files.writeString(folder.resolve("measured.md"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertTrue(measured.memoryMegabytes() <= MOST_MEGABYTES, measured::toString);
        return measured;
    }

    /** The marks of a pass; they are written under that name when it is through. */
    private static String marks(Path folder, Path course) throws IOException, InterruptedException {
        var file = course.resolve("marks.csv");
        run(folder, List.of(), "gradebook", course.toString(), "--csv", file.toString());
        return Files.readString(file);
    }

    private static void noneIsLostAndNoneTwice(Path course, int distinct) throws IOException {
        try (var store = Store.read(course.resolve("course.db"))) {
            var standings = new History(store).standings();
            assertEquals(STUDENTS, standings.size(), "a standing each");
            var keys = new HashSet<>(standings.stream().map(row -> row.key()).toList());
            assertEquals(distinct, keys.size(), "a verdict for each distinct content");
        }
    }

    /** How long it is left alone before each kill: a tenth of a pass, and they are spread over all of it. */
    private static List<Duration> kills() {
        var random = new Random(STUDENTS);
        return IntStream.range(0, KILLS)
                .mapToObj(_ -> Duration.ofMillis(3_000 + random.nextInt(1_000 * MOST_SECONDS_BETWEEN)))
                .toList();
    }

    private static void inParts(Path folder, Path submissions, Path course, int parts)
            throws IOException, InterruptedException {
        var merge = new ArrayList<>(List.of("merge", "--course", course.toString()));
        for (var part = 1; part <= parts; part++) {
            var file = course.resolve("part-" + part + ".jsonl");
            if (!Files.exists(file)) {
                run(
                        folder,
                        List.of(),
                        "class",
                        submissions.toString(),
                        "--course",
                        course.toString(),
                        "--shard",
                        part + "/" + parts,
                        "--part",
                        file.toString());
            }
            merge.add(file.toString());
        }
        run(folder, List.of(), merge.toArray(String[]::new));
    }

    @Test
    void killedOrInPartsTheMarksAreTheSame() throws IOException, InterruptedException {
        var folder = folder("class");
        var many = new ManySubmissions(folder, EXERCISE, STUDENTS);
        var distinct = many.write(STUDENTS);
        System.out.println("students " + STUDENTS + " of " + EXERCISE + ", distinct " + distinct);
        var whole = many.course("whole");
        if (!Files.exists(whole.resolve("marks.csv"))) {
            var submissions = many.submissions().toString();
            run(folder, kills(), "class", submissions, "--course", whole.toString());
            noneIsLostAndNoneTwice(whole, distinct);
            marks(folder, whole);
        }
        for (var parts : PARTS) {
            var course = many.course("parts-" + parts);
            if (!Files.exists(course.resolve("marks.csv"))) {
                inParts(folder, many.submissions(), course, parts);
                noneIsLostAndNoneTwice(course, distinct);
                marks(folder, course);
            }
            assertEquals(
                    Files.readString(whole.resolve("marks.csv")),
                    Files.readString(course.resolve("marks.csv")),
                    "the same bytes from " + parts + " parts");
        }
    }

    @Test
    void aClassThatHandsInTheSameCostsLittle() throws IOException, InterruptedException {
        var folder = folder("equal");
        var many = new ManySubmissions(folder, EXERCISE, STUDENTS);
        many.writeEqual(STUDENTS);
        var course = many.course("course");
        Files.deleteIfExists(course.resolve("course.db"));
        var whole = run(folder, List.of(), "class", many.submissions().toString(), "--course", course.toString());
        var single = Duration.ZERO;
        for (var i = 0; i < SINGLE; i++) {
            var one = many.submissions().resolve("s" + i).toString();
            single =
                    single.plus(run(folder, List.of(), one, EXERCISE, "--fresh").wall());
        }
        var times =
                single.toMillis() / SINGLE * STUDENTS / (double) whole.wall().toMillis();
        System.out.println("as cheap as one by one divided by " + Math.round(times));
        assertTrue(times >= LEAST_TIMES_CHEAPER, "only " + times + " times cheaper");
    }
}
