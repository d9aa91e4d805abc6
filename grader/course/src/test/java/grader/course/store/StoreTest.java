package grader.course.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import grader.course.collect.Content;
import grader.course.gradebook.Examples;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark.Standing;
import grader.course.store.Rows.Whose;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Whose ADA = new Whose("ada", "threads.t03_mutex");

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;

    @BeforeEach
    void aFile() {
        file = folder.resolve("course.db");
    }

    private Store write() throws IOException {
        return Store.write(file, _ -> {});
    }

    private static Standing.Graded graded() {
        return (Standing.Graded) Examples.lost().standing();
    }

    private static Key key(Judged judged) {
        return new Key(ADA.exercise(), "9e3f", judged.made());
    }

    private static void all(Store store) throws IOException {
        var judged = graded().judged();
        store.whole(() -> {
            var run = store.begin("class", NOW);
            var seen = store.saw(run, ADA, new Seen.Work(graded().source(), List.of("a note")));
            store.judged(key(judged), judged);
            store.stands(run, ADA, seen, key(judged));
            store.failed(run, ADA, "9e3f", "the disk is full");
        });
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() throws IOException {
        var content =
                new Content(ADA.exercise(), List.of(new Content.File("Mutex.java", false, new byte[] {0, -1, 65})));
        try (var store = write()) {
            all(store);
            store.keep(content);
        }
        try (var store = Store.read(file)) {
            var history = new History(store);
            assertEquals(Optional.of(graded().judged()), store.verdict(key(graded().judged())));
            assertEquals(
                    List.of(new Seen.Work(graded().source(), List.of("a note"))),
                    history.seen().stream().map(Rows.SeenRow::seen).toList());
            assertEquals(key(graded().judged()), history.standings().getFirst().key());
            assertEquals("the disk is full", history.faults().getFirst().what());
            assertEquals(
                    content.digest(),
                    store.content(content.digest()).orElseThrow().digest());
        }
    }

    @Test
    void whatIsToldTwiceIsKeptOnce() throws IOException {
        try (var store = write()) {
            all(store);
            all(store);
            assertEquals(1, new History(store).seen().size());
            assertEquals(1, new History(store).standings().size());
            assertEquals(1, new History(store).lastRun().orElseThrow().id());
        }
    }

    @Test
    void aRunGoesOnUntilItIsThrough() throws IOException {
        try (var store = write()) {
            assertEquals(1, store.begin("class", NOW));
            assertEquals(1, store.begin("class", NOW));
            store.end(1, NOW);
            assertEquals(2, store.begin("class", NOW));
        }
    }

    @Test
    void workIsDoneWholeOrNotAtAll() throws IOException {
        try (var store = write()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.whole(() -> {
                        store.saw(store.begin("class", NOW), ADA, new Seen.Nothing());
                        throw new IllegalStateException("ended in the middle");
                    }));
            assertEquals(List.of(), new History(store).seen());
        }
    }

    @Test
    void nothingIsEverChangedOrRemoved() throws IOException, SQLException {
        try (var store = write()) {
            all(store);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var table : List.of("runs", "seen", "verdicts", "standings", "faults")) {
                assertThrows(SQLException.class, () -> statement.execute("DELETE FROM " + table), table);
            }
            assertThrows(SQLException.class, () -> statement.execute("UPDATE verdicts SET judged = ''"));
        }
    }

    @Test
    void whoReadsCannotWriteAndDoesNotWait() throws IOException {
        try (var writer = write();
                var reader = Store.read(file)) {
            all(writer);
            assertEquals(1, new History(reader).standings().size());
            assertThrows(IOException.class, () -> reader.begin("other", NOW));
        }
    }

    @Test
    void aSecondWriterWaitsAndThenSaysSo() throws IOException {
        var told = new ArrayList<String>();
        try (var first = write()) {
            var refused = assertThrows(UsageException.class, () -> Store.write(file, told::add));
            assertTrue(String.valueOf(refused.getMessage()).contains("another command is at work"));
            assertEquals(1, told.size());
            all(first);
        }
        write().close();
    }
}
