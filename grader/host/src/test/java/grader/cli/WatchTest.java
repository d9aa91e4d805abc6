package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.report.Report;
import grader.report.TerminalStyle;
import grader.run.Kit;
import grader.run.Run;
import grader.score.Score;
import grader.student.Keyboard;
import grader.student.LastResults;
import grader.student.SavedFiles;
import grader.submission.SubmissionFolder;
import grader.text.Language;
import grader.text.Texts;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final TerminalStyle PLAIN = new TerminalStyle(80, false, true);

    private final List<ExerciseEntry> exercises =
            Catalog.read(Kit.locate().checksJar()).all();
    private final ExerciseEntry first = exercises.getFirst();
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void everyExerciseHasAFile() throws IOException {
        for (ExerciseEntry exercise : exercises) {
            save(exercise, "A.java", 1);
        }
    }

    /** Saves a file at so many seconds. */
    private void save(ExerciseEntry exercise, String name, long second) throws IOException {
        var file = folder.resolve("src/main/java").resolve(exercise.folder()).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A {}");
        Files.setLastModifiedTime(file, FileTime.from(java.time.Instant.ofEpochSecond(second)));
    }

    private SubmissionFolder submission() {
        return SubmissionFolder.open(folder);
    }

    private WatchSession session(Verdict verdict) {
        var here = Kit.locate();
        var kit = new Kit(folder, here.checksJar(), here.workerClassPath(), folder.resolve(".interleave"));
        return new WatchSession(
                kit,
                exercises,
                _ -> (_, exercise, _, _) -> report(exercise, verdict),
                Texts.ENGLISH,
                () -> 42,
                true,
                PLAIN,
                new PrintWriter(said, true));
    }

    private static Report report(ExerciseEntry exercise, Verdict verdict) {
        var verdicts = exercise.checks().stream().collect(Collectors.toMap(CheckEntry::method, _ -> verdict));
        var run = new Run.Finished(verdicts, List.of(), Duration.ofMillis(100));
        return new Report.Graded(exercise, Score.of(exercise, run), List.of(), run.took());
    }

    private static Verdict broken(String found) {
        return new Verdict.Broken(new Witness("it returns", found, List.of("A.java:1"), List.of(), ""));
    }

    @Test
    void whatWasSavedIsToldOnceAndWhenItStands() throws IOException {
        var files = new SavedFiles(submission().sourceRoot(), exercises);
        assertEquals(List.of(), files.look(), "what was there is not new");
        save(first, "A.java", 2);
        assertEquals(List.of(), files.look(), "it may be saved still");
        save(first, "B.java", 3);
        assertEquals(List.of(), files.look(), "it was");
        assertEquals(List.of(first), files.look());
        assertEquals(List.of(), files.look(), "once is enough");
    }

    @Test
    void anEditorThatReplacesAFileIsNoTrouble() throws IOException {
        var files = new SavedFiles(submission().sourceRoot(), exercises);
        Files.delete(submission().sourceRoot().resolve(first.folder()).resolve("A.java"));
        files.look();
        save(first, "A.java", 5);
        files.look();
        assertEquals(List.of(first), files.look());
    }

    @Test
    void aSolvedExerciseTellsTheIdeaTheProgressAndTheNext() {
        session(new Verdict.Holds()).saved(submission(), first);
        var text = said.toString();
        assertTrue(text.contains("All points: well done."), text);
        assertTrue(text.replaceAll("\\s+", " ").contains(first.learnt().split(" ")[0]), text);
        assertTrue(text.contains("1 of " + exercises.size() + " exercises done, " + first.possible() + " of "), text);
        assertTrue(text.contains("Next: " + exercises.get(1).name()), text);
    }

    @Test
    void aBrokenOneStaysTheCurrentOneAndRunsAgain() {
        var session = session(broken("null"));
        assertTrue(session.key('r', submission()));
        assertTrue(session.key('r', submission()));
        var text = said.toString();
        assertEquals(3, text.split("./grade " + first.shortName() + " judges it alone", -1).length, text);
        assertTrue(text.contains("0 of " + exercises.size() + " exercises done"), text);
    }

    @Test
    void keysHintListAndQuit() {
        var session = session(new Verdict.Holds());
        session.begin(submission());
        assertTrue(session.key('h', submission()));
        assertTrue(said.toString().contains(first.hints().getFirst()), said.toString());
        assertTrue(session.key('l', submission()));
        exercises.forEach(exercise -> assertTrue(said.toString().contains(exercise.name()), exercise.name()));
        assertTrue(session.key('?', submission()));
        assertTrue(said.toString().endsWith(WatchSession.KEYS + System.lineSeparator()), said.toString());
        assertFalse(session.key('q', submission()));
    }

    @Test
    void keysAreTypedWithOrWithoutEnterAndTheEndOfInputQuits() throws Exception {
        var typed = new java.io.ByteArrayInputStream("h\nL r\r\n".getBytes(StandardCharsets.UTF_8));
        try (var keyboard = Keyboard.of(typed)) {
            for (var key : List.of('h', 'l', 'r', 'q')) {
                assertEquals(Optional.of(key), keyboard.next(10_000));
            }
            assertFalse(keyboard.tellsAtOnce());
        }
    }

    @Test
    void theListKnowsWhatIsDoneTriedAndUntouched() {
        var results = LastResults.in(folder);
        var all = List.of(
                report(first, new Verdict.Holds()),
                report(exercises.get(1), broken("7")),
                report(exercises.get(2), broken("it is not written yet (TODO C1: begin)")));
        results.remember(all);
        assertEquals(LastResults.State.DONE, results.of(first).state());
        assertEquals(LastResults.State.TRIED, results.of(exercises.get(1)).state());
        assertEquals(LastResults.State.UNTOUCHED, results.of(exercises.get(2)).state());
        ListCommand.list(exercises, results, PLAIN, Texts.ENGLISH, new PrintWriter(said, true));
        assertTrue(said.toString().contains("✓ " + first.name()), said.toString());
        assertTrue(said.toString().contains("… " + exercises.get(1).name()), said.toString());
    }

    @Test
    void spoiltResultsCountAsNone() throws IOException {
        Files.writeString(LastResults.in(folder).notes().file(), first.id() + "=done 1000 \\u12");
        assertEquals(
                LastResults.State.UNTOUCHED, LastResults.in(folder).of(first).state());
        Files.writeString(LastResults.in(folder).notes().file(), first.id() + "=done 3 4");
        assertEquals(0, LastResults.in(folder).of(first).earned(), "points of another contract");
    }

    @Test
    void withoutATerminalItSaysWhatToUseInstead() {
        var err = new StringWriter();
        assertEquals(
                ExitCode.USAGE, Main.run(Language.ENGLISH, new PrintWriter(said), new PrintWriter(err, true), "watch"));
        assertTrue(err.toString().contains("./grade t03"), err.toString());
    }
}
