package grader.course.regrade;

import grader.course.gradebook.Mark.Change;
import grader.course.marks.Comparing;
import grader.course.marks.Ledger;
import grader.course.store.Proposals;
import grader.course.store.Rows.Whose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rows of a proposal come to.
 *
 * @param ledger what stands now
 */
public record Effects(Ledger ledger) {
    /** What would change for a student. */
    public record Effect(Whose whose, Change change) {}

    /** Those of the rows that change points or clauses. */
    List<Effect> of(List<Proposals.Row> rows) throws IOException {
        var effects = new ArrayList<Effect>();
        for (var row : rows) {
            var change = change(row);
            if (!change.before().equals(Optional.of(change.now()))
                    || !change.gained().isEmpty()
                    || !change.lost().isEmpty()) {
                effects.add(new Effect(row.whose(), change));
            }
        }
        return effects;
    }

    private Change change(Proposals.Row row) throws IOException {
        var now = ledger.judged(row.key());
        var standing = ledger.standing(row.whose());
        return standing.isEmpty()
                ? new Change(
                        Optional.empty(), now.earned(), List.of(), now.lostClauses(), List.of(Change.Reason.SUBMISSION))
                : Comparing.of(
                        standing.get().key(), ledger.judged(standing.get().key()), row.key(), now);
    }
}
