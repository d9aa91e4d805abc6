package grader.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.wire.Verdict;
import grader.wire.Witness;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest judges pass the canaries, and every kind of dishonest one is told. */
class CanariesTest {
    private static final Verdict BROKEN = new Verdict.Broken(new Witness("a", "b", List.of(), List.of(), ""));

    @Test
    void anHonestJudgePasses(@TempDir Path scratch) {
        assertEquals("", new Canaries(Judgement::of, scratch).evidence());
    }

    @Test
    void aJudgeThatFindsEverythingRightIsTold(@TempDir Path scratch) {
        var evidence = new Canaries((thrown, trial) -> new Verdict.Holds(), scratch).evidence();
        assertTrue(evidence.contains("nothing was tried"), evidence);
        assertTrue(evidence.contains("a false claim was said to hold"), evidence);
        assertTrue(evidence.contains("a wrong answer of another thread was said to hold"), evidence);
    }

    @Test
    void aJudgeThatFindsEverythingWrongIsTold(@TempDir Path scratch) {
        var evidence = new Canaries((thrown, trial) -> BROKEN, scratch).evidence();
        assertEquals("a true claim was said to be broken", evidence);
    }

    @Test
    void triesThatWereNotMadeAreTold(@TempDir Path scratch) {
        var evidence = new Canaries(
                        (thrown, trial) -> {
                            trial.require(true, "a", "b", "");
                            return Judgement.of(thrown, trial);
                        },
                        scratch)
                .evidence();
        assertTrue(evidence.contains("tries were counted"), evidence);
    }
}
