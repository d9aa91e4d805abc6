package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proven once is not paid for again, and what was not proven is still waited for with all patience. */
@Isolated("it watches all threads of the JVM")
class EndlessTest {
    private final List<String> proven = new CopyOnWriteArrayList<>();
    private IntPredicate stuck = _ -> true;

    @BeforeEach
    void make() throws ReflectiveOperationException {
        stuck = AsSubmission.make(Stuck.class, IntPredicate.class);
        Endless.begin(List.of(), proven::add);
    }

    @AfterEach
    void end() {
        stuck.test(Stuck.ENDS);
        Endless.begin(List.of(), _ -> {});
    }

    /** How long it takes, in processor time and ticks of the judge, to say that the call never ends. */
    private long ticksToBreak(int how) {
        var begin = System.nanoTime();
        try (var actors = new Actors()) {
            var call = actors.start("A", "test()", () -> stuck.test(how));
            assertThrows(Broken.class, () -> call.returns("it returns"));
        }
        return System.nanoTime() - begin;
    }

    @ParameterizedTest
    @ValueSource(ints = {Stuck.LOOPS, Stuck.SLEEPS, Stuck.ASKS_AGAIN, Stuck.LOOPS_VIRTUALLY})
    void theSecondTimeItIsBelieved(int how) throws ReflectiveOperationException {
        var first = ticksToBreak(how);
        assertFalse(proven.isEmpty(), "nothing was learnt");
        stuck.test(Stuck.ENDS);
        stuck = AsSubmission.make(Stuck.class, IntPredicate.class);
        var second = ticksToBreak(how);
        assertTrue(second < first / 2, () -> first + " ns, and then " + second + " ns");
    }

    /** Once may be bad luck with a scene; and it wakes up too seldom to be seen asking again within the patience. */
    @Test
    void theThirdTimeItIsBelievedOfWhoAsksNowAndThen() throws ReflectiveOperationException {
        var first = ticksToBreak(Stuck.ASKS_SELDOM);
        stuck.test(Stuck.ENDS);
        stuck = AsSubmission.make(Stuck.class, IntPredicate.class);
        ticksToBreak(Stuck.ASKS_SELDOM);
        stuck.test(Stuck.ENDS);
        stuck = AsSubmission.make(Stuck.class, IntPredicate.class);
        var third = ticksToBreak(Stuck.ASKS_SELDOM);
        assertTrue(third < first / 2, () -> first + " ns, and in the end " + third + " ns");
    }

    @Test
    void anotherWorkerOfTheRunKnowsIt() throws ReflectiveOperationException {
        var first = ticksToBreak(Stuck.LOOPS);
        stuck.test(Stuck.ENDS);
        Endless.begin(List.copyOf(proven), _ -> {});
        stuck = AsSubmission.make(Stuck.class, IntPredicate.class);
        assertTrue(ticksToBreak(Stuck.LOOPS) < first / 2);
    }

    /** It is at a proven line, and somebody else still runs who ends it: nobody may lose patience with it. */
    @ParameterizedTest
    @ValueSource(ints = {Stuck.LOOPS, Stuck.ASKS_AGAIN})
    void whoeverCanStillBeHelpedIsWaitedFor(int how) throws ReflectiveOperationException {
        ticksToBreak(how);
        stuck.test(Stuck.ENDS);
        stuck = AsSubmission.make(Stuck.class, IntPredicate.class);
        try (var actors = new Actors()) {
            var waiting = actors.start("A", "test()", () -> stuck.test(how));
            actors.start("B", "work, and test(0)", () -> {
                var end = System.nanoTime() + 600_000_000;
                var sum = 0L;
                while (System.nanoTime() < end) {
                    sum += System.nanoTime();
                }
                return stuck.test(Stuck.ENDS) ? sum : 0;
            });
            waiting.returns(true, "B ends it");
        }
    }

    @Test
    void whatEndsTeachesNothing() {
        try (var actors = new Actors()) {
            var waiting = actors.start("A", "test()", () -> stuck.test(Stuck.ASKS_AGAIN));
            waiting.waits("nobody has ended it");
            actors.start("B", "test(0)", () -> stuck.test(Stuck.ENDS)).returns(true, "it returns");
            waiting.returns(true, "B has ended it");
        }
        assertEquals(List.of(), proven);
    }
}
