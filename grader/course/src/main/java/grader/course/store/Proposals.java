package grader.course.store;

import grader.course.store.Rows.Whose;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Proposals of what should stand, and what became of them.
 *
 * @param store which has them
 */
public record Proposals(Store store) {
    /**
     * What should stand for a student.
     *
     * @param standing the row that stands now; 0 when there is none
     */
    public record Row(Whose whose, long standing, long seen, Key key) {}

    /** Adds a proposal: its number. */
    public long add(List<Row> rows, Instant now) throws IOException {
        var id = store.database().add("INSERT INTO proposals (made) VALUES (?)", now.toString());
        for (var row : rows) {
            store.database()
                    .add(
                            "INSERT INTO proposed (proposal, student, exercise, standing, seen, key) VALUES (?, ?, ?,"
                                    + " ?, ?, ?)",
                            id,
                            row.whose().student(),
                            row.whose().exercise(),
                            row.standing(),
                            row.seen(),
                            Json.of(row.key()).toString());
        }
        return id;
    }

    /** Its rows. */
    public List<Row> rows(long id) throws IOException {
        return store.database()
                .read(
                        row -> new Row(
                                new Whose(row.getString(1), row.getString(2)),
                                row.getLong(3),
                                row.getLong(4),
                                Json.key(Json.tree(row.getString(5)))),
                        "SELECT student, exercise, standing, seen, key FROM proposed WHERE proposal = ?"
                                + " ORDER BY student, exercise",
                        id);
    }

    /** Whether there is a proposal of that number. */
    public boolean exists(long id) throws IOException {
        return !store.database()
                .read(row -> row.getLong(1), "SELECT id FROM proposals WHERE id = ?", id)
                .isEmpty();
    }

    /** What became of it; empty while nobody has decided. */
    public Optional<Boolean> applied(long id) throws IOException {
        return store
                .database()
                .read(row -> row.getInt(1) == 1, "SELECT applied FROM decisions WHERE proposal = ?", id)
                .stream()
                .findFirst();
    }

    /** It is decided. */
    public void decide(long id, boolean applied, Instant now) throws IOException {
        store.database()
                .add(
                        "INSERT INTO decisions (proposal, applied, decided) VALUES (?, ?, ?)",
                        id,
                        applied ? 1 : 0,
                        now.toString());
    }
}
