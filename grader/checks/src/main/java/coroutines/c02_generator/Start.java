package coroutines.c02_generator;

import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** How a generator begins. */
final class Start {
    private Start() {}

    static void isLazy(Trial trial, boolean bySend) {
        try (var scene = new Scene(trial)) {
            var ran = new AtomicInteger();
            var generator = scene.<Integer, String>generator("counts that it has begun, then yields 7", out -> {
                ran.incrementAndGet();
                out.yield(7);
            });
            scene.actors().settle();
            trial.require(
                    ran.get() == 0,
                    "no line of the body runs before the first call",
                    "after the constructor the body had begun",
                    "let the first next() start the body's thread, not the constructor");
            var first = bySend
                    ? scene.start("send(null)", () -> generator.send(null))
                    : scene.start("next()", generator::next);
            first.returns(
                    7,
                    bySend
                            ? "C2: the first call runs the body to its first yield and returns that value"
                            : "the first call runs the body to its first yield and returns that value");
            trial.require(ran.get() == 1, "the body is begun once", "it was begun " + ran.get() + " times", "");
        }
    }

    static void refusesToSend(Trial trial, int times) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<String, String>generator("yields \"first\"", out -> out.yield("first"));
            for (var i = 0; i < times; i++) {
                scene.start("send(\"early\")", () -> generator.send("early"))
                        .fails(
                                IllegalStateException.class,
                                "nobody waits in yield yet: send(\"early\") throws IllegalStateException");
            }
            scene.start("next()", generator::next)
                    .returns("first", "the refused call left the generator new: next() starts it");
        }
    }
}
