package grader.course.regrade;

import grader.catalog.ExerciseEntry;
import grader.course.grade.Again;
import grader.course.marks.Ledger;
import grader.course.plan.Plan;
import grader.course.roster.Student;
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
    private final Plan plan;
    private final Ledger ledger;

    /** Which of a student's submissions is judged again. */
    public enum Which {
        /** The one that stands. */
        STANDING,
        /** The last one. */
        LATEST,
        /** The one that leaves most points after what lateness costs. */
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

    public Regrade(Store store, Plan plan) throws IOException {
        this.store = store;
        this.plan = plan;
        this.ledger = Ledger.of(store);
    }

    /** Judges again, and says what that would change; nothing is changed. */
    public Proposal propose(Again again, List<ExerciseEntry> exercises, List<Student> students, Which which, int jobs)
            throws IOException {
        var wanted = new ArrayList<Wanted>();
        for (var student : students) {
            for (var exercise : exercises) {
                wanted.add(new Wanted(student, candidates(new Whose(student.id(), exercise.id()), which, again)));
            }
        }
        var keys = wanted.stream()
                .flatMap(each -> each.rows().stream())
                .map(Proposals.Row::key)
                .toList();
        var failed = again.judge(keys, jobs);
        var rows = new ArrayList<Proposals.Row>();
        for (var each : wanted) {
            best(each).filter(row -> !stands(row)).ifPresent(rows::add);
        }
        var effects = new Effects(ledger).of(rows);
        var number = rows.isEmpty() ? 0 : add(rows);
        return new Proposal(number, effects, rows.size() - effects.size(), failed.size());
    }

    /** What of a student's exercise is judged again. */
    private record Wanted(Student student, List<Proposals.Row> rows) {}

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
    private Optional<Proposals.Row> best(Wanted wanted) throws IOException {
        var judged = new ArrayList<Proposals.Row>();
        for (var row : wanted.rows()) {
            if (store.verdict(row.key()).isPresent()) {
                judged.add(row);
            }
        }
        return judged.stream()
                .max(Comparator.comparingInt((Proposals.Row row) -> left(wanted.student(), row))
                        .thenComparingLong(Proposals.Row::seen));
    }

    private int left(Student student, Proposals.Row row) {
        try {
            var earned = ledger.judged(row.key()).earned();
            var days = plan.daysLate(student, row.whose().exercise(), ledger.source(row.seen()));
            return earned - plan.late().cost(earned, days);
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
