package coroutines.c01_iterators;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An iterable that counts what is asked of it, and can be told to fail once. Its numbers are such that Java does not
 * keep them boxed; some elements are null.
 */
final class Source implements Iterable<@Nullable Integer> {
    static final int ENDLESS = Integer.MAX_VALUE;
    private static final int ROUND = 10_000;
    private static final int NULLS = 4;

    private final int first;
    private final int[] lengths;
    private final boolean renewed;
    private int iterators;
    private int pulled;
    private int asked;
    private Optional<Throwable> failure = Optional.empty();
    private Call failing = Call.NEXT;

    /** What can fail. */
    enum Call {
        HAS_NEXT,
        NEXT
    }

    /**
     * @param first its first number
     * @param renewed whether every iterator has numbers of its own
     * @param lengths how many elements its first, second … iterator has; the last one holds for all that follow
     */
    Source(int first, boolean renewed, int... lengths) {
        this.first = first;
        this.renewed = renewed;
        this.lengths = lengths;
    }

    /** How many elements the iterator of that round has. */
    int length(int round) {
        return lengths[Math.min(round, lengths.length - 1)];
    }

    /** An element of the iterator of that round. */
    @Nullable
    Integer element(int round, int index) {
        return index % NULLS == NULLS - 1 ? null : first + index + (renewed ? ROUND * round : 0);
    }

    int pulled() {
        return pulled;
    }

    int asked() {
        return asked;
    }

    /** The next call of that kind fails. */
    void failAt(Call call, Throwable throwable) {
        failing = call;
        failure = Optional.of(throwable);
    }

    /** Whether it has failed; else it will not any more. */
    boolean hasFailed() {
        var failed = failure.isEmpty();
        failure = Optional.empty();
        return failed;
    }

    private void failIf(Call call) {
        if (failing == call && failure.isPresent()) {
            var thrown = failure.get();
            failure = Optional.empty();
            Source.<RuntimeException>raise(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public Iterator<@Nullable Integer> iterator() {
        var round = iterators++;
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                asked++;
                failIf(Call.HAS_NEXT);
                return next < length(round);
            }

            @Override
            public @Nullable Integer next() {
                failIf(Call.NEXT);
                if (next >= length(round)) {
                    throw new NoSuchElementException("a source has been pulled from beyond its end");
                }
                pulled++;
                return element(round, next++);
            }
        };
    }
}
