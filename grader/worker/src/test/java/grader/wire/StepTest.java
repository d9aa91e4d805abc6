package grader.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StepTest {
    @Property(tries = 300)
    void stepsAreReadAsTheyWereWritten(@ForAll("steps") List<Step> steps) {
        assertEquals(steps, Step.parse(Step.lines(steps)));
    }

    @Test
    void whatIsNoStepIsRefused() {
        for (var line : List.of("", "jumps\tA", "does\tA\tx\tput", "call\to1\tput\t()V\t\t", "holds\tA")) {
            assertThrows(IllegalArgumentException.class, () -> Step.parse(List.of(line)), line);
        }
    }

    @Test
    void textThatWouldEndAFieldIsWrittenWithoutIt() {
        var step = new Step.Does("A", 0, "put(\"a\tb\n\")", List.of());
        assertEquals(List.of("does\tA\t0\tput(\"a b \")"), Step.lines(List.of(step)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var word = Arbitraries.strings().withChars("abAB()\u4e2d %[],").ofMaxLength(8);
        var number = Arbitraries.integers().between(0, 9);
        var call = Combinators.combine(
                        word,
                        word,
                        word,
                        Arbitraries.of(true, false),
                        word.list().ofMaxSize(3),
                        word)
                .as(Step.Called::new);
        return Arbitraries.<Step>oneOf(
                        Combinators.combine(word, number, word, call.list().ofMaxSize(3))
                                .as(Step.Does::new),
                        word.map(Step.Awaits::new),
                        word.map(Step.Interrupts::new),
                        Combinators.combine(word, number).as(Step.Holds::new),
                        Arbitraries.of(new Step.WakesAll(), new Step.LetsGo()))
                .list()
                .ofMaxSize(6);
    }
}
