package coroutines.c02_generator;

import grader.spec.Action;
import grader.spec.OneByOne;
import grader.spec.Round;
import java.util.NoSuchElementException;

/**
 * T1 and T2 call one generator one after the other. That the other's call has returned makes nobody see what it did;
 * only the generator can. Reads may be stale.
 */
final class Seen {
    private static final String ENDS = "C3: the body yields: the call returns";
    private static final String ADVICE = "is the state read and written under the same lock, or volatile?";

    private final Round round;
    private final Generator<Integer, String> generator = new Generator<>(out -> {
        for (var i = 1; true; i++) {
            out.yield(i);
        }
    });

    private Seen(Round round) {
        this.round = round;
    }

    static void byWhoeverCallsNext(Round round) {
        var seen = new Seen(round);
        try {
            new OneByOne(round)
                    .then("T1", () -> seen.getsNext("T1", 1))
                    .then("T2", () -> seen.getsNext("T2", 2))
                    .then("T1", () -> seen.getsNext("T1", 3))
                    .run(ENDS);
        } finally {
            Scene.closeBehindItsBack(seen.generator);
        }
    }

    private void getsNext(String who, int expected) {
        var expectation = "C10: the other's call has returned: next() returns " + expected + " to " + who;
        try {
            var found = generator.next();
            round.require(found == expected, expectation, "it returned " + found, ADVICE);
        } catch (IllegalStateException thrown) {
            round.require(false, expectation, "it threw IllegalStateException", ADVICE);
        }
    }

    static void afterTheEnd(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T2", seen.generator::next)
                .then("T1", seen::closes)
                .then("T2", () -> seen.hasEnded(round.number() % 2 == 0 ? seen.generator::next : seen::sends))
                .run("C5: after the end every call throws at once");
    }

    /** What it throws is another clause's matter. */
    private void closes() {
        try {
            generator.close();
        } catch (RuntimeException thrown) {
            return;
        }
    }

    private void sends() {
        generator.send("x");
    }

    private void hasEnded(Action call) throws Exception {
        try {
            call.run();
        } catch (NoSuchElementException | IllegalStateException thrown) { // that it seems to be running is C10's matter
            return;
        }
        round.require(
                false, "C5: T1's close() has returned: T2's call throws NoSuchElementException", "it returned", ADVICE);
    }
}
