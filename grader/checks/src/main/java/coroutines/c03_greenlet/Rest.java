package coroutines.c03_greenlet;

import grader.spec.ProcessorTime;
import grader.spec.SeenThreads;
import grader.spec.Shown;
import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** What waiting costs, and what is left behind. */
final class Rest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SUSPENDED = 200;
    private static final Duration WINDOW = Duration.ofMillis(250);
    private static final long MOST_CPU_NANOS = 20_000_000;
    private static final int ROUNDS = 150;
    private static final int MOST_LEFT = 64;

    private Rest() {}

    /** @param closing whether it waits in {@code close()} */
    static void mainRests(Trial trial, boolean closing) throws Exception {
        try (var scene = new Scene(trial)) {
            var greenlet = scene.greenlet("switches to main; its finally block waits until it is let go", first -> {
                try {
                    return closing ? scene.main().switchTo("suspended") : first;
                } finally {
                    scene.awaitLetGo();
                }
            });
            if (closing) {
                scene.switchTo(greenlet, "x").returns("suspended", "C2: the pending switchTo returns the value");
            }
            var call = closing ? scene.close(greenlet) : scene.switchTo(greenlet, "x");
            call.waits((closing ? "C8" : "C4") + ": the body has neither switched nor ended: main waits");
            call.idles("the body has neither switched nor ended: main rests");
            call.waitsForEver("the body has neither switched nor ended: main rests until it does");
            scene.actors().interrupt(Scene.MAIN);
            scene.actors().settle();
            if (!call.ended()) { // whether it may end then is another clause's matter
                call.idles("the body has neither switched nor ended: main rests, also after an interrupt");
            }
            scene.letGo();
        }
    }

    /** Virtual threads run on platform threads, so what all of those use is what the suspended bodies use. */
    static void suspendedBodiesRest(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var thread = new AtomicReference<Thread>();
            scene.start("a greenlet that is suspended", () -> suspend(scene, 1, thread))
                    .returns("C3: every switch goes on with whoever was switched to");
            scene.start(SUSPENDED + " greenlets that are suspended", () -> suspend(scene, SUSPENDED, thread))
                    .returns("beside those that are suspended every switch comes to its end");
            trial.require(
                    thread.get() != null,
                    "C2: a new greenlet begins its body with the value that it is given",
                    "no body has begun",
                    "");
            thread.get().interrupt();
            scene.actors().settle();
            var first = ProcessorTime.ofOthers(WINDOW);
            var used = first <= MOST_CPU_NANOS ? first : Math.min(first, ProcessorTime.ofOthers(WINDOW));
            trial.require(
                    used <= MOST_CPU_NANOS,
                    SUSPENDED + " suspended bodies use no processor time, also after an interrupt",
                    "they used " + Shown.millis(used) + " of processor time in " + Shown.millis(WINDOW.toNanos()),
                    "wait in switchTo for a wake-up, instead of looking again and again");
        }
    }

    private static int suspend(Scene scene, int number, AtomicReference<Thread> last) {
        for (var i = 0; i < number; i++) {
            var greenlet = new Greenlet<String>(scene.main(), first -> {
                last.set(Thread.currentThread());
                return scene.main().switchTo("suspended");
            });
            scene.leaves(greenlet);
            greenlet.switchTo("x");
        }
        return number;
    }

    /** Whether a thread is a daemon is inherited: so main's is none here. */
    static void suspendedOnesAreDaemons(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var isDaemon = new AtomicReference<Boolean>();
            actors.start("main", "on a thread that is no daemon: switchTo(\"x\"), whose body switches to main", () -> {
                        var task = new FutureTask<>(() -> suspended(isDaemon));
                        Thread.ofPlatform().daemon(false).start(task);
                        return task.get();
                    })
                    .returns("suspended", "C2: the pending switchTo returns the value");
            trial.require(
                    Boolean.TRUE.equals(isDaemon.get()),
                    "a suspended greenlet keeps no program from ending",
                    "its body's thread is not a daemon",
                    "virtual threads are daemons, of others setDaemon(true) makes some");
        }
    }

    private static String suspended(AtomicReference<Boolean> isDaemon) {
        Greenlet<String> main = Greenlet.main();
        var greenlet = new Greenlet<String>(main, first -> {
            isDaemon.set(Thread.currentThread().isDaemon());
            return main.switchTo("suspended");
        });
        return greenlet.switchTo("x");
    }

    /** Bodies that return, fail, and are closed: their threads come to their end. */
    static void endedBodiesLeaveNoThread(Trial trial) throws Exception {
        var before = THREADS.getThreadCount();
        try (var scene = new Scene(trial)) {
            var threads = new SeenThreads();
            scene.start(
                            ROUNDS + " bodies that return, as many that fail, and that are closed",
                            () -> ended(scene, threads))
                    .returns("C5: whatever ends a body, the main greenlet goes on");
            trial.require(
                    threads.isAny(),
                    "C2: a new greenlet begins its body with the value that it is given",
                    "no body has begun",
                    "");
            trial.eventually("the threads of bodies that have ended do not wait for others", threads::haveEnded);
            var more = THREADS.getThreadCount() - before;
            trial.require(
                    more <= MOST_LEFT,
                    "bodies that have ended leave no threads behind",
                    "there are " + more + " platform threads more than before",
                    "let the thread end with its body");
        }
    }

    private static String ended(Scene scene, SeenThreads threads) {
        for (var i = 0; i < ROUNDS; i++) {
            new Greenlet<String>(scene.main(), first -> {
                        threads.add();
                        return "end";
                    })
                    .switchTo("x");
            try {
                new Greenlet<String>(scene.main(), first -> {
                            threads.add();
                            throw new IllegalArgumentException("of the body");
                        })
                        .switchTo("x");
            } catch (RuntimeException ofTheBody) {
                // it has failed
            }
            var suspended = new Greenlet<String>(scene.main(), first -> {
                threads.add();
                return scene.main().switchTo("suspended");
            });
            suspended.switchTo("x");
            Families.closeQuietly(suspended);
        }
        return "ended";
    }
}
