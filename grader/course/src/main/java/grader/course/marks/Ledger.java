package grader.course.marks;

import grader.course.gradebook.Judged;
import grader.course.gradebook.Source;
import grader.course.store.History;
import grader.course.store.Key;
import grader.course.store.Rows.FaultRow;
import grader.course.store.Rows.SeenRow;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the store knows, by student and exercise. Read once, as of one moment. */
public final class Ledger {
    private final Store store;
    private final Map<Whose, List<StandingRow>> standings = new HashMap<>();
    private final Map<Whose, List<SeenRow>> seen = new HashMap<>();
    private final Map<Long, SeenRow> seenById = new HashMap<>();
    private final Map<Whose, FaultRow> faults = new HashMap<>();
    private final Map<Key, Judged> verdicts = new HashMap<>();
    private final long lastRun;

    private Ledger(Store store) throws IOException {
        this.store = store;
        var history = new History(store);
        this.lastRun = history.lastRun().map(History.Run::id).orElse(0L);
        for (var row : history.seen()) {
            seen.computeIfAbsent(row.whose(), _ -> new ArrayList<>()).add(row);
            seenById.put(row.id(), row);
        }
        for (var row : history.standings()) {
            standings.computeIfAbsent(row.whose(), _ -> new ArrayList<>()).add(row);
        }
        history.faults().forEach(row -> faults.put(row.whose(), row));
    }

    /** All of it. */
    public static Ledger of(Store store) throws IOException {
        return new Ledger(store);
    }

    /** The verdicts that stood for a student, in their order; the last one stands now. */
    public List<StandingRow> standings(Whose whose) {
        return standings.getOrDefault(whose, List.of());
    }

    /** The verdict that stands for a student now; empty when there is none. */
    public Optional<StandingRow> standing(Whose whose) {
        return standings(whose).reversed().stream().findFirst();
    }

    /** What was seen of a student's exercise, in its order. */
    public List<SeenRow> seen(Whose whose) {
        return seen.getOrDefault(whose, List.of());
    }

    /** The last that was seen of it; where files were seen, the last files. */
    public Optional<SeenRow> lastSeen(Whose whose) {
        var rows = seen(whose).reversed();
        return rows.stream()
                .filter(row -> row.seen() instanceof Seen.Work)
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** What the verdict of a standing is about. */
    public Source source(StandingRow row) {
        return source(row.seen());
    }

    /** Where the files came from that a row of what was seen tells of. */
    public Source source(long seen) {
        var row = seenById.get(seen);
        if (row != null && row.seen() instanceof Seen.Work(var source, var _)) {
            return source;
        }
        throw new IllegalStateException("the store has a verdict on nothing: seen " + seen);
    }

    /** What a person should know of the files that the standing is about. */
    public List<String> notes(StandingRow row) {
        var seenThen = seenById.get(row.seen());
        return seenThen != null && seenThen.seen() instanceof Seen.Work(var _, var notes) ? notes : List.of();
    }

    /** The verdict of that key. */
    public Judged judged(Key key) throws IOException {
        var known = verdicts.get(key);
        if (known == null) {
            known = store.verdict(key)
                    .orElseThrow(() -> new IllegalStateException("the store lost the verdict " + key.written()));
            verdicts.put(key, known);
        }
        return known;
    }

    /** The last fault of the grader at a student's files; empty when there was none. */
    public Optional<FaultRow> fault(Whose whose) {
        return Optional.ofNullable(faults.get(whose));
    }

    /** Whether the standing is of the last run. */
    public boolean isNew(StandingRow row) {
        return row.run() == lastRun;
    }
}
