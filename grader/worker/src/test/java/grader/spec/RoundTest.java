package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static Broken broken(Scenario scenario) {
        return assertThrows(Broken.class, () -> new Stress(1).play(3, scenario));
    }

    @Test
    void everyRoundIsPlayedAndEveryThreadRuns() throws Exception {
        var rounds = new ArrayList<Integer>();
        var bodies = new AtomicInteger();
        new Stress(1).play(5, round -> {
            rounds.add(round.number());
            round.thread("T1", bodies::incrementAndGet);
            round.virtualThread("T2", () -> {
                assertTrue(Thread.currentThread().isVirtual());
                bodies.incrementAndGet();
            });
            round.run();
        });
        assertEquals(List.of(1, 2, 3, 4, 5), rounds);
        assertEquals(10, bodies.get());
    }

    @Test
    void aScenarioThatRunsNothingIsTheChecksOwnFault() {
        assertThrows(IllegalStateException.class, () -> new Stress(1).play(1, round -> round.thread("T1", () -> {})));
        assertThrows(IllegalStateException.class, () -> new Stress(1).play(1, Round::run));
        assertThrows(IllegalArgumentException.class, () -> new Stress(1).play(0, Round::run));
    }

    @Test
    void aThreadThatThrowsBreaksTheClause() {
        var witness = broken(round -> {
                    round.thread("T1", () -> {
                        throw new IllegalStateException("no");
                    });
                    round.run();
                })
                .witness();
        assertEquals("every thread of the round comes to its end, without an exception", witness.expected());
        assertEquals("T1 threw IllegalStateException: no", witness.found());
        assertEquals("round 1 of 3, seed 1", witness.story().getFirst());
    }

    @Test
    void theFirstFailureIsToldEvenWhenItLeavesAnotherThreadWaitingForEver() {
        var never = new CountDownLatch(1);
        var witness = broken(round -> {
                    round.thread("T1", never::await);
                    round.thread("T2", () -> {
                        throw new IllegalStateException("no");
                    });
                    round.run();
                })
                .witness();
        assertEquals("T2 threw IllegalStateException: no", witness.found());
    }

    @Test
    void aVerdictOfABodyIsPassedOn() {
        var own = new Broken(new Witness("one", "two", List.of("A.java:1"), List.of("own"), "three"));
        var broken = broken(round -> {
            round.thread("T1", () -> {
                throw own;
            });
            round.run();
        });
        assertEquals("two", broken.witness().found());
        assertEquals(List.of("A.java:1"), broken.witness().where());
        assertEquals("own", broken.witness().story().getLast());
        var undecided = new Undecided("noise");
        assertSame(undecided, assertThrows(Undecided.class, () -> new Stress(1).play(1, round -> {
            round.thread("T1", () -> {
                throw undecided;
            });
            round.run();
        })));
    }

    @Test
    void threadsThatWaitForEachOtherForEverBreakTheClause() {
        var never = new CountDownLatch(1);
        var witness = broken(round -> {
                    round.thread("T1", never::await);
                    round.thread("T2", () -> {});
                    round.run();
                })
                .witness();
        assertEquals("every thread of the round comes to its end, without an exception", witness.expected());
        assertTrue(witness.found().startsWith("T1 never ends"), witness::found);
    }

    @Test
    void pointsDoNothingAfterTheRound() throws Exception {
        new Stress(1).play(1, round -> {
            round.thread("T1", () -> Point.at("A.java:1"));
            round.run();
            Point.at("B.java:2");
            assertFalse(round.story().toString().contains("B.java:2"));
        });
    }

    @Test
    void theRandomNumbersOfARoundComeFromTheSeed() throws Exception {
        assertEquals(numbers(5), numbers(5));
        assertFalse(numbers(5).equals(numbers(6)));
        assertEquals(4, Set.copyOf(numbers(5)).size());
    }

    private static List<Long> numbers(long seed) throws Exception {
        var numbers = new ArrayList<Long>();
        new Stress(seed).play(4, round -> {
            numbers.add(round.random().nextLong());
            round.thread("T1", () -> {});
            round.run();
        });
        return numbers;
    }

    @Test
    void callsAreRecordedWithWhatCameOfThem() throws Exception {
        new Stress(1).play(1, round -> {
            round.thread("T1", () -> {
                assertEquals(7, round.call("put", List.of(3, "x"), () -> 7));
                assertThrows(
                        IllegalStateException.class,
                        () -> round.call("fail()", () -> {
                            throw new IllegalStateException("no");
                        }));
            });
            round.run();
            assertEquals(
                    List.of("1–2 T1: put(3, \"x\") returned 7", "3–4 T1: fail() threw IllegalStateException: no"),
                    round.history().operations().stream()
                            .map(History.Operation::text)
                            .toList());
        });
    }

    @Test
    void aHistoryThatNothingExplainsBreaksTheClauseAndIsTold() {
        var witness = broken(round -> {
                    round.thread("T1", () -> round.call("get", List.of(), () -> 5));
                    round.run();
                    round.requireLinearizable(Models.REGISTER, "a read returns what was written last", "look");
                })
                .witness();
        assertEquals("a read returns what was written last", witness.expected());
        assertTrue(witness.found().contains("T1: get returned 5"), witness::found);
        assertEquals("1–2 T1: get returned 5", witness.story().getLast());
    }
}
