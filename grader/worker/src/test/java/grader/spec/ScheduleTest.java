package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @AfterEach
    void unhook() {
        Point.unhook();
    }

    /** Where a thread is held that is alone, so that no hold lasts, while the clock stands still. */
    private static List<Integer> holds(long seed, int round) {
        return holds(new Schedule(seed, round, () -> 0));
    }

    private static List<Integer> holds(Schedule schedule) {
        var passer = schedule.enrol(Thread.currentThread(), "T1");
        var held = new ArrayList<Integer>();
        for (var point = 0; point < 200; point++) {
            var before = passer.holds();
            schedule.at("A.java:" + point);
            if (passer.holds() > before) {
                held.add(point);
            }
        }
        return held;
    }

    @Test
    void aRoundThatTakesLongIsLeftAloneFromThenOn() {
        var clock = new AtomicLong();
        var schedule = new Schedule(42, 1, () -> clock.getAndAdd(1_000_000));
        var held = holds(schedule);
        assertFalse(held.isEmpty());
        assertTrue(held.getLast() < 20, held::toString);
    }

    @Test
    void theSameSeedDecidesTheSameAndAnotherSomethingElse() {
        for (var round = 1; round <= 12; round++) {
            assertEquals(holds(42, round), holds(42, round), "round " + round);
        }
        assertNotEquals(rounds(42), rounds(43));
        assertNotEquals(holds(42, 1), holds(42, 7));
    }

    private static List<List<Integer>> rounds(long seed) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(round -> holds(seed, round))
                .toList();
    }

    @Test
    void someRoundsAreHardSomeHoldOnceOrTwiceAndSomeAreLeftAlone() {
        var numbers = rounds(7).stream().map(List::size).toList();
        assertTrue(numbers.stream().anyMatch(number -> number == 0), numbers::toString);
        assertTrue(numbers.stream().anyMatch(number -> number == 1 || number == 2), numbers::toString);
        assertTrue(numbers.stream().anyMatch(number -> number >= 30), numbers::toString);
    }

    /** A hold that parked would use up the permit, and the park that follows would last for ever. */
    @Test
    void aPermitSurvivesEveryPoint() throws Exception {
        for (var builder : List.of(Thread.ofPlatform().daemon(), Thread.ofVirtual())) {
            for (var round = 1; round <= 6; round++) {
                var schedule = new Schedule(3, round);
                var through = new CountDownLatch(2);
                for (var name : new String[] {"T1", "T2"}) {
                    var thread = builder.unstarted(() -> {
                        LockSupport.unpark(Thread.currentThread());
                        for (var point = 0; point < 50; point++) {
                            schedule.at("A.java:" + point);
                        }
                        LockSupport.park();
                        through.countDown();
                    });
                    schedule.enrol(thread, name);
                    thread.start();
                }
                assertTrue(through.await(30, TimeUnit.SECONDS), "a point used up a permit");
            }
        }
    }

    @Test
    void theStoryIsShortAndItsLastTurnIsTheLast() throws Exception {
        var schedule = new Schedule(1, 6);
        schedule.enrol(Thread.currentThread(), "T1");
        for (var turn = 1; turn <= 100; turn++) {
            schedule.at("A.java:" + turn);
            var helper = Thread.ofPlatform().start(() -> schedule.at("B.java:1"));
            helper.join();
        }
        schedule.at("A.java:999");
        var story = schedule.story();
        assertEquals(20, story.size());
        assertEquals("T1 runs at A.java:999", story.getLast());
        assertEquals("helper thread 100 runs at B.java:1", story.get(18));
    }

    @Test
    void moreThreadsOfTheSubmissionThanAreWatchedDoNoHarm() throws Exception {
        var schedule = new Schedule(1, 1);
        for (var thread = 0; thread < 400; thread++) {
            Thread.ofVirtual().start(() -> schedule.at("B.java:1")).join();
        }
        assertTrue(schedule.story().size() <= 20);
    }
}
