package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who could wake somebody who waits, and who could not although the JVM calls it running. */
@Isolated("it watches all threads of the JVM")
class MoversTest {
    @Test
    void whoWaitsForAClassWakesNobodyAndIsToldOf() throws ReflectiveOperationException {
        assumeTrue(KernelThreads.known(), "such a thread is not told from one that runs but on Linux");
        Endless.begin(List.of(), _ -> {});
        var needs = AsSubmission.make(NeverThere.class, Callable.class);
        try (var actors = new Actors()) {
            var first = actors.start("A", "call()", () -> needs.call());
            first.waits("A has to initialise the class, and is parked in it");
            var second = actors.start("B", "call()", () -> needs.call());
            var broken = assertThrows(Broken.class, () -> second.returns("the class is there"));
            assertTrue(Movers.nobodyCanWake());
            assertEquals(
                    "B's call() never ends: B waits until a class is initialised at NeverThere.java:13 in call",
                    broken.witness().found());
            assertTrue(broken.witness().advice().startsWith("a static initialiser"), broken::getMessage);
            actors.interrupt("A");
            first.returns(1, "the interrupt ends the initialiser");
            second.returns(1, "and the class is there for B");
        }
    }
}
