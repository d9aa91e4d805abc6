package threads.t01_start_and_join;

import grader.spec.OneByOne;
import grader.spec.Plain;
import grader.spec.Round;
import java.util.List;

/**
 * T1 starts tasks, and when it has returned T2 asks what became of them. That T1 has returned makes T2 see nothing;
 * only the crew can. Reads may be stale.
 */
final class Seen {
    private static final String ENDS = "C3: start() waits for nobody, and joinAll() returns when all tasks have ended";

    private final Round round;
    private final Crew<Integer> crew = new Crew<>(true);
    private final Plain<Integer> told = new Plain<>("what the starter wrote", 0);
    private final Plain<Integer> written = new Plain<>("what the task wrote", 0);
    private final int value;

    private Seen(Round round) {
        this.round = round;
        this.value = round.number() + 1;
    }

    /** What was started, with its ending and what it wrote. */
    static void whatWasStarted(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", seen::startAll)
                .then("T2", () -> seen.areReported(seen.crew.joinAll(Scene.LONG)))
                .run(ENDS);
    }

    private void startAll() {
        told.set(value);
        crew.start(() -> {
            written.set(told.get());
            return value;
        });
        crew.start(() -> value + 1);
    }

    private void areReported(List<Ending<Integer>> endings) {
        List<Ending<Integer>> expected = List.of(new Ending.Returned<>(value), new Ending.Returned<>(value + 1));
        round.require(
                endings.equals(expected),
                "C3: T1's two calls of start have returned: joinAll of T2, who asks later, reports both endings",
                "joinAll reported " + endings,
                "are the tasks kept and read under the same lock, and their endings written before the end of a thread"
                        + " that is joined?");
        round.require(
                written.get() == value,
                "C8: joinAll has reported the ending: the caller sees all that the task wrote, and the task what its"
                        + " starter wrote",
                "a value of an earlier time was seen",
                "join the thread: all that it did happens before join returns");
    }
}
