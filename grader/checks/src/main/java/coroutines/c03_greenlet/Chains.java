package coroutines.c03_greenlet;

import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** Chains of parents. */
final class Chains {
    private static final int FINISHED = 30_000;
    private static final int NEW = 50_000;

    private Chains() {}

    static void ofFinishedOnes(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var last = scene.start("a chain of " + FINISHED + " parents, all finished", () -> {
                        var parent = scene.main();
                        for (var i = 0; i < FINISHED; i++) {
                            var next = new Greenlet<>(parent, first -> first);
                            next.close();
                            parent = next;
                        }
                        return parent;
                    })
                    .returns("C8: there is nothing to close: close() returns");
            var child = scene.greenlet("returns \"end\"", last, first -> "end");
            scene.switchTo(child, "x").returns("end", "a value passes a chain of finished parents of any length");
            var failing = scene.greenlet("throws", last, first -> {
                throw new IllegalArgumentException("of the body");
            });
            scene.switchTo(failing, "x")
                    .fails(
                            IllegalArgumentException.class,
                            "C7: a failure passes a chain of finished parents of any length");
        }
    }

    static void ofNewOnes(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var ran = new AtomicInteger();
            var last = scene.start("a chain of " + NEW + " parents, all new", () -> {
                        var parent = scene.main();
                        for (var i = 0; i < NEW; i++) {
                            parent = new Greenlet<>(parent, first -> "ran" + ran.incrementAndGet());
                        }
                        return parent;
                    })
                    .returns("C1: the constructor returns");
            var failing = scene.greenlet("throws", last, first -> {
                throw new IllegalArgumentException("of the body");
            });
            scene.switchTo(failing, "x")
                    .fails(IllegalArgumentException.class, "a failure passes a chain of new parents of any length");
            trial.require(
                    ran.get() == 0 && last.isFinished(),
                    "a failure finishes new parents, whose bodies never run",
                    ran.get() + " of them ran, and isFinished() of the nearest is " + last.isFinished(),
                    "");
        }
    }
}
