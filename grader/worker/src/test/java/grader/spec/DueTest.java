package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.wire.Witness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What never happens is told as what was due. */
class DueTest {
    @Test
    void whoShouldWaitForOthersAndRunsInsteadIsToldForThat() {
        var proof = new Witness("script returns", "script never ends", List.of(), List.of(), "");
        var play = new Play();
        play.expects("C5", "the end is told", "the switch");
        play.rests("C11", "whoever waits rests");
        assertEquals(Optional.of("C11"), play.hangs(Broken.runsEndlessly(proof)).clause());
        assertEquals(Optional.of("C5"), play.hangs(Broken.endless(proof)).clause());
        play.expects("C6", "it is refused", "the next switch");
        assertEquals(Optional.of("C6"), play.hangs(Broken.runsEndlessly(proof)).clause());
    }
}
