package coroutines.c01_iterators;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An iterable that counts what is asked of it, and can be told to fail once. Its numbers are such that Java does not
 * keep them boxed; some elements are null, and some are equal to the one before them, null or not.
 */
final class Source implements Iterable<@Nullable Integer> {
    static final int ENDLESS = Integer.MAX_VALUE;
    private static final int ROUND = 10_000;
    private static final int NULLS = 4;
    private static final int TWINS = 8;
    private static final int TWIN = 5;
    private static final int SECOND_NULL = 12;
    private static final int NULL_TWINS = 32;

    private final int first;
    private final int[] lengths;
    private final boolean renewed;
    private final AtomicInteger clock;
    private int iterators;
    private int pulled;
    private int lastPull;
    private int asked;
    private int askedSincePull;
    private Optional<Throwable> failure = Optional.empty();
    private Call failing = Call.NEXT;
    /** The first iterator that was not asked for yet when it was told to fail. */
    private int firstNew;

    /** What can fail. */
    enum Call {
        ITERATOR,
        /** Of an iterator that is asked for from now on. */
        HAS_NEXT_OF_NEXT_ITERATOR,
        HAS_NEXT,
        NEXT
    }

    /**
     * @param clock counts the pulls of all sources that have it
     * @param first its first number
     * @param renewed whether every iterator has numbers of its own
     * @param lengths how many elements its first, second … iterator has; the last one holds for all that follow
     */
    Source(AtomicInteger clock, int first, boolean renewed, int... lengths) {
        this.clock = clock;
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
        if (index % NULLS == NULLS - 1 || index % NULL_TWINS == SECOND_NULL) {
            return null;
        }
        var counted = index % TWINS == TWIN ? index - 1 : index;
        return first + counted + (renewed ? ROUND * round : 0);
    }

    int pulled() {
        return pulled;
    }

    /** When it was pulled from for the last time, by the clock that was handed in. */
    int lastPull() {
        return lastPull;
    }

    int asked() {
        return asked;
    }

    /** How often it was asked whether there is more since it was last pulled from. */
    int askedSincePull() {
        return askedSincePull;
    }

    /** The next call of that kind fails. */
    void failAt(Call call, Throwable throwable) {
        failing = call;
        firstNew = iterators;
        failure = Optional.of(throwable);
    }

    /** Whether it is still to fail. */
    boolean isToFail() {
        return failure.isPresent();
    }

    /** Whether it has failed as it was told; else it will not any more. */
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
        failIf(Call.ITERATOR);
        var round = iterators++;
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                asked++;
                askedSincePull++;
                failIf(Call.HAS_NEXT);
                if (round >= firstNew) {
                    failIf(Call.HAS_NEXT_OF_NEXT_ITERATOR);
                }
                return next < length(round);
            }

            @Override
            public @Nullable Integer next() {
                failIf(Call.NEXT);
                if (next >= length(round)) {
                    throw new NoSuchElementException("a source has been pulled from beyond its end");
                }
                pulled++;
                askedSincePull = 0;
                lastPull = clock.incrementAndGet();
                return element(round, next++);
            }
        };
    }
}
