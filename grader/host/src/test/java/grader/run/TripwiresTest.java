package grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.wire.Event;
import grader.wire.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an honest worker says passes, and each thing that none would say is evidence. */
class TripwiresTest {
    private static final Event BEGUN = new Event.Begun("one");
    private static final Event SUNG = new Event.Canaries("one", "");
    private static final Event HOLDS = new Event.Judged("one", new Verdict.Holds(), 3, 1);

    /** What the last of these events, in this order, is taken for. */
    private static String evidence(Event... events) {
        var wires = new Tripwires(List.of("one", "two"));
        for (var i = 0; i < events.length - 1; i++) {
            assertEquals("", wires.evidence(events[i]).orElse(""), "event " + i);
        }
        return wires.evidence(events[events.length - 1]).orElse("");
    }

    @Test
    void anHonestWorkerPasses() {
        assertEquals("", evidence(BEGUN, SUNG, HOLDS, new Event.Begun("two"), new Event.Renew("threads")));
        assertEquals("", evidence(BEGUN, new Event.Judged("one", new Verdict.Undecided("noise"), 1, 1)));
        assertEquals("", evidence(BEGUN, new Event.Judged("one", new Verdict.NotReached("broken"), 0, 1)));
    }

    @Test
    void aCanaryThatAnswersWrongIsEvidence() {
        assertTrue(evidence(BEGUN, new Event.Canaries("one", "a false claim was said to hold"))
                .contains("a false claim was said to hold"));
    }

    @Test
    void whatHoldsHasBeenTriedAndTheCanariesHaveSung() {
        assertTrue(evidence(BEGUN, HOLDS).contains("canaries"));
        assertTrue(evidence(BEGUN, SUNG, new Event.Judged("one", new Verdict.Holds(), 0, 1))
                .contains("put to the test"));
    }

    @Test
    void verdictsComeInOrderAndOnce() {
        assertTrue(evidence(HOLDS).contains("not running"));
        assertTrue(evidence(BEGUN, SUNG, HOLDS, HOLDS).contains("not running"));
        assertTrue(evidence(BEGUN, SUNG, new Event.Judged("two", new Verdict.Holds(), 1, 1))
                .contains("not running"));
        assertTrue(evidence(BEGUN, SUNG, HOLDS, BEGUN).contains("twice"));
        assertTrue(evidence(new Event.Begun("three")).contains("not asked for"));
    }
}
