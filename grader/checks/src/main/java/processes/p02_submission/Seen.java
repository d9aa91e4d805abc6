package processes.p02_submission;

import grader.spec.OneByOne;
import grader.spec.Plain;
import grader.spec.Round;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * An outcome was returned to T1, and T2 asks later. That the other's call has returned makes nobody see what it saw;
 * only the submission can. Reads may be stale, and T2 asks once, since a call that takes a lock would help the next.
 */
final class Seen {
    private static final String ADVICE =
            "is the outcome read under the lock under which it is written, or volatile, whoever asks?";

    private final Round round;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Plain<Integer> written = new Plain<>("what the task wrote", 0);
    private final Submission<Object> submission;

    private Seen(Round round) {
        this.round = round;
        var tasks = List.<Callable<Object>>of(() -> {
            gate.await();
            written.set(round.number());
            return "outcome";
        });
        this.submission = Submission.asynchronously(tasks);
    }

    static void byWhoeverPollsLater(Round round) {
        var seen = new Seen(round);
        try {
            new OneByOne(round)
                    .then("T1", () -> {
                        seen.gate.countDown();
                        seen.submission.take(0);
                    })
                    .then("T2", seen::polls)
                    .run("C8: the task has ended: take returns");
        } finally {
            seen.gate.countDown();
        }
    }

    private void polls() {
        var one = round.number() % 2 == 0;
        Optional<Outcome<Object>> found =
                one ? submission.poll(0) : submission.pollAll().getFirst();
        round.require(
                found.isPresent(),
                "C9: the outcome was returned to T1: " + (one ? "poll" : "pollAll")
                        + " returns it to T2, who asks later",
                "it returned nothing",
                ADVICE);
        round.require(
                found.get().equals(new Outcome.Returned<Object>("outcome")) && written.get() == round.number(),
                "C8: each gets the outcome of its task, with all that the task wrote",
                "T2 got " + found.get() + " and " + written.get() + " instead of " + round.number(),
                ADVICE);
    }
}
