package coroutines.c03_greenlet;

import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How greenlets begin, and several families. */
final class Families {
    private static final String OWN = "each family has greenlets of its own, and knows nothing of the others";

    private Families() {}

    static void nothingRunsYet(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var began = new AtomicInteger();
            var parent = scene.greenlet("counts that it has begun", first -> "p" + began.incrementAndGet());
            var child = scene.greenlet("counts that it has begun", parent, first -> "c" + began.incrementAndGet());
            scene.actors().settle();
            trial.require(
                    began.get() == 0,
                    "no line of a body runs before somebody switches there",
                    "after the constructor a body had begun",
                    "let the first switchTo start the body's thread, not the constructor");
            scene.start("new Greenlet(null, body)", () -> new Greenlet<String>(null, first -> first))
                    .fails(NullPointerException.class, "a null parent is a NullPointerException");
            scene.start("new Greenlet(parent, null)", () -> new Greenlet<>(scene.main(), null))
                    .fails(NullPointerException.class, "a null body is a NullPointerException");
            scene.close(child).returns("C8: there is nothing to close: close() returns");
        }
    }

    /** A greenlet whose parent has finished is as good as any. */
    static void childOfAFinishedOne(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var parent = scene.greenlet("returns", first -> first);
            scene.close(parent).returns("C8: there is nothing to close: close() returns");
            var child = scene.greenlet("returns \"end\"", parent, first -> "end");
            scene.switchTo(child, "x")
                    .returns(
                            "end",
                            "C5: the value of a body that returns goes to the nearest parent that has not"
                                    + " finished");
        }
    }

    /** The same thread is the main greenlet of two families, by turns; a third is made within a body. */
    static void byTurns(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var first = scene.greenlet("gives back what it is given, with an a", echo(scene.main(), "a"));
            scene.switchTo(first, "1").returns("1a", "C2: the pending switchTo returns the value");
            var other = scene.start("Greenlet.main()", Greenlet::<String>main).returns("main() returns");
            trial.require(
                    other != scene.main(),
                    "main() makes a family of its own, each time it is called",
                    "the same thread got the same greenlet again",
                    "");
            var second = scene.start("new Greenlet(parent, body)", () -> new Greenlet<>(other, echo(other, "b")))
                    .returns("the constructor returns");
            scene.switchTo(second, "1").returns("C3: it goes on with whoever was switched to");
            for (var value : List.of("2", "3", "4")) {
                scene.switchTo(first, value).returns(value + "a", OWN);
                scene.switchTo(second, value).returns(value + "b", OWN);
            }
            scene.switchTo(other, "5").returns("5", "C3: " + Model.SELF);
            scene.switchTo(scene.main(), "6").returns("6", "C3: " + Model.SELF);
            var within = scene.greenlet(
                    "makes a family of its own", value -> scene.main().switchTo("w" + inner("7")));
            scene.switchTo(within, "w").returns("w7c", OWN);
            scene.switchTo(first, "8").returns("8a", OWN);
            scene.close(second).returns("C8: close() returns to its caller when the body has ended");
        }
    }

    private static Body<String> echo(Greenlet<String> back, String suffix) {
        return first -> {
            var value = first;
            while (true) {
                value = back.switchTo(value + suffix);
            }
        };
    }

    private static String inner(String value) {
        Greenlet<String> main = Greenlet.main();
        var greenlet = new Greenlet<>(main, echo(main, "c"));
        greenlet.switchTo("0");
        var result = greenlet.switchTo(value);
        closeQuietly(greenlet);
        return result;
    }

    /** Where something else is judged: what comes out of {@code close()} is told by C8. */
    static void closeQuietly(Greenlet<?> greenlet) {
        try {
            greenlet.close();
        } catch (GreenletClosedException itsOwn) {
            // the greenlet has ended, and that is all that matters here
        }
    }

    /** While one family works, another does, too. */
    static void atTheSameTime(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var slow = scene.greenlet("waits until it is let go, then returns", first -> {
                scene.awaitLetGo();
                return "slow";
            });
            var call = scene.switchTo(slow, "slow");
            call.waits("C4: the body has not switched yet: main waits");
            scene.actors().start("B", "a family of its own", () -> inner("1")).returns("1c", OWN);
            scene.letGo();
            call.returns("slow", "C5: the body has ended: main gets its value");
        }
    }
}
