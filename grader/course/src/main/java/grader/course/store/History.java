package grader.course.store;

import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.store.Rows.FaultRow;
import grader.course.store.Rows.SeenRow;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Rows.Whose;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a store has ever been told, to read.
 *
 * @param store which one
 */
public record History(Store store) {
    /** The number of the last run, and when it began; empty when there was none. */
    public Optional<Run> lastRun() throws IOException {
        return store
                .database()
                .read(
                        row -> new Run(row.getLong(1), Instant.parse(row.getString(2))),
                        "SELECT id, began FROM runs ORDER BY id DESC LIMIT 1")
                .stream()
                .findFirst();
    }

    /** A run. */
    public record Run(long id, Instant began) {}

    /** What belonged to nobody in the last run that went through submissions. */
    public List<Unclaimed> unclaimed() throws IOException {
        return store.database()
                .read(
                        row -> new Unclaimed(row.getString(1), row.getString(2)),
                        "SELECT name, why FROM unclaimed WHERE run = (SELECT MAX(id) FROM runs WHERE what IN ('class',"
                                + " 'merge')) ORDER BY name");
    }

    /** All that was ever seen, in its order. */
    public List<SeenRow> seen() throws IOException {
        return store.database()
                .read(
                        row -> new SeenRow(
                                row.getLong(1),
                                row.getLong(2),
                                new Whose(row.getString(3), row.getString(4)),
                                Json.seen(Json.tree(row.getString(5)))),
                        "SELECT id, run, student, exercise, seen FROM seen ORDER BY id");
    }

    /** All verdicts that ever stood for somebody, in their order. */
    public List<StandingRow> standings() throws IOException {
        return store.database()
                .read(
                        row -> new StandingRow(
                                row.getLong(1),
                                row.getLong(2),
                                new Whose(row.getString(3), row.getString(4)),
                                row.getLong(5),
                                Json.key(Json.tree(row.getString(6)))),
                        "SELECT id, run, student, exercise, seen, key FROM standings ORDER BY id");
    }

    /** All of the grader's faults, in their order. */
    public List<FaultRow> faults() throws IOException {
        return store.database()
                .read(
                        row -> new FaultRow(
                                row.getLong(1),
                                new Whose(row.getString(2), row.getString(3)),
                                row.getString(4),
                                row.getString(5)),
                        "SELECT id, student, exercise, content, what FROM faults ORDER BY id");
    }
}
