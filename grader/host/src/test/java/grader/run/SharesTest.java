package grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several workers share the checks of an exercise: none is judged twice, none too early, none is forgotten. */
class SharesTest {
    private static final List<String> ALL = List.of("a", "b", "cost", "after", "z");

    private static ExerciseEntry exercise() {
        return SampleExercise.plain()
                .with(List.of(
                        new CheckEntry("a", "C1", 1, List.of()),
                        new CheckEntry("b", "C2", 1, List.of()),
                        new CheckEntry("cost", "C3", 1, List.of()),
                        new CheckEntry("after", "C4", 1, List.of("C2")),
                        new CheckEntry("z", "C5", 1, List.of())));
    }

    @Test
    void oneWorkerJudgesAllInTheOrderOfTheContract() {
        assertEquals(List.of(ALL), Shares.of(exercise(), ALL, 1));
    }

    @Test
    void whatRestsOnAClauseWaitsUntilThatIsKnown() {
        assertEquals(List.of(List.of("a", "cost"), List.of("b", "z")), Shares.of(exercise(), ALL, 2));
        assertEquals(
                List.of(List.of("cost"), List.of("after")),
                Shares.of(exercise(), List.of("cost", "after"), 2),
                "C2 is known by now");
        assertEquals(List.of(List.of("z")), Shares.of(exercise(), List.of("z"), 3), "no worker without a check");
    }

    @Test
    void aFewChecksAreNotWorthASecondWorker() {
        assertEquals(0, Shares.furtherFor(ALL));
        assertEquals(1, Shares.furtherFor(names(8)));
        assertEquals(3, Shares.furtherFor(names(40)));
    }

    private static List<String> names(int count) {
        var names = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            names.add("check" + i);
        }
        return names;
    }

    @Test
    void allEndsAreTold() throws Exception {
        Callable<Ending> through = Ending.Through::new;
        Callable<Ending> died = () -> new Ending.Died("a", "exit code 1");
        var ends = Shares.judge(List.of(through, died, through));
        assertEquals(3, ends.size());
        assertEquals(1, ends.stream().filter(Ending.Died.class::isInstance).count());
    }

    @Test
    void whereTheRunIsOverTheOthersAreInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        Callable<Ending> waits = () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.set(true);
                throw stop;
            }
            return new Ending.Through();
        };
        Callable<Ending> forged = () -> {
            begun.await();
            return new Ending.Forged("a line without a seal");
        };
        assertEquals(List.of(new Ending.Forged("a line without a seal")), Shares.judge(List.of(waits, forged)));
        assertEquals(true, interrupted.get(), "and they have ended when that is told");
    }

    @Test
    void aFaultOfTheGraderComesOut() {
        Callable<Ending> fails = () -> {
            throw new GraderFault("no memory");
        };
        Callable<Ending> full = () -> {
            throw new IOException("disk full");
        };
        assertThrows(GraderFault.class, () -> Shares.judge(List.of(Ending.Through::new, fails)));
        assertThrows(IOException.class, () -> Shares.judge(List.of(full)));
    }

    @Test
    void whatOneWorkerHasUsedIsNotLostWhenAnotherTellsLess() {
        var state = new RunState();
        var first = new Budget(exercise(), state);
        state.computed(first, Duration.ofSeconds(3));
        state.computed(first, Duration.ofSeconds(2)); // a child of its has ended and is not counted any more
        state.computed(new Budget(exercise(), state), Duration.ofSeconds(4));
        assertEquals(Duration.ofSeconds(7), state.cpu());
    }

    @Test
    void whatAnotherClausesCheckFoundBrokenIsBroken() {
        var state = new RunState();
        state.verdicts.putAll(Map.of("a", new Verdict.Holds(), "b", new Verdict.Holds()));
        state.findings.add(new Finding("a", "C2", new Witness("one", "two", List.of(), List.of(), "")));
        assertEquals(List.of("cost", "z"), Remaining.of(exercise(), state));
    }
}
