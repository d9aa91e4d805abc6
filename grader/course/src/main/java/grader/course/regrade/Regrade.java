package grader.course.regrade;

import grader.catalog.ExerciseEntry;
import grader.course.grade.Again;
import grader.course.marks.Ledger;
import grader.course.roster.Student;
import grader.course.store.Key;
import grader.course.store.Proposals;
import grader.course.store.Rows.SeenRow;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes proposals. */
public final class Regrade {
    private final Store store;
    private final Ledger ledger;

    /** Which of a student's submissions is judged again. */
    public enum Which {
        /** The one that stands. */
        STANDING,
        /** The last one. */
        LATEST,
        /** The one that has most points. */
        BEST
    }

    /**
     * A proposal.
     *
     * @param number 0 when nothing would change, and so nothing is proposed
     * @param effects those whose points or clauses would change
     * @param alike how many would have the same by another kit or other checks
     * @param failed at how many the grader failed: what stands for them stands
     */
    public record Proposal(long number, List<Effects.Effect> effects, int alike, int failed) {}

    public Regrade(Store store) throws IOException {
        this.store = store;
        this.ledger = Ledger.of(store);
    }

    /** Judges again, and says what that would change; nothing is changed. */
    public Proposal propose(Again again, List<ExerciseEntry> exercises, List<Student> students, Which which, int jobs)
            throws IOException {
        var wanted = new ArrayList<List<Proposals.Row>>();
        for (var student : students) {
            for (var exercise : exercises) {
                wanted.add(candidates(new Whose(student.id(), exercise.id()), which, again));
            }
        }
        var keys = wanted.stream().flatMap(List::stream).map(Proposals.Row::key).toList();
        var failed = again.judge(keys, jobs);
        var rows = new ArrayList<Proposals.Row>();
        for (var candidates : wanted) {
            best(candidates).filter(row -> !stands(row)).ifPresent(rows::add);
        }
        var effects = new Effects(ledger).of(rows);
        var number = rows.isEmpty() ? 0 : add(rows);
        return new Proposal(number, effects, rows.size() - effects.size(), failed.size());
    }

    private long add(List<Proposals.Row> rows) throws IOException {
        var number = new long[1];
        store.whole(() -> number[0] = new Proposals(store).add(rows, Instant.now()));
        return number[0];
    }

    private List<Proposals.Row> candidates(Whose whose, Which which, Again again) throws IOException {
        var standing = ledger.standing(whose);
        var works = ledger.seen(whose).stream()
                .filter(row -> row.seen() instanceof Seen.Work)
                .toList();
        var chosen =
                switch (which) {
                    case STANDING ->
                        works.stream()
                                .filter(row -> standing.isPresent()
                                        && row.id() == standing.get().seen())
                                .toList();
                    case LATEST -> works.reversed().stream().limit(1).toList();
                    case BEST -> works;
                };
        var now = standing.map(row -> row.id()).orElse(0L);
        var candidates = new ArrayList<Proposals.Row>();
        for (var row : chosen) {
            candidates.add(new Proposals.Row(whose, now, row.id(), again.key(whose.exercise(), content(row))));
        }
        return candidates;
    }

    private static String content(SeenRow row) {
        return row.seen() instanceof Seen.Work(var source, var _) ? source.content() : "";
    }

    /** Of several with the same points the last one; none where the grader failed. */
    private Optional<Proposals.Row> best(List<Proposals.Row> candidates) throws IOException {
        var judged = new ArrayList<Proposals.Row>();
        for (var row : candidates) {
            if (store.verdict(row.key()).isPresent()) {
                judged.add(row);
            }
        }
        return judged.stream()
                .max(Comparator.comparingInt((Proposals.Row row) -> earned(row.key()))
                        .thenComparingLong(Proposals.Row::seen));
    }

    private int earned(Key key) {
        try {
            return ledger.judged(key).earned();
        } catch (IOException spoilt) {
            throw new UncheckedIOException(spoilt);
        }
    }

    private boolean stands(Proposals.Row row) {
        return ledger.standing(row.whose())
                .filter(now -> now.key().equals(row.key()))
                .isPresent();
    }
}
