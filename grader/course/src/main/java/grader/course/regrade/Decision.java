package grader.course.regrade;

import grader.catalog.UsageException;
import grader.course.marks.Ledger;
import grader.course.store.Proposals;
import grader.course.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Applies and discards proposals: each is decided once. */
public final class Decision {
    private final Store store;
    private final Ledger ledger;

    public Decision(Store store) throws IOException {
        this.store = store;
        this.ledger = Ledger.of(store);
    }

    /**
     * Applies a proposal: from now on its verdicts stand.
     *
     * @param lower whether somebody may have fewer points than before
     * @throws UsageException when it is decided already, when something else stands by now, or when somebody would have
     *     fewer points and that was not said; nothing is changed then
     */
    public List<Effects.Effect> apply(long number, boolean lower) throws IOException {
        var proposals = new Proposals(store);
        undecided(proposals, number);
        var rows = proposals.rows(number);
        for (var row : rows) {
            if (ledger.standing(row.whose()).map(now -> now.id()).orElse(0L) != row.standing()) {
                throw new UsageException(
                        "proposal " + number + " is out of date: " + row.whose().student() + " has another verdict for "
                                + row.whose().exercise() + " by now; discard it and propose anew");
            }
        }
        var effects = new Effects(ledger).of(rows);
        var fewer = effects.stream()
                .filter(each -> each.change().before().orElse(0) > each.change().now())
                .count();
        if (fewer > 0 && !lower) {
            throw new UsageException(
                    fewer + " would have fewer points than before; add --lower to have it so, or discard it");
        }
        store.whole(() -> {
            var run = store.begin("regrade", Instant.now());
            for (var row : rows) {
                store.stands(run, row.whose(), row.seen(), row.key());
            }
            proposals.decide(number, true, Instant.now());
            store.end(run, Instant.now());
        });
        return effects;
    }

    /** Discards a proposal: the marks stay as they are. */
    public void discard(long number) throws IOException {
        var proposals = new Proposals(store);
        undecided(proposals, number);
        store.whole(() -> proposals.decide(number, false, Instant.now()));
    }

    private static void undecided(Proposals proposals, long number) throws IOException {
        if (!proposals.exists(number)) {
            throw new UsageException("there is no proposal " + number + "; ./grade regrade FOLDER makes one");
        }
        var applied = proposals.applied(number);
        if (applied.isPresent()) {
            throw new UsageException("proposal " + number + " was " + (applied.get() ? "applied" : "discarded")
                    + " already; make a new one");
        }
    }
}
