package grader.course.grade;

import grader.course.gradebook.Judged;
import grader.course.store.Key;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Rows.Whose;
import grader.course.store.Store;
import grader.course.time.LatePolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of several submissions of an exercise the one that stands: it leaves most points after what lateness costs; of equal
 * ones the last. What has no verdict yet cannot be chosen, so a class that is ended half-way has the best of what was
 * judged, and the next run goes on from there.
 */
final class BestOf {
    private final LatePolicy late;
    private final Map<Whose, List<Candidate>> candidates = new LinkedHashMap<>();

    /**
     * A submission.
     *
     * @param seen the row that says so
     * @param key what its verdict is kept under
     */
    record Candidate(long seen, Key key, int daysLate) {}

    BestOf(LatePolicy late) {
        this.late = late;
    }

    /** Whose files are as they were keeps the verdict that stands, be it of an older kit: else the key itself. */
    static Key kept(Optional<StandingRow> standing, Key key) {
        return standing.map(StandingRow::key)
                .filter(before -> before.content().equals(key.content()))
                .orElse(key);
    }

    /** One more; of a student's exercise the newest comes last. */
    void add(Whose whose, Candidate candidate) {
        candidates.computeIfAbsent(whose, _ -> new ArrayList<>()).add(candidate);
    }

    /** Lets the best of each stand. */
    void settle(Store store, long run) throws IOException {
        for (var each : candidates.entrySet()) {
            settle(store, run, each.getKey(), each.getValue());
        }
    }

    private void settle(Store store, long run, Whose whose, List<Candidate> all) throws IOException {
        var most = -1;
        Candidate best = all.getFirst();
        for (var candidate : all) {
            var judged = store.verdict(candidate.key());
            if (judged.isPresent() && left(judged.get(), candidate) >= most) {
                most = left(judged.get(), candidate);
                best = candidate;
            }
        }
        if (most >= 0) {
            store.stands(run, whose, best.seen(), best.key());
        }
    }

    private int left(Judged judged, Candidate candidate) {
        return judged.earned() - late.cost(judged.earned(), candidate.daysLate());
    }
}
