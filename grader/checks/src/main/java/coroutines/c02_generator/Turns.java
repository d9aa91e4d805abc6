package coroutines.c02_generator;

import grader.schedule.Point;
import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Body and caller take turns. */
final class Turns {
    private static final int STEPS = 4;

    private Turns() {}

    /** @param disturbed whether the suspended body is woken for no reason between the calls */
    static void bodyStandsStill(Trial trial, boolean disturbed) {
        try (var scene = new Scene(trial)) {
            var steps = new AtomicInteger();
            var thread = new AtomicReference<Thread>();
            var generator = scene.<Integer, String>generator("counts its steps and yields the count", out -> {
                thread.set(Thread.currentThread());
                while (true) {
                    out.yield(steps.incrementAndGet());
                }
            });
            for (var step = 1; step <= STEPS; step++) {
                var expected = step;
                scene.start("next()", generator::next).returns("next() returns when the body has yielded");
                scene.actors().settle();
                if (disturbed) {
                    disturb(scene, thread.get());
                }
                trial.require(
                        steps.get() == expected,
                        "after " + expected + " calls the body has made " + expected
                                + " steps and stands in yield until the next call",
                        "it has made " + steps.get() + " steps",
                        disturbed
                                ? "after every wake-up look again whether it is the body's turn: while, not if"
                                : "yield returns only when the next call has come, not when the value has been taken");
            }
        }
    }

    private static void disturb(Scene scene, Thread body) {
        scene.actors().says("the suspended body wakes up for no reason (a spurious wake-up)");
        Point.poke(body);
        LockSupport.unpark(body);
        scene.actors().settle();
    }

    static void callerStandsStill(Trial trial, boolean atTheEnd) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var generator = scene.<Integer, String>generator("waits until it is let go, then goes on", out -> {
                if (atTheEnd) {
                    out.yield(0);
                }
                letGo.await();
                out.yield(7);
            });
            try {
                if (atTheEnd) {
                    scene.start("next()", generator::next).returns(0, "next() returns what the body yields");
                }
                var call = scene.start("next()", generator::next);
                call.waits("the body has not yielded yet: next() waits");
                scene.actors().poke();
                call.waits("the body has not yielded yet: a wake-up for no reason does not end next()");
                scene.actors().says("the body is let go");
                letGo.countDown();
                call.returns(7, "the body has yielded 7: next() returns that");
            } finally {
                letGo.countDown();
            }
        }
    }

    /** Both sides count in the same plain field, each only while it has the turn. */
    private static final class Shared {
        private final AtomicInteger running = new AtomicInteger();
        private final Plain<Integer> count = new Plain<>("the count", 0);
        private volatile boolean met;

        void work(Round round) {
            met |= running.incrementAndGet() != 1;
            int seen = count.get();
            round.pause();
            count.set(seen + 1);
            met |= running.decrementAndGet() != 0;
        }

        void require(Round round, int counted) {
            round.require(
                    !met,
                    "the body runs only while its caller waits",
                    "body and caller ran at the same time",
                    "the body goes on only when the next call has come");
            round.require(
                    count.get() == counted,
                    "what one side wrote before handing over, the other sees: " + counted + " counted",
                    count.get() + " counted",
                    "hand over by a lock, a semaphore or a volatile field that is written last");
        }
    }

    static void alternate(Round round) throws Exception {
        var shared = new Shared();
        var generator = new Generator<Integer, Integer>(out -> {
            for (var i = 1; true; i++) {
                shared.work(round);
                out.yield(i);
            }
        });
        Runnable calls = () -> {
            for (var i = 1; i <= STEPS; i++) {
                var value = generator.next();
                round.require(value != null && value == i, "next() returns " + i, "it returned " + value, "");
                shared.work(round);
            }
        };
        if (round.number() / 2 % 2 == 0) {
            round.thread("caller", calls::run);
        } else {
            round.virtualThread("caller", calls::run);
        }
        round.withStaleReadsInTurn().run();
        Scene.closeBehindItsBack(generator);
        shared.require(round, 2 * STEPS);
    }
}
