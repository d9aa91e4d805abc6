package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that is held between two of its points is overtaken there, and nowhere else; it is not changed by that. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OvertakenTest {
    /** Looks first, and acts then; with a lock it does both in one step. */
    private static final class Seat {
        private final boolean locked;
        private boolean taken;

        Seat(boolean locked) {
            this.locked = locked;
        }

        boolean take() {
            Point.at("Seat.java:1");
            if (!locked) {
                return lookAndTake();
            }
            synchronized (this) {
                return lookAndTake();
            }
        }

        private boolean lookAndTake() {
            Point.at("Seat.java:2");
            if (taken) {
                return false;
            }
            Point.at("Seat.java:3");
            taken = true;
            return true;
        }
    }

    /** How many of two get the seat when the first is overtaken at each of its points. */
    private static List<Integer> taken(boolean locked) throws Exception {
        var taken = new ArrayList<Integer>();
        Overtaken.atEachPoint(10, point -> {
            try (var actors = new Actors()) {
                var seat = new Seat(locked);
                var first = Overtaken.start(actors, point, "A", "take()", seat::take);
                var second = actors.start("B", "take()", seat::take);
                actors.settle();
                var both = List.of(first.goesOn().returns("it returns"), second.returns("it returns"));
                taken.add((int) both.stream().filter(Boolean::booleanValue).count());
                return first.wasHeld();
            }
        });
        return taken;
    }

    @Test
    void whoLooksFirstAndActsThenIsOvertakenBetweenTheTwo() throws Exception {
        assertEquals(List.of(1, 1, 2, 1), taken(false), "three points, and one scene without a hold");
    }

    @Test
    void whoDoesBothInOneStepIsNot() throws Exception {
        assertEquals(List.of(1, 1, 1, 1), taken(true));
    }

    @Test
    void theHoldIsTold() {
        try (var actors = new Actors()) {
            var held = Overtaken.start(actors, 2, "A", "take()", new Seat(false)::take);
            assertTrue(held.wasHeld());
            assertTrue(
                    actors.story().getLast().contains("is held at Seat.java:2"),
                    actors.story().toString());
        }
    }

    @Test
    void aHoldUsesUpNoPermitAndNoInterrupt() {
        try (var actors = new Actors()) {
            var held = Overtaken.start(actors, 1, "A", "park()", () -> {
                LockSupport.unpark(Thread.currentThread());
                Point.at("A.java:1");
                LockSupport.park(); // returns at once: the permit is still there
                return Thread.interrupted();
            });
            actors.interrupt("A");
            assertTrue(held.goesOn().returns("the permit is still there"), "and so is the interrupt");
        }
    }

    /** An empty method is the submission's fault, not the check's: it is judged, once, without a hold. */
    @Test
    void aCallWithoutPointsIsJudgedPlainly() throws Exception {
        var scenes = new ArrayList<Integer>();
        Overtaken.atEachPoint(3, point -> {
            scenes.add(point);
            return plays(point);
        });
        assertEquals(List.of(1), scenes);
    }

    private static boolean plays(int point) {
        try (var actors = new Actors()) {
            var held = Overtaken.start(actors, point, "A", "nothing()", () -> "nothing");
            held.goesOn().returns("nothing", "it returns");
            return held.wasHeld();
        }
    }

    @Test
    void aCheckOnPlainClassesCannotOvertake() {
        Overtaken.judgesWoven(false);
        try {
            assertThrows(IllegalStateException.class, () -> Overtaken.atEachPoint(3, OvertakenTest::plays));
        } finally {
            Overtaken.judgesWoven(true);
        }
    }
}
