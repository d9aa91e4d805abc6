package grader.course.store;

import grader.course.collect.Content;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.gradebook.Judged;
import grader.course.store.Rows.Whose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The course's store. For one thread. */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Optional<WriterLock> lock;

    private Store(Database database, Optional<WriterLock> lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Opens it to read; one that nobody has written to yet is empty. */
    public static Store read(Path file) throws IOException {
        if (!Files.exists(file)) {
            Database.open(file).prepared().close();
        }
        return new Store(Database.open(file).readOnly(), Optional.empty());
    }

    /**
     * Opens it to write, when nobody else does.
     *
     * @param waiting told when another command must be waited for
     */
    public static Store write(Path file, Consumer<String> waiting) throws IOException {
        var lock = WriterLock.take(file, waiting);
        try {
            return new Store(Database.open(file).prepared(), Optional.of(lock));
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Work that is done whole or not at all. */
    @FunctionalInterface
    public interface Whole {
        void run() throws IOException;
    }

    /** Does the work whole or not at all. */
    public void whole(Whole work) throws IOException {
        database.whole(work::run);
    }

    /** Begins a run of that kind, or goes on with one that was not ended: its number. */
    public long begin(String what, Instant now) throws IOException {
        var open = database.read(
                row -> row.getLong(1),
                "SELECT id FROM runs WHERE what = ? AND id = (SELECT MAX(id) FROM runs)"
                        + " AND id NOT IN (SELECT run FROM ends)",
                what);
        return open.isEmpty()
                ? database.add("INSERT INTO runs (what, began) VALUES (?, ?)", what, now.toString())
                : open.getFirst();
    }

    /** The run is through. */
    public void end(long run, Instant now) throws IOException {
        database.add("INSERT OR IGNORE INTO ends (run, ended) VALUES (?, ?)", run, now.toString());
    }

    /** Notes what was seen, if it is not what was seen last: the number of its row. */
    public long saw(long run, Whose whose, Seen seen) throws IOException {
        var text = Json.of(seen).toString();
        var same = database.read(
                row -> row.getString(2).equals(text) ? row.getLong(1) : 0L,
                "SELECT id, seen FROM seen WHERE student = ? AND exercise = ? ORDER BY id DESC LIMIT 1",
                whose.student(),
                whose.exercise());
        return !same.isEmpty() && same.getFirst() > 0
                ? same.getFirst()
                : database.add(
                        "INSERT INTO seen (run, student, exercise, seen) VALUES (?, ?, ?, ?)",
                        run,
                        whose.student(),
                        whose.exercise(),
                        text);
    }

    /** Notes what was seen, if it never was before: the number of its row. */
    public long sawEver(long run, Whose whose, Seen seen) throws IOException {
        var same = database.read(
                row -> row.getLong(1),
                "SELECT id FROM seen WHERE student = ? AND exercise = ? AND seen = ? ORDER BY id DESC LIMIT 1",
                whose.student(),
                whose.exercise(),
                Json.of(seen).toString());
        return same.isEmpty() ? saw(run, whose, seen) : same.getFirst();
    }

    /** Keeps the files of an exercise. */
    public void keep(Content content) throws IOException {
        database.add(
                "INSERT OR IGNORE INTO contents (digest, exercise, files) VALUES (?, ?, ?)",
                content.digest(),
                content.exercise(),
                Json.of(content).toString());
    }

    /** Files that were kept; empty when they are not there. */
    public Optional<Content> content(String digest) throws IOException {
        return database
                .read(
                        row -> Json.content(Json.tree(row.getString(1))),
                        "SELECT files FROM contents WHERE digest = ?",
                        digest)
                .stream()
                .findFirst();
    }

    /** Keeps a verdict; of two with one key the first one stays. */
    public void judged(Key key, Judged judged) throws IOException {
        database.add(
                "INSERT OR IGNORE INTO verdicts (key, judged) VALUES (?, ?)",
                Json.of(key).toString(),
                JudgedJson.of(judged).toString());
    }

    /** The verdict of that key; empty when there is none yet. */
    public Optional<Judged> verdict(Key key) throws IOException {
        return database
                .read(
                        row -> JudgedJson.judged(Json.tree(row.getString(1)), key.made()),
                        "SELECT judged FROM verdicts WHERE key = ?",
                        Json.of(key).toString())
                .stream()
                .findFirst();
    }

    /** From now on the verdict of that key stands for the student, if it does not already. */
    public void stands(long run, Whose whose, long seen, Key key) throws IOException {
        var text = Json.of(key).toString();
        var same = database.read(
                row -> row.getString(1).equals(text) && row.getLong(2) == seen,
                "SELECT key, seen FROM standings WHERE student = ? AND exercise = ? ORDER BY id DESC LIMIT 1",
                whose.student(),
                whose.exercise());
        if (!same.equals(List.of(true))) {
            database.add(
                    "INSERT INTO standings (run, student, exercise, seen, key) VALUES (?, ?, ?, ?, ?)",
                    run,
                    whose.student(),
                    whose.exercise(),
                    seen,
                    text);
        }
    }

    /** The grader failed at a student's files: whatever stood for him stands. */
    public void failed(long run, Whose whose, String content, String what) throws IOException {
        database.add(
                "INSERT INTO faults (run, student, exercise, content, what) VALUES (?, ?, ?, ?, ?)",
                run,
                whose.student(),
                whose.exercise(),
                content,
                what);
    }

    /** What belongs to nobody. */
    public void unclaimed(long run, Unclaimed unclaimed) throws IOException {
        database.add(
                "INSERT OR IGNORE INTO unclaimed (run, name, why) VALUES (?, ?, ?)",
                run,
                unclaimed.name(),
                unclaimed.why());
    }

    /** The database, for what else is kept in it. */
    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        database.close();
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
