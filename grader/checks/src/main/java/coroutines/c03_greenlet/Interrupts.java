package coroutines.c03_greenlet;

import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Interrupts of whoever waits. */
final class Interrupts {
    private Interrupts() {}

    /**
     * @param closing whether it waits in {@code close()}
     * @param failing whether what it waits for ends by an exception
     */
    static void ofMain(Trial trial, boolean closing, boolean failing) throws Exception {
        try (var scene = new Scene(trial)) {
            var bodyInterrupted = new AtomicBoolean();
            var greenlet = slow(scene, closing, failing, bodyInterrupted);
            if (closing) {
                scene.switchTo(greenlet, "x").returns("suspended", "C2: the pending switchTo returns the value");
            }
            var call = scene.start(closing ? "close()" : "switchTo(\"x\")", () -> {
                ends(greenlet, closing);
                return status();
            });
            call.waits((closing ? "C8" : "C4") + ": the body has neither switched nor ended: main waits");
            scene.actors().interrupt(Scene.MAIN);
            call.waits("the body has neither switched nor ended: an interrupt ends no wait");
            scene.letGo();
            call.returns("interrupted", "the wait is over, and main's interrupt status is set");
            trial.require(
                    !bodyInterrupted.get(),
                    "an interrupt is not passed on to another greenlet",
                    "the body was interrupted",
                    "");
        }
    }

    /** By what, another clause says. */
    private static void ends(Greenlet<String> greenlet, boolean closing) {
        try {
            if (closing) {
                greenlet.close();
            } else {
                greenlet.switchTo("x");
            }
        } catch (RuntimeException ofTheBody) {
            // the wait is over
        }
    }

    private static Greenlet<String> slow(Scene scene, boolean switches, boolean fails, AtomicBoolean interrupted) {
        var what = "switches to main; its finally block waits until it is let go" + (fails ? ", and throws" : "");
        return scene.greenlet(what, first -> {
            try {
                if (switches) {
                    scene.main().switchTo("suspended");
                }
            } catch (GreenletClosedException closed) {
                // it ends below
            }
            scene.awaitLetGo();
            interrupted.set(Thread.currentThread().isInterrupted());
            if (fails) {
                throw new IllegalArgumentException("of the body");
            }
            return "end";
        });
    }

    /** What ends its wait is that it is closed. */
    static void ofABodyThatIsClosed(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var thread = new AtomicReference<Thread>();
            var seen = new AtomicReference<>("nothing");
            var greenlet = scene.greenlet("switches to main; its finally block looks at its status", first -> {
                thread.set(Thread.currentThread());
                try {
                    return scene.main().switchTo("suspended");
                } finally {
                    seen.set(status());
                }
            });
            scene.switchTo(greenlet, "x").returns("suspended", "C2: the pending switchTo returns the value");
            scene.actors().says("the suspended body's thread is interrupted");
            thread.get().interrupt();
            scene.actors().settle();
            scene.start("close()", () -> {
                        Families.closeQuietly(greenlet);
                        return status();
                    })
                    .returns("not interrupted", "an interrupt is not passed on to another greenlet");
            trial.require(
                    seen.get().equals("interrupted"),
                    "its switchTo is over, by its being closed: its interrupt status is set",
                    "its finally block saw: " + seen.get(),
                    "set the status again before the exception is thrown, too");
        }
    }

    static void beforeTheCall(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var greenlet = scene.greenlet("tells main its own interrupt status, twice", first -> {
                scene.main().switchTo(status());
                return scene.main().switchTo(status());
            });
            for (var call = 1; call <= 2; call++) {
                scene.start("switchTo(\"x\") with its interrupt status set", () -> {
                            Thread.currentThread().interrupt();
                            var others = greenlet.switchTo("x");
                            var own = Thread.interrupted() ? "interrupted" : "not interrupted";
                            return "main is " + own + ", the body is " + others;
                        })
                        .returns(
                                "main is interrupted, the body is not interrupted",
                                "switchTo returns as ever, and the interrupt status is still set, of its own"
                                        + " thread alone");
            }
        }
    }

    static void ofASuspendedBody(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var thread = new AtomicReference<Thread>();
            var steps = new AtomicInteger();
            var greenlet = scene.greenlet("switches to main, then tells main its interrupt status", first -> {
                thread.set(Thread.currentThread());
                scene.main().switchTo("suspended");
                steps.incrementAndGet();
                return scene.main().switchTo(status());
            });
            scene.switchTo(greenlet, "x").returns("suspended", "C2: the pending switchTo returns the value");
            scene.actors().says("the suspended body's thread is interrupted");
            thread.get().interrupt();
            scene.actors().settle();
            trial.require(
                    steps.get() == 0,
                    "an interrupt of a suspended body does not end its switchTo",
                    "the body went on",
                    "wait on, and set the interrupt status again when the wait is over");
            scene.switchTo(greenlet, "x")
                    .returns("interrupted", "it goes on when it is switched to, its interrupt status set");
        }
    }

    static void beforeTheBodySwitches(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var greenlet = scene.greenlet("interrupts itself, switches to main, then tells it its status", first -> {
                Thread.currentThread().interrupt();
                scene.main().switchTo("suspended");
                return scene.main().switchTo(status());
            });
            scene.switchTo(greenlet, "x")
                    .returns("suspended", "the body's interrupt status does not keep it from switching");
            scene.switchTo(greenlet, "x")
                    .returns("interrupted", "it goes on when it is switched to, its interrupt status still set");
        }
    }

    private static String status() {
        return Thread.currentThread().isInterrupted() ? "interrupted" : "not interrupted";
    }
}
