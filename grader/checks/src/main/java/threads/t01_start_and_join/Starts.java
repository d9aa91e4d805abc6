package threads.t01_start_and_join;

import grader.spec.Trial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import org.jspecify.annotations.Nullable;

/** Who runs what was started, and what kind of thread that is. */
final class Starts {
    private static final String ITSELF =
            "is it the thread object that is started, by start(), and not run() called or wrapped in another thread?";

    private Starts() {}

    static void functionsRunInThreadsOfTheirOwn(Trial trial) throws Exception {
        trial.forAll(Arbitraries.integers().between(1, 20), 8, count -> {
            try (var scene = new Scene(trial, true)) {
                var tasks = scene.startMany(count);
                trial.eventually(
                        "all " + count + " tasks run at the same time, each waiting to be let go",
                        () -> tasks.stream().allMatch(Gated::hasBegun));
                var threads = tasks.stream().map(Gated::ranIn).distinct().count();
                trial.require(
                        threads == count,
                        count + " tasks run in " + count + " threads",
                        "they run in " + threads,
                        "start makes a new thread for every task");
                for (var task : tasks) {
                    scene.ends(task);
                }
                scene.actors().settle();
                var runs = tasks.stream().mapToInt(Gated::runs).sum();
                trial.require(
                        runs == count,
                        count + " tasks are called once each",
                        "there were " + runs + " calls",
                        "who calls task.call(), and how often?");
            }
        });
    }

    static void threadsRunThemselves(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            for (var number = 1; number <= 3; number++) {
                var task = new Gated("t" + number, "unused");
                try {
                    runsItself(scene, task);
                } finally {
                    task.letGo();
                }
            }
        }
    }

    private static void runsItself(Scene scene, Gated task) {
        var thread = task.asThread();
        scene.actors()
                .start(Scene.MAIN, "start(thread whose run() waits until it is let go)", Scene.doing(() -> scene.crew()
                        .start(thread)))
                .returns("start does not wait for the thread");
        scene.trial().eventually("run() of the thread is executed", task::hasBegun);
        scene.trial()
                .require(
                        task.ranIn() == thread,
                        "run() of a thread object is executed by this very thread",
                        "it is executed by another: " + task.ranIn(),
                        ITSELF);
        scene.ends(task);
        scene.trial().require(task.runs() == 1, "run() is executed once", task.runs() + " times", ITSELF);
    }

    /** Every way to start, from starters of both kinds. */
    static void areOfTheKindThatWasAskedFor(Trial trial) {
        for (var daemon : new boolean[] {true, false}) {
            for (var starter : new boolean[] {true, false}) {
                try (var scene = new Scene(trial, daemon)) {
                    startBy(scene, starter, daemon);
                }
            }
        }
    }

    private static void startBy(Scene scene, boolean starterIsDaemon, boolean daemon) {
        var kinds = new AtomicReference<>("");
        var seen = new CountDownLatch(2);
        var failure = new AtomicReference<@Nullable Throwable>();
        var starter = Thread.ofPlatform().daemon(starterIsDaemon).unstarted(() -> {
            try {
                var crew = scene.crew();
                crew.start(() -> note(kinds, Thread.currentThread().isDaemon(), seen));
                crew.start(noting(kinds, daemon, seen));
            } catch (RuntimeException | Error thrown) {
                failure.set(thrown);
            }
        });
        starter.start();
        scene.trial()
                .eventually(
                        "a function and a thread object are started and run",
                        () -> seen.getCount() == 0 || failure.get() != null);
        var daemons = kinds.get().length() - kinds.get().replace("d", "").length();
        var thrown = failure.get();
        scene.trial()
                .require(
                        thrown == null && daemons == (daemon ? 2 : 0),
                        "new Crew(" + daemon + "): " + (daemon ? "all" : "none") + " of its threads are daemon threads,"
                                + " also when the thread that starts them is " + (starterIsDaemon ? "one" : "none"),
                        thrown != null ? "start threw " + thrown : daemons + " of two threads were daemon threads",
                        "a new thread inherits the flag of its starter: set it on every thread, before start()");
    }

    /** Whose thread executes its run() is another clause's matter: so one of the two has to be of the right kind. */
    private static Thread noting(AtomicReference<String> kinds, boolean daemon, CountDownLatch seen) {
        var thread = new Thread() {
            @Override
            public void run() {
                var right = isDaemon() == daemon || Thread.currentThread().isDaemon() == daemon;
                note(kinds, right == daemon, seen);
            }
        };
        thread.setDaemon(!daemon);
        return thread;
    }

    private static Object note(AtomicReference<String> kinds, boolean daemon, CountDownLatch seen) {
        kinds.accumulateAndGet(daemon ? "d" : "-", String::concat);
        seen.countDown();
        return "noted";
    }
}
