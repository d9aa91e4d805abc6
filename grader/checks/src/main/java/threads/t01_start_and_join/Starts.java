package threads.t01_start_and_join;

import grader.spec.Trial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;

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
                    runsItself(scene, task, number == 2 ? task.asPlainThread() : task.asThread());
                } finally {
                    task.letGo();
                }
            }
        }
    }

    private static void runsItself(Scene scene, Gated task, Thread thread) {
        scene.actors()
                .start(Scene.MAIN, "start(thread whose run() waits until it is let go)", Scene.doing(() -> scene.crew()
                        .start(thread)))
                .returns("start does not wait for the thread");
        requireItself(scene, task, thread);
    }

    private static void requireItself(Scene scene, Gated task, Thread thread) {
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

    /** Whoever starts a function need not wait for it, nor lend it a thread. */
    static void functionsRunOnTheirOwn(Trial trial) {
        for (var starter : Starter.values()) {
            try (var scene = new Scene(trial, true)) {
                var task = scene.gated(new Gated("function", "1"));
                startedBy(scene, starter, () -> scene.crew().start(task));
                scene.begins(task);
                var thread = task.ranIn();
                trial.require(
                        thread != null && !thread.isVirtual(),
                        "each runs in a platform thread of its own",
                        "some ran in virtual threads",
                        "Thread.ofPlatform(), or new Thread");
                scene.ends(task);
            }
        }
    }

    static void threadsRunThemselvesWhoeverStartsThem(Trial trial) {
        for (var starter : Starter.values()) {
            try (var scene = new Scene(trial, true)) {
                var task = scene.gated(new Gated("thread", "unused"));
                var thread = task.asThread();
                startedBy(scene, starter, () -> scene.crew().start(thread));
                requireItself(scene, task, thread);
            }
        }
    }

    private static void startedBy(Scene scene, Starter starter, Scene.Command command) {
        var errand = starter.does(scene, command);
        scene.trial().eventually(starter + " calls start, which does not wait for what it starts", errand::isDone);
        var thrown = errand.failure();
        scene.trial()
                .require(
                        thrown == null,
                        starter + " calls start, which does not wait for what it starts",
                        "start threw " + thrown,
                        "");
    }

    /** Every way to start, from starters of all kinds. */
    static void areOfTheKindThatWasAskedFor(Trial trial) {
        for (var daemon : new boolean[] {true, false}) {
            for (var starter : Starter.values()) {
                try (var scene = new Scene(trial, daemon)) {
                    startBy(scene, starter, daemon);
                }
            }
        }
    }

    private static void startBy(Scene scene, Starter starter, boolean daemon) {
        var kinds = new AtomicReference<>("");
        var seen = new CountDownLatch(2);
        var errand = starter.does(scene, () -> {
            var crew = scene.crew();
            crew.start(() -> note(kinds, Thread.currentThread().isDaemon(), seen));
            crew.start(noting(kinds, daemon, seen));
        });
        scene.trial()
                .eventually(
                        "a function and a thread object are started and run",
                        () -> seen.getCount() == 0 || errand.failure() != null);
        var daemons = kinds.get().length() - kinds.get().replace("d", "").length();
        var thrown = errand.failure();
        scene.trial()
                .require(
                        thrown == null && daemons == (daemon ? 2 : 0),
                        "new Crew(" + daemon + "): " + (daemon ? "all" : "none") + " of its threads are daemon threads,"
                                + " also when " + starter + " calls start",
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
