package threads.t01_start_and_join;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Moments at which two threads are at the same point of the submission's code, each on a processor of its own. On a
 * busy machine many are missed; that is known, and there are more of them until enough have taken place.
 */
final class Meetings {
    /** Each mistake shows in some of a hundred. */
    private static final int ENOUGH = 400;

    private static final int MOST = 2_000;
    private static final int MOST_LOOKS = 100;
    private static final long LONGEST_NANOS = 100_000;
    /** So long one waits for the other to catch up: a time slice, and some more. */
    private static final long CATCHING_UP_NANOS = 20_000_000;

    /** What is known of one meeting: nobody is there, one waits, both have met, or one has gone on alone. */
    private static final int NOBODY = 0;

    private static final int WAITS = 1;
    private static final int MET = 2;
    private static final int MISSED = 3;

    private final List<AtomicInteger> states =
            Stream.generate(AtomicInteger::new).limit(MOST).toList();
    private final List<AtomicInteger> positions = List.of(new AtomicInteger(), new AtomicInteger());
    private final AtomicInteger met = new AtomicInteger();

    /** How many threads both have started. */
    int started() {
        return positions.stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Whether there is another meeting for this thread, 0 or 1; waits for the other one to come as far. */
    boolean next(int thread) {
        var number = positions.get(thread).get();
        var other = positions.get(1 - thread);
        var begin = System.nanoTime();
        while (other.get() < number && System.nanoTime() - begin < CATCHING_UP_NANOS) {
            Thread.yield();
        }
        return number < MOST && met.get() < ENOUGH;
    }

    /** Spins for the other, but not for long: a lock may keep it from coming. */
    void meet(int thread) {
        var state = states.get(positions.get(thread).getAndIncrement());
        if (state.compareAndSet(NOBODY, WAITS)) {
            var begin = System.nanoTime();
            while (state.get() == WAITS && System.nanoTime() - begin < LONGEST_NANOS) {
                Thread.onSpinWait();
            }
            state.compareAndSet(WAITS, MISSED);
        } else if (state.compareAndSet(WAITS, MET)) {
            met.incrementAndGet();
        }
        // Nobody knows which of the two sees it first, and by how much: so neither goes on at once.
        for (var look = ThreadLocalRandom.current().nextInt(MOST_LOOKS); look > 0; look--) {
            state.getAcquire();
        }
    }
}
