package coroutines.c03_greenlet;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** What scripts do not do with {@code close()}: bodies that close others while they are closed themselves. */
final class Closing {
    private static final String GETS = "C2: the pending switchTo returns the value";

    private static final int LAST = 3;

    private Closing() {}

    /** A suspended greenlet is closed by another one, whose parent and whose child it is not. */
    static void returnsToItsCaller(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var parent =
                    scene.greenlet("switches to main", first -> scene.main().switchTo("parent"));
            var child = scene.greenlet(
                    "switches to main", parent, first -> scene.main().switchTo("child"));
            var closer = scene.greenlet("closes that one, then switches to main", first -> {
                child.close();
                return scene.main().switchTo("closer");
            });
            scene.switchTo(parent, "x").returns("parent", GETS);
            scene.switchTo(child, "x").returns("child", GETS);
            scene.switchTo(closer, "x").returns("closer", "close() returns to its caller, not to the parent");
            scene.start("isFinished() of the parent", parent::isFinished)
                    .returns(false, "close() of a child leaves its parent suspended");
            scene.close(parent).returns("close() returns to its caller when the body has ended");
            scene.start("isFinished() of the parent", parent::isFinished)
                    .returns(true, "C6: isFinished() tells whether the body has ended");
        }
    }

    /** A finally block that closes a third greenlet, and its own closer. */
    static void ofAThirdOne(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var outcomes = Collections.synchronizedList(new ArrayList<String>());
            var made = new ArrayList<Greenlet<String>>();
            var third = suspended(scene, "switches to main", "third", () -> outcomes.add("the third one has ended"));
            var second = suspended(scene, "switches to main; its finally block closes a third one", "second", () -> {
                outcomes.add(outcome("its own", made.get(0)));
                outcomes.add(outcome("its closer's", made.get(1)));
                outcomes.add(outcome("main's", scene.main()));
                outcomes.add(outcome("the third one's", third));
                outcomes.add("its switchTo " + switched(() -> scene.main().switchTo("x")));
            });
            var first = scene.greenlet("closes the second one, then returns", value -> {
                second.close();
                return "back";
            });
            made.addAll(List.of(second, first));
            scene.switchTo(third, "x").returns("third", GETS);
            scene.switchTo(second, "x").returns("second", GETS);
            scene.switchTo(first, "x").returns("C8: close() returns to its caller when the body has ended");
            require(trial, outcomes);
        }
    }

    /** Each closes the next one in its finally block; the last one tries to close all who wait for that. */
    static void ofAllWhoWait(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var outcomes = Collections.synchronizedList(new ArrayList<String>());
            var chain = new ArrayList<Greenlet<String>>();
            for (var place = 0; place < LAST; place++) {
                var next = place + 1;
                var what = "switches to main; its finally block closes greenlet " + next;
                chain.add(suspended(scene, what, "suspended", () -> Families.closeQuietly(chain.get(next))));
            }
            chain.add(suspended(
                    scene, "switches to main; its finally block closes all others, and itself", "suspended", () -> {
                        chain.forEach(one -> outcomes.add(outcome("greenlet " + chain.indexOf(one) + ":", one)));
                    }));
            for (var greenlet : chain) {
                scene.switchTo(greenlet, "x").returns("suspended", GETS);
            }
            scene.start("close() of greenlet 0", () -> {
                        Families.closeQuietly(chain.getFirst());
                        return "closed";
                    })
                    .returns("C8: close() returns to its caller when the body has ended");
            requireRefused(trial, outcomes);
        }
    }

    private static void requireRefused(Trial trial, List<String> outcomes) {
        var refused = IntStream.rangeClosed(0, LAST)
                .mapToObj(place -> "greenlet " + place + ": close() threw IllegalStateException")
                .toList();
        trial.require(
                outcomes.equals(refused),
                "C8: close() of who waits in close() throws IllegalStateException, whoever waits for whom",
                "in the finally block of greenlet " + LAST + ": " + String.join(", ", outcomes),
                "who waits in close() is neither suspended nor finished: it cannot be closed");
    }

    private static Greenlet<String> suspended(Scene scene, String what, String gives, Runnable whenClosed) {
        return scene.greenlet(what, first -> {
            try {
                return scene.main().switchTo(gives);
            } finally {
                whenClosed.run();
            }
        });
    }

    private static void require(Trial trial, List<String> outcomes) {
        var refused = List.of(
                "its own close() threw IllegalStateException",
                "its closer's close() threw IllegalStateException",
                "main's close() threw IllegalStateException");
        trial.require(
                outcomes.size() >= refused.size()
                        && outcomes.subList(0, refused.size()).equals(refused),
                "C8: in the body that is closed: " + String.join(", ", refused),
                "in the body that is closed: " + String.join(", ", outcomes),
                "who waits in close() is neither suspended nor finished: it cannot be closed");
        trial.require(
                outcomes.subList(refused.size(), outcomes.size())
                        .equals(List.of(
                                "the third one has ended",
                                "the third one's close() returned",
                                "its switchTo threw IllegalStateException")),
                "a body that is being closed may close a third one, and is still being closed then",
                "in the body that is closed: " + String.join(", ", outcomes),
                "close() gives the turn to the one that is closed, and gets it back");
    }

    private static String outcome(String whose, Greenlet<String> greenlet) {
        try {
            greenlet.close();
            return whose + " close() returned";
        } catch (RuntimeException thrown) {
            return whose + " close() threw " + thrown.getClass().getSimpleName();
        }
    }

    /** Whoever is closed can switch to nobody: a new one, a finished one, itself. */
    static void switchesToNobody(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var outcomes = Collections.synchronizedList(new ArrayList<String>());
            var self = new AtomicReference<Greenlet<String>>();
            var fresh = scene.greenlet("counts that it has begun", first -> {
                outcomes.add("a new one has begun");
                return first;
            });
            var what = "switches to main; its finally block to a new one, main and itself";
            var greenlet = suspended(scene, what, "suspended", () -> {
                outcomes.add(switched(() -> fresh.switchTo("x")));
                outcomes.add(switched(() -> scene.main().switchTo("x")));
                outcomes.add(switched(() -> self.get().switchTo("x")));
            });
            self.set(greenlet);
            scene.switchTo(greenlet, "x").returns("suspended", GETS);
            scene.close(greenlet).returns("C8: close() returns to its caller when the body has ended");
            trial.require(
                    outcomes.equals(Collections.nCopies(3, "threw IllegalStateException")),
                    "switchTo of a body that is being closed throws IllegalStateException, to whomever",
                    "to a new one, to main and to itself: " + String.join(", ", outcomes),
                    "look whether the caller is being closed before anything else");
        }
    }

    private static String switched(Callable<String> call) {
        try {
            call.call();
            return "returned";
        } catch (Exception thrown) {
            return "threw " + thrown.getClass().getSimpleName();
        }
    }
}
