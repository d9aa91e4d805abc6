package coroutines.c03_greenlet;

import grader.schedule.Point;
import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One of a family runs at any time. */
final class Turns {
    private static final int STEPS = 3;
    /** Who bears a few has not looked again, but counted. */
    private static final int POKES = 4;

    private static final List<String> ORDER =
            List.of("main", "next", "last", "main", "next", "last", "main", "next", "last");
    private static final String STILL = "whoever has switched away does nothing until it is switched to again";

    private static final String WHOEVER = "C3: it goes on with whoever was switched to";

    private Turns() {}

    /** @param disturbed whether the suspended ones are woken for no reason */
    static void suspendedOnesStandStill(Trial trial, boolean disturbed) throws Exception {
        try (var scene = new Scene(trial)) {
            var steps = new AtomicInteger();
            var threads = new CopyOnWriteArrayList<Thread>();
            var second = scene.greenlet("switches to main", first -> {
                threads.add(Thread.currentThread());
                return toItsEnd(steps, () -> goOn(scene, steps, "second"));
            });
            var greenlet = scene.greenlet("switches to the other one, then to main, then to main …", first -> {
                threads.add(Thread.currentThread());
                return toItsEnd(steps, () -> {
                    second.switchTo("x");
                    return goOn(scene, steps, "first");
                });
            });
            scene.switchTo(greenlet, "x").returns("second", WHOEVER);
            stands(trial, scene, threads, steps, disturbed, 0);
            for (var step = 1; step <= STEPS; step++) {
                scene.switchTo(step == 2 ? second : greenlet, "x").returns(step == 2 ? "second" : "first", WHOEVER);
                stands(trial, scene, threads, steps, disturbed, step);
            }
        }
    }

    /** The end is a step as well: nobody has let it come to that. */
    private static String toItsEnd(AtomicInteger steps, Callable<String> body) throws Exception {
        try {
            return body.call();
        } finally {
            steps.incrementAndGet();
        }
    }

    private static String goOn(Scene scene, AtomicInteger steps, String name) {
        scene.main().switchTo(name);
        while (true) {
            steps.incrementAndGet();
            scene.main().switchTo(name);
        }
    }

    private static void stands(
            Trial trial, Scene scene, List<Thread> threads, AtomicInteger steps, boolean disturbed, int expected) {
        scene.actors().settle();
        if (disturbed) {
            for (var times = 0; times < POKES; times++) {
                scene.actors().says("the suspended bodies wake up for no reason (a spurious wake-up)");
                for (var thread : threads) {
                    Point.poke(thread);
                    LockSupport.unpark(thread);
                }
                scene.actors().settle();
            }
        }
        var made = Math.max(0, expected - 1); // the first of them ends the greenlet's wait for the other one
        trial.require(
                steps.get() == made,
                STILL,
                "after " + expected + " switches the bodies had made " + steps.get() + " steps instead of " + made,
                "after every wake-up look again whether it is its turn: while, not if");
    }

    static void mainStandsStill(Trial trial, boolean closing) throws Exception {
        try (var scene = new Scene(trial)) {
            var greenlet = scene.greenlet("switches to main; its finally block waits until it is let go", first -> {
                try {
                    if (closing) {
                        scene.main().switchTo("suspended");
                    }
                } finally {
                    scene.awaitLetGo();
                }
                return "end";
            });
            if (closing) {
                scene.switchTo(greenlet, "x").returns("suspended", "C2: the pending switchTo returns the value");
            }
            var call = closing ? scene.close(greenlet) : scene.switchTo(greenlet, "x");
            call.waits((closing ? "C8" : "C4") + ": the body has neither switched nor ended: main waits");
            for (var times = 0; times < POKES; times++) {
                scene.actors().poke();
                call.waits("the body has neither switched nor ended: a wake-up for no reason lets nobody go on");
            }
            scene.letGo();
            if (closing) {
                call.returns("C8: the body has ended: close() returns");
            } else {
                call.returns("end", "C5: the body has ended: main gets its value");
            }
        }
    }

    /** All count in the same plain field, each only while it runs. */
    private static final class Shared {
        private final AtomicInteger running = new AtomicInteger();
        private final Plain<Integer> count = new Plain<>("the count", 0);
        private volatile boolean met;
        private final List<String> order = new CopyOnWriteArrayList<>();

        void work(Round round, String name) {
            order.add(name);
            met |= running.incrementAndGet() != 1;
            int seen = count.get();
            round.pause();
            count.set(seen + 1);
            met |= running.decrementAndGet() != 0;
        }
    }

    /** Main and two others pass a turn round, each of them a few times. */
    static void alternate(Round round) throws Exception {
        var shared = new Shared();
        var counted = new AtomicInteger();
        Runnable program = () -> {
            Greenlet<Integer> main = Greenlet.main();
            var last = new Greenlet<Integer>(main, first -> passOn(round, shared, "last", main));
            var next = new Greenlet<Integer>(main, first -> passOn(round, shared, "next", last));
            for (var i = 0; i < STEPS; i++) {
                shared.work(round, "main");
                next.switchTo(i);
            }
            counted.set(shared.count.get());
            Families.closeQuietly(next);
            Families.closeQuietly(last);
        };
        if (round.number() / 2 % 2 == 0) {
            round.thread("main", program::run);
        } else {
            round.virtualThread("main", program::run);
        }
        round.withStaleReadsInTurn().run("C4: whoever is switched to goes on");
        round.require(!shared.met, STILL, "two of a family ran at the same time", "switchTo waits to be resumed");
        round.require(shared.order.equals(ORDER), WHOEVER, "they ran in this order: " + shared.order, "");
        round.require(
                counted.get() == 3 * STEPS,
                "what one wrote before it switched, the next one sees: " + 3 * STEPS + " counted",
                counted.get() + " counted",
                "hand over by a lock, a semaphore or a volatile field that is written last");
    }

    private static Integer passOn(Round round, Shared shared, String name, Greenlet<Integer> to) {
        while (true) {
            shared.work(round, name);
            to.switchTo(1);
        }
    }
}
