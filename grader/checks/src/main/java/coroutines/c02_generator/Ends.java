package coroutines.c02_generator;

import grader.spec.Trial;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

/** After the end, however it came, every call says so. */
final class Ends {
    private Ends() {}

    static void byReturning(Trial trial, int yields) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<Integer, String>generator("yields " + yields + " values and returns", out -> {
                for (var i = 1; i <= yields; i++) {
                    out.yield(i);
                }
            });
            for (var i = 1; i <= yields; i++) {
                scene.start("next()", generator::next).returns("there is a value left: next() returns");
            }
            says(scene, "next()", generator::next, "the body has returned: next() throws NoSuchElementException");
            everyCallSaysSo(scene, generator, "returned");
        }
    }

    /** Whether the failure arrives is another clause's matter: here it matters what comes after it. */
    static void byFailing(Trial trial, Throwable failure) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<Integer, String>generator("yields 1 and then throws", out -> {
                out.yield(1);
                Failures.raise(failure);
            });
            scene.start("next()", generator::next).returns("next() returns what the body yields");
            if (scene.ends("next()", generator::next)) {
                everyCallSaysSo(scene, generator, "failed");
            }
        }
    }

    /** How it is closed is another clause's matter; whether {@code close()} has ended at all. */
    static boolean byClosing(Trial trial, int steps, String closer) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<Integer, String>generator("yields 1, 2, 3 and so on for ever", out -> {
                for (var i = 1; true; i++) {
                    out.yield(i);
                }
            });
            for (var i = 1; i <= steps; i++) {
                scene.start("next()", generator::next).returns("next() returns what the body yields");
            }
            var close = scene.actors().start(closer, "close()", Scene.closing(generator));
            scene.actors().settle();
            var ends = close.ended();
            if (ends) {
                everyCallSaysSo(scene, generator, "been closed");
            }
            return ends;
        }
    }

    static void everyCallSaysSo(Scene scene, Generator<?, String> generator, String how) {
        var because = "C5: the generator has " + how + ": every later call throws NoSuchElementException";
        says(scene, "next()", generator::next, because);
        says(scene, "send(\"late\")", () -> generator.send("late"), because);
        says(scene, "send(null)", () -> generator.send(null), because);
        says(scene, "next()", generator::next, because);
        scene.start("close()", Scene.closing(generator))
                .returns("C8: the generator has " + how + ": close() does nothing");
    }

    private static void says(Scene scene, String what, Callable<?> call, String because) {
        scene.start(what, call).fails(NoSuchElementException.class, because);
    }
}
