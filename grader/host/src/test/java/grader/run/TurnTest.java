package grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** So many side by side, who measures alone, and nobody is forgotten. */
class TurnTest {
    private static final int EXERCISES = 40;

    @Test
    void noMoreThanThePlacesAndNobodyBesideWhoIsAlone() throws Exception {
        var turn = new Turn(3);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var alone = new AtomicInteger();
        Callable<Boolean> exercise = () -> turn.take(() -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.sleep(2);
            inside.decrementAndGet();
            turn.beAlone();
            try {
                assertEquals(1, inside.incrementAndGet(), "nobody else");
                Thread.sleep(1);
                inside.decrementAndGet();
                alone.incrementAndGet();
            } finally {
                turn.isAloneNoMore();
            }
            return true;
        });
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ended : pool.invokeAll(java.util.Collections.nCopies(EXERCISES, exercise))) {
                assertTrue(ended.get());
            }
        }
        assertTrue(most.get() <= 3, most + " side by side");
        assertEquals(EXERCISES, alone.get());
    }

    @Test
    void whoIsInterruptedWhileHeWaitsToBeAloneKeepsNothing() throws Exception {
        var turn = new Turn(2);
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var other = Thread.ofVirtual()
                .start(() -> taken(turn, () -> {
                    held.countDown();
                    goOn.await();
                    return true;
                }));
        held.await();
        var waits = Thread.ofVirtual()
                .start(() -> taken(turn, () -> {
                    turn.beAlone();
                    return true;
                }));
        waits.interrupt();
        goOn.countDown();
        waits.join();
        other.join();
        assertEquals("both", turn.take(() -> both(turn)));
    }

    private static String both(Turn turn) throws Exception {
        turn.beAlone();
        turn.isAloneNoMore();
        return "both";
    }

    private static void taken(Turn turn, Callable<Boolean> work) {
        try {
            turn.take(work);
        } catch (Exception interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyPlacesThatNobodyUsesOrWaitsForAreTakenMore() throws Exception {
        var turn = new Turn(3);
        assertEquals("two, then none", turn.take(() -> {
            assertEquals(2, turn.takeMore(5));
            assertEquals(0, turn.takeMore(1));
            turn.giveBack(2);
            return "two, then none";
        }));
        assertEquals("both", turn.take(() -> both(turn)), "all are given back");
    }

    @Test
    void whoWaitsForAPlaceComesFirst() throws Exception {
        var turn = new Turn(2);
        turn.take(() -> {
            assertEquals(1, turn.takeMore(1));
            var waits = Thread.ofPlatform().start(() -> taken(turn, () -> true));
            while (waits.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            assertEquals(0, turn.takeMore(1));
            turn.giveBack(1);
            waits.join();
            assertEquals(1, turn.takeMore(1));
            turn.giveBack(1);
            return true;
        });
    }

    private static ExerciseEntry exercise() {
        return SampleExercise.plain()
                .with(List.of(
                        new CheckEntry("a", "C1", 1, List.of()),
                        new CheckEntry("cost", "C2", 1, List.of(), true),
                        new CheckEntry("after", "C3", 1, List.of("C2")),
                        new CheckEntry("z", "C4", 1, List.of("C1"))));
    }

    @Test
    void whatMeasuresComesLastAndAloneWithWhatRestsOnIt() {
        var turn = new Turn(2);
        var all = List.of("a", "cost", "after", "z");
        assertEquals(List.of("a", "z"), Alone.first(exercise(), all, turn));
        assertEquals(List.of("cost", "after"), Alone.first(exercise(), List.of("cost", "after"), turn));
        assertTrue(Alone.isFor(exercise(), List.of("cost", "after"), turn));
        assertEquals(all, Alone.first(exercise(), all, new Turn(1)), "one at a time keeps the order of the contract");
        assertTrue(!Alone.isFor(exercise(), List.of("a"), turn) && !Alone.isFor(exercise(), all, new Turn(1)));
    }
}
