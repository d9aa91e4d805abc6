package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A method that throws its TODO keeps a check from no scene that does without it. */
class HalfWrittenTest {
    private final Trial trial = new Trial("C1", 1, Path.of(""), List.of());

    @BeforeEach
    @AfterEach
    void forget() {
        Unheard.clear();
    }

    private static Broken unwritten(String clause) {
        var todo = new UnsupportedOperationException("TODO C6: wait no longer than that");
        return Thrown.unexpected(clause + ": it returns", "A's tryAcquire(1 ms)", todo, List.of());
    }

    @Test
    void whatIsWrittenIsJudgedBesideWhatIsNot() throws Exception {
        trial.scene(() -> {
            throw unwritten("C1");
        });
        assertEquals("", trial.findings().unwritten().orElseThrow().witness().advice(), "nothing was judged yet");
        trial.scene(() -> {});
        var told = trial.findings().unwritten().orElseThrow();
        assertEquals(Thrown.HOLDS_SO_FAR, told.witness().advice());
        assertTrue(Findings.isUnwritten(told), "the clause is lost all the same");
        assertThrows(
                Broken.class,
                () -> trial.scene(() -> {
                    throw new Broken("C1: one waits", "both returned", "");
                }));
    }

    @Test
    void aMistakeIsFoundBehindWhatIsStillToBeWritten() {
        var found = assertThrows(
                Broken.class,
                () -> trial.forAll(Arbitraries.integers().between(0, 9), 200, value -> {
                    if (value % 2 == 1) {
                        throw unwritten("C1");
                    }
                    if (value > 6) {
                        throw new Broken("C1: one waits", "both returned", "");
                    }
                }));
        assertEquals("both returned", found.witness().found());
    }

    @Test
    void anotherClauseIsToldAsThatOne() throws Exception {
        trial.scene(() -> {
            throw unwritten("C6");
        });
        assertTrue(trial.findings().others().containsKey("C6"));
        assertTrue(trial.findings().unwritten().isEmpty());
    }
}
