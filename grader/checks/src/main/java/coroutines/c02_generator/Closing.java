package coroutines.c02_generator;

import grader.spec.Shown;
import grader.spec.Trial;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What {@code close()} does to a body, and what it leaves alone. */
final class Closing {
    /** How a generator has ended. */
    enum End {
        RETURNED,
        FAILED,
        CLOSED
    }

    private Closing() {}

    /** @param interrupted whether the closing thread is interrupted while it waits */
    static void waitsForTheBody(Trial trial, boolean interrupted) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var thrown = new AtomicReference<Optional<Throwable>>(Optional.empty());
            var over = new AtomicBoolean();
            var generator =
                    scene.<Integer, String>generator("yields 1; its finally block waits until it is let go", out -> {
                        try {
                            out.yield(1);
                        } catch (Throwable closed) {
                            thrown.set(Optional.of(closed));
                            throw closed;
                        } finally {
                            letGo.await();
                            over.set(true);
                        }
                    });
            try {
                scene.start("next()", generator::next).returns(1, "next() returns what the body yields");
                waitsUntil(letGo, scene, generator, interrupted);
                trial.require(
                        over.get() && thrown.get().orElse(null) instanceof GeneratorClosedException,
                        "the pending yield threw GeneratorClosedException and the finally block is through",
                        "the yield threw " + Shown.of(thrown.get().orElse(null)) + ", finally through: " + over.get(),
                        "close() is a step whose yield throws");
            } finally {
                letGo.countDown();
            }
        }
    }

    private static void waitsUntil(
            CountDownLatch letGo, Scene scene, Generator<Integer, String> generator, boolean interrupted) {
        var close = scene.start("close()", () -> {
            generator.close();
            return Thread.currentThread().isInterrupted() ? "interrupted" : "not interrupted";
        });
        close.waits("the body's finally block has not ended: close() waits for it");
        if (interrupted) {
            scene.actors().interrupt(Scene.CALLER);
            close.waits("the body's finally block has not ended: an interrupt does not cut close() short");
        } else {
            scene.actors().poke();
            close.waits("the body's finally block has not ended: a wake-up for no reason does not end close()");
        }
        scene.actors().says("the finally block is let go");
        letGo.countDown();
        close.returns(
                interrupted ? "interrupted" : "not interrupted",
                "the body has ended: close() returns, the interrupt status as it was");
    }

    static void isNoFailure(Trial trial, boolean caught) {
        try (var scene = new Scene(trial)) {
            var returned = new AtomicBoolean();
            var generator = scene.<Integer, String>generator(
                    caught ? "yields 1, catches GeneratorClosedException and returns" : "yields 1, catches nothing",
                    out -> {
                        try {
                            out.yield(1);
                            returned.set(true);
                        } catch (GeneratorClosedException closed) {
                            if (!caught) {
                                throw closed;
                            }
                        }
                    });
            scene.start("next()", generator::next).returns(1, "next() returns what the body yields");
            scene.start("close()", Scene.closing(generator))
                    .returns("a body that ends when it is closed is no failure: close() returns");
            trial.require(
                    !returned.get(),
                    "the pending yield of a closed generator throws",
                    "it returned",
                    "close() is not next()");
        }
    }

    static void ofNewOneRunsNothing(Trial trial) {
        try (var scene = new Scene(trial)) {
            var ran = new AtomicInteger();
            var generator = scene.<Integer, String>generator("counts that it has begun, then yields 1", out -> {
                ran.incrementAndGet();
                out.yield(1);
            });
            for (var times = 1; times <= 2; times++) {
                scene.start("close()", Scene.closing(generator)).returns("nothing is to be closed: close() returns");
            }
            scene.ends("next()", generator::next);
            trial.require(
                    ran.get() == 0,
                    "the body of a generator that is closed before its first call never runs",
                    "it has begun",
                    "close() of a new generator only marks it as ended");
        }
    }

    static void ofEndedOneDoesNothing(Trial trial, End end) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<Integer, String>generator(
                    "yields 1, then " + (end == End.FAILED ? "throws" : "returns"), out -> {
                        out.yield(1);
                        if (end == End.FAILED) {
                            throw new IllegalArgumentException("of the body");
                        }
                    });
            scene.start("next()", generator::next).returns(1, "next() returns what the body yields");
            var ended = end == End.CLOSED
                    ? scene.ends("close()", Scene.closing(generator))
                    : scene.ends("next()", generator::next);
            for (var times = 1; ended && times <= 2; times++) {
                scene.start("close()", Scene.closing(generator))
                        .returns("the generator has ended: close() does nothing");
            }
        }
    }

    /** What happens to one generator is nothing to another one. */
    static void isNothingToOthers(Trial trial) {
        try (var scene = new Scene(trial)) {
            var one = scene.<Integer, String>generator("yields 1, 2", Closing::count);
            var other = scene.<Integer, String>generator("yields 1, 2", Closing::count);
            scene.start("next() of one", one::next).returns(1, "C3: next() returns what the body yields");
            scene.start("next() of the other", other::next).returns(1, "C3: next() returns what the body yields");
            scene.start("close() of one", Scene.closing(one)).returns("C7: the body ends: close() returns");
            scene.start("next() of the other", other::next).returns(2, "C3: the other one is as it was");
            scene.start("close() of the other", Scene.closing(other)).returns("C7: the body ends: close() returns");
        }
    }

    private static void count(Yielder<Integer, String> out) {
        out.yield(1);
        out.yield(2);
    }
}
