package grader.spec;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Broken clauses that a check found inside a call of the submission: the code that a check hands in for the submission
 * to call. On its way out such a claim passes through the submission, which may catch it. It stands all the same: what
 * a check has seen is not undone by who swallows the news.
 */
public final class Unheard {
    private static final AtomicReference<Optional<Broken>> FIRST = new AtomicReference<>(Optional.empty());

    private Unheard() {}

    /** Forgets everything: a check begins. */
    public static void clear() {
        FIRST.set(Optional.empty());
    }

    /** The first claim of this check that was made below a call of the submission. */
    public static Optional<Broken> first() {
        return FIRST.get();
    }

    /** Forgets a claim that has been heard in another way. */
    static void heard(Broken broken) {
        FIRST.updateAndGet(first -> first.filter(claim -> claim != broken));
    }

    static void note(Broken broken) {
        if (!Where.lines(broken.getStackTrace()).isEmpty()) {
            FIRST.compareAndSet(Optional.empty(), Optional.of(broken));
        }
    }
}
