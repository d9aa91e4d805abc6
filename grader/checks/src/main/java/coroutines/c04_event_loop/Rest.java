package coroutines.c04_event_loop;

import grader.spec.Call;
import grader.spec.ProcessorTime;
import grader.spec.SeenThreads;
import grader.spec.Shown;
import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What waiting costs, and what is left behind. */
final class Rest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WAITING = 200;
    private static final Duration WINDOW = Duration.ofMillis(250);
    private static final long MOST_CPU_NANOS = 20_000_000;
    private static final int ROUNDS = 150;
    private static final int MOST_LEFT = 64;
    private static final Duration LONG = Duration.ofSeconds(1);

    private Rest() {}

    static void mainRests(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var held = scene.spawn("waits until it is let go", () -> {
                scene.awaitLetGo();
                return "end";
            });
            var call = scene.join(held);
            call.waits("C6: the task has not ended: main waits");
            call.idles("the task has not ended: main rests");
            scene.letGo();
            call.returns("C6: the task has ended: join returns");
        }
    }

    /** Virtual threads run on platform threads, so what all of those use is what the waiting bodies use. */
    static void waitersRest(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var begun = new AtomicInteger();
            waiters(scene, 2, begun).returns("C3: everybody has his turn");
            waiters(scene, WAITING, begun).returns("beside those that wait everybody has his turn");
            trial.require(begun.get() == WAITING + 2, "C1: every body runs once", begun.get() + " have begun", "");
            var held = scene.spawn("waits until it is let go", () -> {
                scene.awaitLetGo();
                return "end";
            });
            var call = scene.join(held);
            call.waits("C6: the task has not ended: main waits");
            var first = ProcessorTime.ofOthers(WINDOW);
            var used = first <= MOST_CPU_NANOS ? first : Math.min(first, ProcessorTime.ofOthers(WINDOW));
            trial.require(
                    used <= MOST_CPU_NANOS,
                    WAITING + " bodies that wait use no processor time",
                    "they used " + Shown.millis(used) + " of processor time in " + Shown.millis(WINDOW.toNanos()),
                    "wait for a wake-up, instead of looking again and again");
            scene.letGo();
            call.returns("C6: the task has ended: join returns");
        }
    }

    private static Call<String> waiters(Scene scene, int number, AtomicInteger begun) {
        return scene.start(number + " greenlets that sleep and join begin", () -> {
            var loop = scene.loop();
            Task<String> sleeper = loop.spawn(() -> sleeps(loop, begun));
            for (var i = 1; i < number; i++) {
                var joins = i % 2 == 0;
                loop.spawn(() -> joins ? joined(sleeper, begun) : sleeps(loop, begun));
            }
            loop.sleep(Duration.ZERO);
            return "begun";
        });
    }

    private static String sleeps(EventLoop loop, AtomicInteger begun) {
        begun.incrementAndGet();
        loop.sleep(LONG);
        return "slept";
    }

    private static String joined(Task<String> task, AtomicInteger begun) {
        begun.incrementAndGet();
        task.join();
        return "joined";
    }

    /** Whether a thread is a daemon is inherited: so main's is none here. */
    static void waitersAreDaemons(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var isDaemon = new AtomicReference<Boolean>();
            actors.start("main", "on a thread that is no daemon: sleep(ZERO), beside one that sleeps a second", () -> {
                        var task = new FutureTask<>(() -> beside(isDaemon));
                        Thread.ofPlatform().daemon(false).start(task);
                        return task.get();
                    })
                    .returns("C4: sleep(ZERO) gives way, then returns");
            trial.require(
                    isDaemon.get() != null, "C4: sleep(ZERO) gives way, then returns", "the body has not begun", "");
            trial.require(
                    isDaemon.get(),
                    "a greenlet that waits keeps no program from ending",
                    "its body's thread is not a daemon",
                    "virtual threads are daemons, of others setDaemon(true) makes some");
        }
    }

    private static String beside(AtomicReference<Boolean> isDaemon) {
        var loop = new EventLoop(new KitClock(Duration.ZERO, time -> {}));
        loop.spawn(() -> {
            isDaemon.set(Thread.currentThread().isDaemon());
            loop.sleep(LONG);
            return "slept";
        });
        loop.sleep(Duration.ZERO);
        return "given way";
    }

    /** Loops whose bodies return and fail: their threads come to their end. */
    static void endedBodiesLeaveNoThread(Trial trial) throws Exception {
        var before = THREADS.getThreadCount();
        try (var scene = new Scene(trial)) {
            var threads = new SeenThreads();
            scene.start(
                            ROUNDS + " loops, each with a body that returns and one that fails",
                            () -> ended(scene, threads))
                    .returns("C6: the bodies end: joinAll returns");
            trial.require(threads.isAny(), "C1: every body runs once", "no body has begun", "");
            trial.eventually("the threads of bodies that have ended do not wait for others", threads::haveEnded);
            trial.eventually(
                    "a loop all of whose bodies have ended has no thread left",
                    () -> THREADS.getThreadCount() - before <= MOST_LEFT);
        }
    }

    private static String ended(Scene scene, SeenThreads threads) {
        for (var i = 0; i < ROUNDS; i++) {
            var loop = new EventLoop(scene.clock());
            var returns = loop.spawn(() -> {
                threads.add();
                loop.sleep(Duration.ofMillis(1));
                return "end";
            });
            var fails = loop.spawn(() -> {
                threads.add();
                returns.join();
                throw new IllegalArgumentException("of the body");
            });
            loop.joinAll(List.of(returns, fails));
        }
        return "ended";
    }
}
