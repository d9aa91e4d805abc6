package threads.t07_thread_pool;

import grader.spec.Action;
import grader.spec.OneByOne;
import grader.spec.Plain;
import grader.spec.Round;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * T1 has seen a task end, has cancelled one, or has shut the pool down; T2 asks later. That the other's call has
 * returned makes nobody see what it did; only the pool can. Reads may be stale, and T2 asks once, since a look that
 * takes the lock would help the next one.
 */
final class Seen {
    private static final String ENDS = "C1: the task has ended: no call waits";
    private static final String ADVICE = "is what says so read and written under the same lock, or volatile?";

    private final Round round;
    private final ThreadPool pool = new ThreadPool(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Plain<Integer> written = new Plain<>("what the task wrote", 0);
    private final Handle<String> first;
    private final Handle<String> second;

    private Seen(Round round) {
        this.round = round;
        this.first = pool.submit(() -> {
            gate.await();
            written.set(round.number());
            return "done";
        });
        this.second = pool.submit(() -> "never called");
    }

    private void play(Action before, Action asked) {
        try {
            new OneByOne(round).then("T1", before).then("T2", asked).run(ENDS);
        } finally {
            gate.countDown();
            Scene.endBehindItsBack(pool);
        }
    }

    private void require(boolean seen, String expected, String found) {
        round.require(seen, expected, found, ADVICE);
    }

    static void theEnd(Round round) {
        var seen = new Seen(round);
        seen.play(seen::firstEnds, () -> {
            switch (round.number() % 3) {
                case 0 ->
                    seen.require(
                            seen.first.isDone(),
                            "C1: T1 has got the result: isDone() is true for T2, who asks later",
                            "isDone() is false");
                case 1 -> seen.resultIs(seen.first.result());
                default -> seen.resultIs(seen.resultAtOnce());
            }
            seen.seesAll();
        });
    }

    private void seesAll() {
        require(
                written.get() == round.number(),
                "C1: T2 has seen the end: it sees all that the task wrote",
                "it does not");
    }

    private void firstEnds() throws Exception {
        gate.countDown();
        first.result();
    }

    private String resultAtOnce() throws ExecutionException, InterruptedException {
        try {
            return first.result(Duration.ZERO);
        } catch (TimeoutException unseen) {
            return "a TimeoutException";
        }
    }

    private void resultIs(String found) {
        require(
                "done".equals(found),
                "C1: T1 has got the result: T2, who asks later, gets it at once",
                "found " + found);
    }

    static void theCancelling(Round round) {
        var seen = new Seen(round);
        seen.play(seen.second::cancel, () -> {
            if (round.number() % 2 == 0) {
                seen.cancelledIs("isCancelled() is true", seen.second.isCancelled());
            } else {
                seen.cancelledIs("result(0) throws CancellationException", seen.resultIsThatItIsCancelled());
            }
        });
    }

    private void cancelledIs(String expected, boolean seen) {
        require(seen, "C6: T1's cancel() has returned true, and T2 asks later: " + expected, "not so");
    }

    private boolean resultIsThatItIsCancelled() throws ExecutionException, InterruptedException {
        try {
            second.result(Duration.ZERO);
            return false;
        } catch (TimeoutException unseen) {
            return false;
        } catch (CancellationException expected) {
            return true;
        }
    }

    static void theShutdown(Round round) {
        var seen = new Seen(round);
        seen.play(() -> seen.pool.shutdown(false), () -> {
            var call = round.number() % 2 == 0 ? "submit" : "map";
            seen.require(
                    seen.refuses(round.number() % 2 == 0),
                    "C8: T1's shutdown() has returned: " + call + " of T2, who comes later, is rejected",
                    call + " returned");
        });
    }

    private boolean refuses(boolean one) {
        try {
            if (one) {
                pool.submit(() -> "late");
            } else {
                pool.map(argument -> argument, List.of(1, 2), Duration.ZERO);
            }
            return false;
        } catch (RejectedExecutionException expected) {
            return true;
        }
    }
}
