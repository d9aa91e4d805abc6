package grader.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.spec.Action;
import grader.spec.Broken;
import grader.spec.Round;
import grader.spec.Scenario;
import grader.spec.Stress;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Races that every run must find, and right programs that no run may fail. */
class RacesTest {
    private static final int RUNS = 30;
    private static final int RIGHT_RUNS = 10;
    private static final int ROUNDS = 100;

    private static Callable<Object> maker(String name, String source) throws ReflectiveOperationException {
        var constructor = Sources.load(Sources.weave(Sources.compile(name, source)))
                .loadClass(name)
                .getDeclaredConstructor();
        return constructor::newInstance;
    }

    private static void add(Round round, boolean virtual, String name, Action body) {
        if (virtual) {
            round.virtualThread(name, body);
        } else {
            round.thread(name, body);
        }
    }

    private static Scenario counting(String modifier, boolean virtual) throws ReflectiveOperationException {
        var maker = maker("Counter", RacyPrograms.counter(modifier));
        return round -> {
            var counter = (LongSupplier) maker.call();
            for (var name : new String[] {"T1", "T2"}) {
                add(round, virtual, name, () -> {
                    for (var increment = 0; increment < 5; increment++) {
                        counter.getAsLong();
                    }
                });
            }
            round.run();
            var value = counter.getAsLong() - 1;
            round.require(value == 10, "10 increments make 10", "the counter was " + value, "");
        };
    }

    private static Scenario makingOnce(String modifier, boolean virtual) throws ReflectiveOperationException {
        var maker = maker("Lazy", RacyPrograms.lazy(modifier));
        return round -> {
            var lazy = (Supplier<?>) maker.call();
            var made = new Object[2];
            add(round, virtual, "T1", () -> made[0] = lazy.get());
            add(round, virtual, "T2", () -> made[1] = lazy.get());
            round.run();
            round.require(made[0] == made[1], "one object is made", "two were made", "");
        };
    }

    private static Scenario excluding(String keyword, boolean virtual) throws ReflectiveOperationException {
        var maker = maker("Mutex", RacyPrograms.mutex(keyword));
        return round -> {
            var mutex = maker.call();
            var inside = new int[1];
            for (var name : new String[] {"T1", "T2", "T3"}) {
                add(round, virtual, name, () -> {
                    for (var turn = 0; turn < 3; turn++) {
                        ((Runnable) mutex).run();
                        var before = inside[0];
                        round.pause();
                        inside[0] = before + 1;
                        ((AutoCloseable) mutex).close();
                    }
                });
            }
            round.run();
            round.require(inside[0] == 9, "9 turns inside", inside[0] + " were counted", "");
        };
    }

    private static int caught(int runs, Scenario scenario) throws Exception {
        var caught = 0;
        for (var run = 0; run < runs; run++) {
            try {
                new Stress(run * 7_919L).play(ROUNDS, scenario);
            } catch (Broken broken) {
                caught++;
            }
        }
        return caught;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void racesAreCaughtInEveryRun(boolean virtual) throws Exception {
        assertEquals(RUNS, caught(RUNS, counting("", virtual)), "counter");
        assertEquals(RUNS, caught(RUNS, makingOnce("", virtual)), "lazy");
        assertEquals(RUNS, caught(RUNS, excluding("if", virtual)), "mutex");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rightProgramsAreNeverFailed(boolean virtual) throws Exception {
        assertEquals(0, caught(RIGHT_RUNS, counting("synchronized", virtual)), "counter");
        assertEquals(0, caught(RIGHT_RUNS, makingOnce("synchronized", virtual)), "lazy");
        assertEquals(0, caught(RIGHT_RUNS, excluding("while", virtual)), "mutex");
    }

    @Test
    void theWitnessTellsTheRoundTheSeedAndTheTurnsThatTheThreadsTook() throws Exception {
        var scenario = counting("", false);
        var witness = assertThrows(Broken.class, () -> new Stress(0xCAFE).play(ROUNDS, scenario))
                .witness();
        assertEquals("10 increments make 10", witness.expected());
        assertTrue(witness.story().getFirst().matches("round \\d+ of 100, seed cafe"), witness::toString);
        var turns = witness.story().subList(1, witness.story().size());
        assertFalse(turns.isEmpty());
        assertTrue(turns.size() <= 20, witness::toString);
        for (var turn : turns) {
            assertTrue(turn.matches("T[12] (runs|is held) at Counter\\.java:[45]"), turn);
        }
    }

    @Test
    void anExceptionIsToldWithTheStudentsLine() throws Exception {
        var maker = maker("Failing", """
            public class Failing implements Runnable {
                public void run() {
                    throw new IllegalStateException("no");
                }
            }
            """);
        Scenario scenario = round -> {
            var failing = (Runnable) maker.call();
            round.thread("T1", failing::run);
            round.run();
        };
        var witness = assertThrows(Broken.class, () -> new Stress(1).play(1, scenario))
                .witness();
        assertEquals("T1 threw IllegalStateException: no", witness.found());
        assertEquals("Failing.java:3 in run", witness.where().getFirst());
    }

    @Test
    void threadsThatNeverEndAreToldWithWhereTheyWait() throws Exception {
        var maker = maker("Mutex", RacyPrograms.mutex("while"));
        Scenario scenario = round -> {
            var mutex = (Runnable) maker.call();
            round.thread("T1", mutex::run);
            round.thread("T2", mutex::run);
            round.run();
        };
        var witness = assertThrows(Broken.class, () -> new Stress(1).play(1, scenario))
                .witness();
        assertTrue(witness.found().matches("T[12] never ends: .*"), witness::toString);
        assertTrue(witness.where().contains("Mutex.java:6 in run"), witness::toString);
    }
}
