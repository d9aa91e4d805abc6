package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may type, and what comes of it: the code that the command ends with, and the words. */
class CommandLineTest {
    private static final String ROOT = "interleave.root";

    @TempDir
    private Path folder = Path.of("");

    private final Optional<String> rootBefore = Optional.ofNullable(System.getProperty(ROOT));
    private final List<ExerciseEntry> exercises =
            Catalog.read(Kit.locate().checksJar()).all();

    /** How a command ended and what it said. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(Language.ENGLISH, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    @AfterEach
    void theKitIsWhereItWas() {
        rootBefore.ifPresentOrElse(root -> System.setProperty(ROOT, root), () -> System.clearProperty(ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t99                        | no exercise t99; did you mean",
                "threads.t03_mutx           | did you mean threads.t03_mutex?",
                "no/such/folder             | there is no folder",
                "t03 --seed xyz             | \"xyz\" is no seed",
                "t03 --width wide           | --width",
                "--jsn report.json          | --jsn",
                "replay t03                 | CLAUSE",
                "replay t03 C99 1f          | has no clause C99; it has C1",
                "replay t99 C1 1f           | no exercise t99",
                "replay threads,coroutines  | say ./grade replay ID CLAUSE SEED",
                "replay nosuch.replay       | cannot read nosuch.replay: name a replay file",
                "replay t03 C1 seed         | \"seed\" is no seed",
                "hint t99                   | no exercise t99",
                "hint                       | ID",
                "list everything            | everything",
                "check t99                  | no exercise t99",
                "class s --course os        | ./grade class is for instructors, and not part of what is here",
                "regrade                    | ./grade regrade is for instructors"
            })
    void whatCannotBeMeantEndsWithTwoAndSaysWhy(String line, String words) {
        Ended ended = run(line.split(" +"));
        assertEquals(ExitCode.USAGE, ended.code(), ended.toString());
        assertTrue(ended.err().contains(words), ended.err());
        assertFalse(ended.err().contains("\tat "), "a stack trace helps nobody: " + ended.err());
        assertEquals("", ended.out(), "nothing was graded");
    }

    @Test
    void aFileIsNoSubmission() throws IOException {
        Path file = Files.writeString(folder.resolve("Mutex.java"), "");
        Ended ended = run(file.toString());
        assertEquals(ExitCode.USAGE, ended.code(), ended.toString());
        assertTrue(ended.err().contains("is a file, not a folder"), ended.err());
    }

    @Test
    void anEmptyFolderIsNoSubmission() {
        Ended ended = run(folder.toString());
        assertEquals(ExitCode.USAGE, ended.code(), ended.toString());
        assertTrue(ended.err().contains("holds no submission"), ended.err());
    }

    @Test
    void whatWasNotHandedInEarnsNothingAndIsNoFault() throws IOException {
        Files.createDirectories(folder.resolve("src/main/java/threads"));
        Ended ended = run(folder.toString(), exercises.getFirst().id(), "--no-color", "--width", "80");
        assertEquals(ExitCode.NOT_ALL, ended.code(), ended.toString());
        assertTrue(ended.out().contains("was not handed in"), ended.out());
        assertTrue(ended.out().contains("0/" + exercises.getFirst().possible()), ended.out());
    }

    @Test
    void theReportIsWrittenToFilesAsWell() throws IOException {
        Files.createDirectories(folder.resolve("src/main/java/threads"));
        ExerciseEntry exercise = exercises.getFirst();
        Path json = folder.resolve("out/report.json");
        Path junit = folder.resolve("junit");
        run(folder.toString(), exercise.id(), "--json", json.toString(), "--junit", junit.toString(), "--seed", "2a");
        assertTrue(Files.readString(json).contains("\"seed\" : \"2a\""), Files.readString(json));
        assertTrue(Files.exists(junit.resolve("TEST-" + exercise.id() + ".xml")));
    }

    @Test
    void anIdIsAnExerciseAndNoFolder() {
        var target = Target.of(
                List.of(exercises.getFirst().shortName()),
                Kit.locate(),
                Catalog.read(Kit.locate().checksJar()));
        assertEquals(List.of(exercises.getFirst()), target.exercises());
        assertEquals("", target.named());
    }

    @Test
    void whatTheKitLacksIsTheGradersOwnFault() throws IOException {
        ExerciseEntry given = exercises.stream()
                .filter(exercise -> !exercise.given().isEmpty())
                .findFirst()
                .orElseThrow();
        Path source = folder.resolve("exercises/src/main/java").resolve(given.folder());
        Files.createDirectories(source);
        Files.writeString(source.resolve("Anything.java"), "package " + given.id() + ";\nclass Anything {}\n");
        System.setProperty(ROOT, folder.toString());
        Ended ended = run(given.id());
        assertEquals(ExitCode.FAULT, ended.code(), ended.toString());
        assertTrue(ended.out().contains("was not judged: the grader failed here, not you"), ended.out());
        assertFalse(ended.out().contains("\tat "), ended.out());
    }

    @Test
    void hintsComeOneByOne() {
        System.setProperty(ROOT, folder.toString());
        ExerciseEntry exercise = exercises.getFirst();
        List<String> hints = exercise.hints();
        for (int seen = 1; seen <= hints.size(); seen++) {
            Ended ended = run("hint", exercise.shortName());
            assertEquals(ExitCode.ALL_POINTS, ended.code(), ended.toString());
            assertTrue(ended.out().contains(hints.get(seen - 1)), ended.out());
            assertEquals(seen < hints.size(), !ended.out().contains(hints.getLast()), "not more than " + seen);
        }
        assertTrue(run("hint", exercise.id()).out().contains("That was the last hint"));
        Ended other = run("hint", exercises.getLast().shortName());
        assertFalse(
                other.out().contains(exercises.getLast().hints().get(1)), "another exercise has a ladder of its own");
    }

    @Test
    void aSpoiltFileOfHintsBeginsAnew() throws IOException {
        System.setProperty(ROOT, folder.toString());
        ExerciseEntry exercise = exercises.getFirst();
        run("hint", exercise.id());
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, exercise.id() + "=many\\u12");
            }
        }
        Ended ended = run("hint", exercise.id());
        assertEquals(ExitCode.ALL_POINTS, ended.code(), ended.toString());
        assertTrue(ended.out().contains(exercise.hints().getFirst()), ended.out());
        assertFalse(ended.out().contains(exercise.hints().get(1)), ended.out());
    }

    @Test
    void helpAndListTellWhatThereIs() {
        assertEquals(ExitCode.ALL_POINTS, run("--help").code());
        assertTrue(run("--version").out().contains("interleave"));
        assertTrue(run("doctor").out().contains("JDK"));
        String listed = run("list").out();
        exercises.forEach(exercise -> assertTrue(listed.contains(exercise.name()), exercise.name()));
        assertEquals(ExitCode.ALL_POINTS, run("next").code());
    }
}
