package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** A fault that comes with an addition, and does not come without it, is the addition's. */
class AdditionsTest {
    private static final int TRIES = 40;

    private final Trial trial = new Trial("C6", 42, Path.of("scratch"), List.of());

    private enum Matter implements Additions<String> {
        PLAIN,
        INTERRUPTS;

        @Override
        public Arbitrary<List<String>> scripts() {
            return Arbitraries.of("put", "take", "interrupt").list().ofSize(6);
        }

        @Override
        public boolean adds(String step) {
            return this == INTERRUPTS && step.equals("interrupt");
        }
    }

    private static void breaks(Matter matter, boolean condition) {
        if (condition) {
            throw new Broken(matter == Matter.INTERRUPTS ? "C6: no trace" : "C1: in order", "it is not so", "");
        }
    }

    @Test
    void whatBreaksWithAnAdditionAloneIsItsMatter() {
        var broken = assertThrows(
                Broken.class,
                () -> Additions.check(
                        trial,
                        Matter.INTERRUPTS,
                        Matter.PLAIN,
                        TRIES,
                        (matter, steps) -> breaks(matter, steps.contains("interrupt"))));
        assertEquals("no trace", broken.witness().expected());
    }

    @Test
    void whatBreaksWithoutThemIsToldAsWhatItIsThen() throws Exception {
        Additions.check(
                trial,
                Matter.INTERRUPTS,
                Matter.PLAIN,
                TRIES,
                (matter, steps) -> breaks(matter, steps.contains("take")));
        assertEquals(Set.of("C1"), trial.findings().others().keySet());
    }

    @Test
    void whatBreaksInAScriptWithoutAdditionsIsToldAsItIs() {
        assertThrows(
                Broken.class,
                () -> Additions.check(
                        trial,
                        Matter.INTERRUPTS,
                        Matter.PLAIN,
                        TRIES,
                        (matter, steps) -> breaks(matter, !steps.contains("interrupt"))));
    }

    @Test
    void whatHoldsIsTriedAsOftenAsAsked() throws Exception {
        Additions.check(trial, Matter.INTERRUPTS, Matter.PLAIN, TRIES, (matter, steps) -> {});
        assertEquals(TRIES, trial.tries());
        assertTrue(trial.findings().others().isEmpty());
    }
}
