package coroutines.c04_event_loop;

import grader.schedule.Point;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One runs at a time. */
final class Turns {
    private static final int STEPS = 3;
    private static final int GREENLETS = 3;
    private static final int WAITERS = 4;
    private static final int DISTURBED = 5;
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final String STILL = "who waits does nothing until what it waits for has come";

    private Turns() {}

    /**
     * One body is held; meanwhile others wait in all ways, and one is ready.
     *
     * @param disturbed whether those are woken for no reason
     */
    static void waitersStandStill(Trial trial, boolean disturbed) throws Exception {
        try (var scene = new Scene(trial)) {
            var loop = scene.loop();
            var crowd = new Crowd(scene);
            var held = new ArrayList<Task<?>>();
            crowd.add("sleeps for a second", () -> loop.sleep(LONG));
            crowd.add("joins the first one", () -> crowd.waiters.getFirst().join());
            crowd.add("joins the last one", () -> held.getFirst().join());
            crowd.add("gives way", () -> loop.sleep(Duration.ZERO));
            held.add(scene.spawn("waits until it is let go", () -> {
                scene.awaitLetGo();
                return "end";
            }));
            var main = scene.start("joinAll of all", () -> {
                loop.joinAll(crowd.waiters);
                return "joined";
            });
            main.waits("C6: they have not ended: main waits");
            crowd.stands(trial, disturbed);
            main.waits("the last one runs: main does nothing");
            scene.letGo();
            main.returns("joined", "C6: all have ended: joinAll returns");
            trial.require(
                    crowd.steps.get() == WAITERS,
                    "C6: joinAll returns when the last has ended",
                    "only " + crowd.steps.get() + " of " + WAITERS + " had ended",
                    "");
        }
    }

    /** Those who wait, each in its own way, and then make a step. */
    private record Crowd(Scene scene, AtomicInteger steps, List<Thread> threads, List<Task<?>> waiters) {
        Crowd(Scene scene) {
            this(scene, new AtomicInteger(), new CopyOnWriteArrayList<>(), new ArrayList<>());
        }

        void add(String what, Runnable waits) {
            waiters.add(scene.spawn(what, () -> {
                threads.add(Thread.currentThread());
                waits.run();
                return steps.incrementAndGet();
            }));
        }

        private void disturb() {
            scene.actors().says("those who wait wake up for no reason (a spurious wake-up)");
            scene.actors().poke();
            for (var thread : threads) {
                Point.poke(thread);
                LockSupport.unpark(thread);
            }
        }

        void stands(Trial trial, boolean disturbed) {
            trial.eventually("C3: who became ready first runs first", () -> threads.size() == WAITERS);
            for (var time = 0; disturbed && time < DISTURBED; time++) {
                disturb();
                scene.actors().settle();
            }
            scene.actors().settle();
            trial.require(
                    steps.get() == 0,
                    STILL,
                    "the last one runs, and meanwhile " + steps.get() + " of the others went on",
                    "after every wake-up look again whether it is its turn: while, not if");
        }
    }

    /** All count in the same plain field, each only while it runs. */
    private static final class Shared {
        private final AtomicInteger running = new AtomicInteger();
        private int count;
        private volatile boolean met;

        void work(Round round) {
            met |= running.incrementAndGet() != 1;
            var seen = count;
            round.pause();
            count = seen + 1;
            met |= running.decrementAndGet() != 0;
        }
    }

    /** Main and others give way to each other, each of them a few times. */
    static void giveWay(Round round) throws Exception {
        var shared = new Shared();
        var counted = new AtomicInteger();
        Runnable main = () -> {
            var loop = new EventLoop(new KitClock(Duration.ZERO, time -> {}));
            var tasks = new ArrayList<Task<?>>();
            for (var i = 0; i < GREENLETS; i++) {
                tasks.add(loop.spawn(() -> {
                    work(round, shared, loop);
                    return "end";
                }));
            }
            work(round, shared, loop);
            loop.joinAll(tasks);
            counted.set(shared.count);
        };
        if (round.number() % 2 == 0) {
            round.thread("main", main::run);
        } else {
            round.virtualThread("main", main::run);
        }
        round.run("C3: everybody has his turn");
        round.require(!shared.met, "C2: one runs at a time", "two ran at the same time", "hand over, then wait");
        var due = (GREENLETS + 1) * STEPS;
        round.require(
                counted.get() == due,
                "C2: what one wrote before it waited, the next one sees: " + due + " counted",
                counted.get() + " counted",
                "hand over by a lock, a semaphore or a volatile field that is written last");
    }

    private static void work(Round round, Shared shared, EventLoop loop) {
        for (var i = 0; i < STEPS; i++) {
            shared.work(round);
            loop.sleep(Duration.ZERO);
        }
    }
}
