package grader.spec;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.wire.Witness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

/** What breaks is told as the clause of the expectation that broke, whichever check found it. */
class SceneTest {
    private final Trial trial = new Trial("C2", 42, Path.of("scratch"), List.of());

    private static void breaks(String expected) {
        throw new Broken(expected, "it is not so", "");
    }

    @Test
    void anExpectationMayNameItsClause() {
        var broken = new Broken("C12: it returns", "it throws", "");
        assertEquals(Optional.of("C12"), broken.clause());
        assertEquals("it returns", broken.witness().expected());
        assertEquals(Optional.of("C12"), broken.told(broken.witness()).clause());
        assertEquals(Optional.empty(), new Broken("C99x: it returns", "it throws", "").clause());
        assertEquals(
                "A: it returns",
                new Broken("A: it returns", "it throws", "").witness().expected());
    }

    @Test
    void whatBreaksTheChecksOwnClauseEndsIt() {
        assertThrows(Broken.class, () -> trial.scene(() -> breaks("C2: one")));
        assertThrows(Broken.class, () -> trial.scene(() -> breaks("one")));
        assertEquals(Set.of(), trial.findings().others().keySet());
    }

    @Test
    void whatBreaksAnotherClauseIsToldAsThatOneAndTheNextSceneIsPlayed() throws Exception {
        trial.scene(() -> breaks("C6: one"));
        assertTrue(trial.findings().hideAll());
        trial.scene(() -> {});
        assertFalse(trial.findings().hideAll());
        assertEquals(Set.of("C6"), trial.findings().others().keySet());
    }

    @Test
    void afterThreeScenesThatNeverEndTheRestIsNotPlayed() throws Exception {
        var played = new AtomicInteger();
        for (var scene = 0; scene < 10; scene++) {
            trial.scene(() -> {
                played.incrementAndGet();
                throw Broken.endless(new Witness("C6: it returns", "it never ends", List.of(), List.of(), ""));
            });
        }
        assertEquals(3, played.get());
        assertTrue(trial.findings().hideAll());
    }

    @Test
    void whatCanBeJudgedIsJudgedThoughOtherScenesNeverEnd() throws Exception {
        trial.scene(() -> {});
        for (var scene = 0; scene < 10; scene++) {
            trial.scene(() -> {
                throw Broken.endless(new Witness("C6: it returns", "it never ends", List.of(), List.of(), ""));
            });
        }
        assertThrows(Broken.class, () -> trial.scene(() -> breaks("C2: the last one")));
    }

    @Test
    void aPropertyGoesOnWithOtherValuesAndShrinksWhatItFound() throws Exception {
        var numbers = Arbitraries.integers().between(0, 100);
        trial.forAll(numbers, 200, number -> {
            if (number > 50) {
                breaks("C6: at most fifty, not " + number);
            }
        });
        assertFalse(trial.findings().hideAll());
        var witness = requireNonNull(trial.findings().others().get("C6")).witness();
        assertEquals("at most fifty, not 51", witness.expected());
        assertThrows(
                Broken.class,
                () -> trial.forAll(numbers, 200, number -> breaks(number > 10 ? "C2: at most ten" : "C6: other")));
    }

    @Test
    void aRoundOfStressIsASceneToo() throws Exception {
        trial.stress(1, round -> {
            round.thread("T1", () -> breaks("C3: one"));
            round.run();
        });
        assertEquals(Set.of("C3"), trial.findings().others().keySet());
    }

    @Test
    void aClaimThatWasHeardIsNotHeardAgain() throws Exception {
        Unheard.clear();
        trial.scene(() -> breaks("C3: one"));
        assertEquals(Optional.empty(), Unheard.first());
    }
}
