package coroutines.c02_generator;

import grader.spec.Trial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Interrupts of either side. {@code close()} is judged with its own clause. */
final class Interrupts {
    private Interrupts() {}

    static void ofTheWaitingCaller(Trial trial) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var bodyInterrupted = new AtomicBoolean();
            var generator = scene.<String, String>generator("waits until it is let go, then yields \"done\"", out -> {
                letGo.await();
                bodyInterrupted.set(Thread.currentThread().isInterrupted());
                out.yield("done");
            });
            try {
                var call = scene.start("next()", () -> generator.next() + status());
                call.waits("the body has not yielded yet: next() waits");
                scene.actors().interrupt(Scene.CALLER);
                call.waits("the body has not yielded yet: an interrupt does not end next()");
                scene.actors().says("the body is let go");
                letGo.countDown();
                call.returns(
                        "done, interrupted",
                        "next() returns the body's value, and the caller's interrupt status is set");
            } finally {
                letGo.countDown();
            }
            trial.require(
                    !bodyInterrupted.get(),
                    "the caller's interrupt is not passed on to the body",
                    "the body was interrupted",
                    "");
        }
    }

    /** How the body ends the call that is interrupted, or was before it began. */
    enum Ending {
        RETURNS,
        THROWS,
        THROWS_CHECKED
    }

    /** A call that ends by throwing keeps the status as well. */
    static void ofACallThatThrows(Trial trial, Ending ending, boolean before) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var generator = scene.<String, String>generator("waits until it is let go, then " + ending, out -> {
                letGo.await();
                end(ending);
            });
            try {
                var call =
                        scene.start("next()" + (before ? ", interrupted before" : ""), () -> told(generator, before));
                call.waits("the body has not ended: next() waits");
                if (!before) {
                    scene.actors().interrupt(Scene.CALLER);
                    call.waits("the body has not ended: an interrupt does not end next()");
                }
                scene.actors().says("the body is let go");
                letGo.countDown();
                var threw = ending == Ending.RETURNS ? "C5: the body has returned" : "C6: the body has thrown";
                var how = call.returns(threw + ": next() throws");
                trial.require(how.startsWith("threw"), threw + ": next() throws", "it " + how, "");
                trial.require(
                        how.equals("threw, interrupted"),
                        "next() throws, and the caller's interrupt status is set",
                        "it " + how,
                        "set the status again on every way out");
            } finally {
                letGo.countDown();
            }
        }
    }

    private static void end(Ending ending) throws Exception {
        switch (ending) {
            case RETURNS -> {}
            case THROWS -> throw new IllegalArgumentException("of the body");
            case THROWS_CHECKED -> throw new java.io.IOException("of the body");
        }
    }

    private static String told(Generator<String, String> generator, boolean before) {
        if (before) {
            Thread.currentThread().interrupt();
        }
        try {
            return "returned " + generator.next();
        } catch (RuntimeException thrown) {
            return "threw" + status();
        }
    }

    static void beforeTheCall(Trial trial) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<String, String>generator("yields \"first\", \"second\"", out -> {
                out.yield("first");
                out.yield("second");
            });
            scene.start("next() with its interrupt status set", () -> {
                        Thread.currentThread().interrupt();
                        return generator.next() + status();
                    })
                    .returns(
                            "first, interrupted",
                            "next() returns the body's value, and the interrupt status is still set");
            scene.start("send(\"x\") with its interrupt status set", () -> {
                        Thread.currentThread().interrupt();
                        return generator.send("x") + status();
                    })
                    .returns(
                            "second, interrupted",
                            "send returns the body's value, and the interrupt status is still set");
        }
    }

    static void ofTheSuspendedBody(Trial trial) {
        try (var scene = new Scene(trial)) {
            var thread = new AtomicReference<Thread>();
            var steps = new AtomicInteger();
            var generator =
                    scene.<String, String>generator("yields \"first\", then its thread's interrupt status", out -> {
                        thread.set(Thread.currentThread());
                        out.yield("first");
                        steps.incrementAndGet();
                        out.yield("second" + status());
                    });
            scene.start("next()", generator::next).returns("first", "next() returns what the body yields");
            scene.actors().says("the suspended body's thread is interrupted");
            thread.get().interrupt();
            scene.actors().settle();
            trial.require(
                    steps.get() == 0,
                    "an interrupt of the suspended body does not end its yield",
                    "the body went on",
                    "wait on, and set the interrupt status again when the wait is over");
            scene.start("send(\"x\")", () -> generator.send("x"))
                    .returns(
                            "second, interrupted",
                            "yield returns when the next call comes, and the body's interrupt status is set");
        }
    }

    static void beforeTheYield(Trial trial) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<String, String>generator(
                    "interrupts itself, then yields \"first\", then its status", out -> {
                        Thread.currentThread().interrupt();
                        out.yield("first");
                        out.yield("second" + status());
                    });
            scene.start("next()", generator::next)
                    .returns("first", "the body's interrupt status does not keep it from yielding");
            scene.start("send(\"x\")", () -> generator.send("x"))
                    .returns(
                            "second, interrupted",
                            "yield returns when the next call comes, and the body's interrupt status is still set");
        }
    }

    private static String status() {
        return Thread.currentThread().isInterrupted() ? ", interrupted" : ", not interrupted";
    }
}
