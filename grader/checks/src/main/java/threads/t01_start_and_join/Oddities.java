package threads.t01_start_and_join;

import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that are unlike others: the same function twice, very many, threads that override more than run(). */
final class Oddities {
    private static final int VERY_MANY = 300;

    private Oddities() {}

    /** One function, started several times: each start is a task. */
    static void oneFunctionSeveralTimes(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var inside = new AtomicInteger();
            var gate = new CountDownLatch(1);
            Callable<Object> function = () -> sameResult(inside, gate);
            for (var times = 1; times <= 3; times++) {
                scene.actors()
                        .start(Scene.MAIN, "start(the same function)", Scene.doing(() -> scene.crew()
                                .start(function)))
                        .returns("start returns");
            }
            trial.eventually("C1: the same function runs three times side by side", () -> inside.get() == 3);
            gate.countDown();
            scene.joinAll(Scene.MAIN)
                    .returns(
                            List.of(new Ending.Returned<>(1), new Ending.Returned<>(1), new Ending.Returned<>(1)),
                            "C3: each start has an ending, also of the same function");
        }
    }

    private static Object sameResult(AtomicInteger inside, CountDownLatch gate) throws InterruptedException {
        inside.incrementAndGet();
        gate.await();
        return 1;
    }

    static void veryManyAtOnce(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var all = new CountDownLatch(VERY_MANY);
            scene.actors()
                    .start(Scene.MAIN, "start " + VERY_MANY + " functions that wait for each other", Scene.doing(() -> {
                        for (var number = 0; number < VERY_MANY; number++) {
                            scene.crew().start(() -> {
                                all.countDown();
                                all.await();
                                return Thread.currentThread().isVirtual();
                            });
                        }
                    }))
                    .returns("start returns without waiting for what it starts");
            var endings = scene.joinAll(Scene.MAIN)
                    .returns("all " + VERY_MANY + " run side by side and so come to their ends: joinAll returns");
            trial.require(
                    endings.stream().allMatch(new Ending.Returned<Object>(false)::equals),
                    "each runs in a platform thread of its own",
                    "some ran in virtual threads",
                    "Thread.ofPlatform(), or new Thread");
        }
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException endOfTheCheck) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread whose handler takes its time after it was told the failure: the thread is alive. */
    static void whoLingersHasNotEnded(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            if (!tellsWhoRuns(scene)) {
                return; // another clause says so
            }
            var gate = new CountDownLatch(1);
            var told = new CountDownLatch(1);
            var failure = new IllegalStateException("failure");
            var thread = lingering(failure, told, gate);
            try {
                scene.actors()
                        .start(Scene.MAIN, "start(thread that fails, and lingers then)", Scene.doing(() -> scene.crew()
                                .start(thread)))
                        .returns("C2: start returns");
                trial.eventually("C2: run() of the thread throws", () -> told.getCount() == 0);
                var endings = scene.joinAll(Scene.MAIN, "ZERO", Duration.ZERO).returns("C5: a look does not wait");
                trial.require(
                        endings.getLast() instanceof Ending.Running<Object>,
                        "the thread is still alive: it is reported as Running",
                        "it is reported as " + endings.getLast(),
                        "a thread has ended when it is no longer alive: join it");
            } finally {
                gate.countDown();
            }
            requireFailed(scene, failure);
        }
    }

    private static void requireFailed(Scene scene, Throwable failure) {
        var endings = scene.joinAll(Scene.MAIN).returns("C5: all have ended: joinAll returns");
        scene.trial()
                .require(
                        endings.contains(new Ending.Failed<Object>(failure)),
                        "C4: the thread has ended by this failure",
                        "joinAll returned " + endings,
                        "");
    }

    private static boolean tellsWhoRuns(Scene scene) {
        var task = scene.start("first", "1");
        var running = scene.joinAll(Scene.MAIN, "ZERO", Duration.ZERO)
                .returns("C5: joinAll(ZERO) looks once at every task and does not wait");
        scene.ends(task);
        return running.equals(List.of(new Ending.Running<Object>()));
    }

    private static Thread lingering(RuntimeException failure, CountDownLatch told, CountDownLatch gate) {
        return new Thread() {
            @Override
            public void run() {
                throw failure;
            }

            @Override
            public UncaughtExceptionHandler getUncaughtExceptionHandler() {
                var own = super.getUncaughtExceptionHandler();
                return (who, thrown) -> {
                    own.uncaughtException(who, thrown);
                    told.countDown();
                    awaitOpen(gate);
                };
            }
        };
    }

    /** Two crews: each learns of the failures of its own threads. */
    static void twoCrews(Trial trial) {
        try (var scene = new Scene(trial, true);
                var other = new Scene(trial, true)) {
            var expected = new ArrayList<Ending<Object>>();
            for (var crew : List.of(scene, other, scene)) {
                var failure = new IllegalStateException("failure " + expected.size());
                crew.ends(crew.start(new Gated("t" + expected.size(), failure), true));
                expected.add(new Ending.Failed<>(failure));
            }
            scene.joinAll(Scene.MAIN)
                    .returns(List.of(expected.get(0), expected.get(2)), "each failure is reported by its own crew");
            other.joinAll(Scene.MAIN).returns(List.of(expected.get(1)), "each failure is reported by its own crew");
        }
    }
}
