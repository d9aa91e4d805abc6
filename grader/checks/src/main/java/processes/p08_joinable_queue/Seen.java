package processes.p08_joinable_queue;

import grader.spec.OneByOne;
import grader.spec.Plain;
import grader.spec.Round;
import java.time.Duration;

/**
 * T1 and T2 take turns with one queue. That the other's call has returned makes nobody see what it did; only the queue
 * can. Reads may be stale, and T2 asks once, since a look that takes the lock would help the next one.
 */
final class Seen {
    private static final String ENDS = "C1: there is room, or an item: no call waits";
    private static final String ADVICE =
            "is every count read and written under the same lock, or in an atomic, whoever asks?";

    private final Round round;
    private final JoinableQueue<Integer> queue;
    private final Plain<Integer> before = new Plain<>("what T1 did before", 0);

    private Seen(Round round) {
        this.round = round;
        this.queue = Counting.queue(round);
    }

    /** Half of the rounds ask after an item has come, half after it is done. */
    static void whatIsUnfinished(Round round) {
        var seen = new Seen(round);
        if (round.number() / 2 % 2 == 0) {
            new OneByOne(round)
                    .then("T1", () -> seen.queue.put(1))
                    .then("T2", () -> seen.counts(1, "put"))
                    .run(ENDS);
        } else {
            seen.oneIsDone().then("T2", () -> seen.counts(0, "taskDone")).run(ENDS);
        }
    }

    private OneByOne oneIsDone() {
        return new OneByOne(round)
                .then("T2", () -> queue.put(1))
                .then("T1", queue::take)
                .then("T1", () -> before.set(round.number()))
                .then("T1", queue::taskDone);
    }

    private void counts(int expected, String call) {
        var found = queue.unfinished();
        round.require(
                found == expected,
                "C2: T1's " + call + " has returned, and T2 asks later: unfinished() is " + expected,
                "unfinished() is " + found,
                ADVICE);
    }

    /** Who joins later neither waits for what is done nor passes what is not. */
    static void whetherAllIsDone(Round round) {
        var seen = new Seen(round);
        if (round.number() / 2 % 2 == 0) {
            new OneByOne(round)
                    .then("T1", () -> seen.queue.put(1))
                    .then("T2", () -> seen.joins(false))
                    .run(ENDS);
        } else {
            seen.oneIsDone()
                    .then("T2", () -> {
                        seen.joins(true);
                        seen.sees("C3: what T1 did before taskDone() is visible to T2, whose join came later");
                    })
                    .run(ENDS);
        }
    }

    private void joins(boolean expected) throws InterruptedException {
        round.require(
                queue.join(Duration.ZERO) == expected,
                "C3: T1's " + (expected ? "taskDone" : "put") + " has returned, and T2 asks later: join(0) is "
                        + expected,
                "join(0) is " + !expected,
                ADVICE);
    }

    private void sees(String expected) {
        round.require(before.get() == round.number(), expected, "it is not", ADVICE);
    }

    /** Who takes later finds the item, and what was done before it was put in. */
    static void whatWasPutIn(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", () -> seen.before.set(round.number()))
                .then("T1", () -> seen.queue.put(1))
                .then("T2", seen::polls)
                .run(ENDS);
    }

    private void polls() throws InterruptedException {
        round.require(
                queue.poll(Duration.ZERO).isPresent(),
                "C1: T1's put has returned, and T2 asks later: poll(0) returns the item",
                "poll(0) returned nothing",
                ADVICE);
        sees("C1: what T1 did before put() is visible to T2, who takes the item");
    }

    /** Whoever says that it is done need not be the one who took it. */
    static void whatWasTaken(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", () -> seen.queue.put(1))
                .then("T1", seen.queue::take)
                .then("T2", seen::isDone)
                .run(ENDS);
    }

    private void isDone() {
        try {
            queue.taskDone();
        } catch (IllegalStateException unseen) {
            round.require(
                    false,
                    "C5: T1's take has returned, and its item is not done: T2's taskDone() returns",
                    "it threw IllegalStateException",
                    ADVICE);
        }
    }
}
