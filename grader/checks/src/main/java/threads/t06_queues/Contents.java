package threads.t06_queues;

import grader.spec.Actors;
import java.util.List;

/**
 * What is inside a queue of that kind, as the script knows it.
 *
 * @param entries in the order in which they were put in
 */
record Contents(Kind kind, List<Prioritized<Object>> entries) {
    int size() {
        return entries.size();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** @param claim whose matter it is when that entry is not inside; empty when it is the contract's plain word */
    void out(Prioritized<Object> entry, Actors actors, String claim) {
        if (!entries.contains(entry)) {
            throw actors.broken(
                    (claim.isEmpty() ? "C8" : claim) + ": what comes out is inside: " + entries, entry + " came out");
        }
        if (!kind.mayComeNext(entry, entries)) {
            throw actors.broken(
                    kind.rule(), entry + " came out, in this order they were put in: " + entries, kind.advice());
        }
        entries.remove(entry);
    }
}
