package threads.t06_queues;

import grader.spec.OneByOne;
import grader.spec.Round;
import java.time.Duration;

/**
 * C8: T1 and T2 take turns with one queue that has room for one item. That the other's call has returned makes nobody
 * see what it did; only the queue can. Reads may be stale, and T2 asks once, since a look that takes the lock would
 * help the next one.
 */
final class Seen {
    private static final String ENDS = "C6: there is room, or an item: no call waits";
    private static final String ADVICE =
            "is everything that tells how many are inside read and written under the same lock, or volatile?";

    private final Round round;
    private final BoundedQueue<Prioritized<Integer>> queue;

    private Seen(Round round) {
        this.round = round;
        this.queue = Kind.values()[round.number() % 3].make(1);
    }

    static void whatThePutDid(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", () -> seen.queue.put(Kind.entry(1)))
                .then("T2", () -> seen.asks(true))
                .run(ENDS);
    }

    static void whatTheTakeDid(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T2", () -> seen.queue.put(Kind.entry(1)))
                .then("T1", seen.queue::take)
                .then("T2", () -> seen.asks(false))
                .run(ENDS);
    }

    private void asks(boolean full) throws InterruptedException {
        switch (round.number() / 3 % 5) {
            case 0 -> is("isFull()", full, queue.isFull(), full);
            case 1 -> is("isEmpty()", !full, queue.isEmpty(), full);
            case 2 -> is("size()", full ? 1 : 0, queue.size(), full);
            case 3 -> is("poll(0) with an item", full, queue.poll(Duration.ZERO).isPresent(), full);
            default -> is("offer(0)", !full, queue.offer(Kind.entry(2), Duration.ZERO), full);
        }
    }

    private void is(String call, Object expected, Object found, boolean full) {
        round.require(
                found.equals(expected),
                "C8: T1's " + (full ? "put" : "take") + " has returned, and T2 asks later: " + call + " is " + expected,
                "T2 is told that " + call + " is " + found,
                ADVICE);
    }
}
