package coroutines.c02_generator;

import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** C9: a body that yields while it is being closed. */
final class Resisting {
    private Resisting() {}

    /** A body that yields again and again while it is closed, and looks at what that does. */
    static void refusesToYieldEachTime(Trial trial) {
        try (var scene = new Scene(trial)) {
            var refused = new AtomicInteger();
            var generator = scene.<Integer, String>generator("yields 1, and when it is closed 2, three times", out -> {
                try {
                    out.yield(1);
                } catch (GeneratorClosedException closed) { // what becomes of that one is another clause's matter
                    for (var times = 0; times < 3; times++) {
                        try {
                            out.yield(2);
                        } catch (IllegalStateException whileClosing) {
                            refused.incrementAndGet();
                        }
                    }
                }
            });
            scene.start("next()", generator::next).returns(1, "next() returns what the body yields");
            scene.start("close()", Scene.closing(generator))
                    .returns("C9: no yield suspends the body any more: it ends, and close() returns");
            trial.require(
                    refused.get() == 3,
                    "every yield while the body is being closed throws IllegalStateException",
                    refused + " of three did",
                    "the generator is being closed until its body has ended");
        }
    }

    /** A body that yields once more while it is closed, and looks at what that does. */
    static void refusesToYield(Trial trial) {
        try (var scene = new Scene(trial)) {
            var second = new AtomicReference<>("was never reached");
            var generator = scene.<Integer, String>generator("yields 1, and when it is closed 2", out -> {
                try {
                    out.yield(1);
                } catch (GeneratorClosedException closed) {
                    second.set("did not come back");
                    try {
                        out.yield(2);
                        second.set("returned");
                    } catch (RuntimeException thrown) {
                        second.set("threw " + thrown.getClass().getSimpleName());
                    }
                }
            });
            scene.start("next()", generator::next).returns(1, "next() returns what the body yields");
            scene.start("close()", Scene.closing(generator)).returns("the body returns in the end: close() returns");
            trial.require(
                    second.get().equals("threw IllegalStateException"),
                    "a yield while the body is being closed throws IllegalStateException",
                    "the second yield " + second.get(),
                    "remember that the generator is being closed, and look at it at the beginning of yield");
        }
    }

    static void refusedYieldReachesTheCloser(Trial trial) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<Integer, String>generator("yields 1, and in its finally block 2", out -> {
                try {
                    out.yield(1);
                } finally {
                    out.yield(2);
                }
            });
            scene.start("next()", generator::next).returns(1, "next() returns what the body yields");
            scene.start("close()", Scene.closing(generator))
                    .fails(
                            IllegalStateException.class,
                            "yield in the finally block throws IllegalStateException, which ends the body: close()"
                                    + " throws it");
        }
    }
}
