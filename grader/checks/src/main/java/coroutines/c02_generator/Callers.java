package coroutines.c02_generator;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Several callers of one generator. */
final class Callers {
    private static final int CALLERS = 3;
    private static final int ATTEMPTS = 30;
    private static final int MOST_VALUES = 5;

    private static final List<String> ALL_REFUSED = List.of(
            "next() threw IllegalStateException",
            "send(\"x\") threw IllegalStateException",
            "close() threw IllegalStateException");

    private Callers() {}

    static void othersAreRefused(Trial trial) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var generator =
                    scene.<Integer, String>generator("waits until it is let go, then yields 1, 2 and so on", out -> {
                        letGo.await();
                        for (var i = 1; true; i++) {
                            out.yield(i);
                        }
                    });
            try {
                var running = scene.start("next()", generator::next);
                running.waits("the body has not yielded yet: A's next() waits");
                var because = "A's call is in progress: any other throws IllegalStateException at once";
                var actors = scene.actors();
                actors.start("B", "next()", generator::next).fails(IllegalStateException.class, because);
                actors.start("C", "send(\"x\")", () -> generator.send("x")).fails(IllegalStateException.class, because);
                actors.start("D", "close()", Scene.closing(generator)).fails(IllegalStateException.class, because);
                running.waits("the refused calls changed nothing: A's next() still waits");
                actors.says("the body is let go");
                letGo.countDown();
                running.returns(1, "the body yields 1 to A, whose call started it");
            } finally {
                letGo.countDown();
            }
        }
    }

    static void bodyIsRefused(Trial trial) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var self = new AtomicReference<Generator<Integer, String>>();
            var outcomes = Collections.synchronizedList(new ArrayList<String>());
            var generator =
                    scene.<Integer, String>generator("yields 0, calls its own generator, then yields 1", out -> {
                        out.yield(0);
                        letGo.await();
                        outcomes.add(outcome("next()", () -> self.get().next()));
                        outcomes.add(outcome("send(\"x\")", () -> self.get().send("x")));
                        outcomes.add(outcome("close()", () -> self.get().close()));
                        out.yield(1);
                    });
            self.set(generator);
            try {
                scene.start("next()", generator::next).returns(0, "next() returns what the body yields");
                var call = scene.start("next()", generator::next);
                scene.actors().settle();
                letGo.countDown();
                call.returns(1, "the body's own calls are refused at once, and it goes on to yield 1");
            } finally {
                letGo.countDown();
            }
            allRefused(trial, ALL_REFUSED, outcomes);
        }
    }

    /** The calls that a body has made of its own generator. */
    static void allRefused(Trial trial, List<String> expected, List<String> outcomes) {
        trial.require(
                outcomes.equals(expected),
                "C10: in the body: " + String.join(", ", expected),
                "in the body: " + String.join(", ", outcomes),
                "refuse a call while one is in progress, whoever makes it");
    }

    /** How a call that a body makes of its own generator has ended. */
    static String outcome(String what, Runnable call) {
        try {
            call.run();
            return what + " returned";
        } catch (RuntimeException thrown) {
            return what + " threw " + thrown.getClass().getSimpleName();
        }
    }

    /** One after the other, each caller a thread of its own. */
    static void takeTurns(Trial trial) {
        try (var scene = new Scene(trial)) {
            var generator = scene.<Integer, String>generator("yields 1, 2, 3 and so on", out -> {
                for (var i = 1; true; i++) {
                    out.yield(i);
                }
            });
            var value = 0;
            for (var name : List.of("B", "A", "C", "B", "A")) {
                value++;
                scene.actors()
                        .start(name, "next()", generator::next)
                        .returns(value, "no call is in progress: any thread's next() gets the next value");
            }
        }
    }

    /** Several callers at the same moment: every value goes to exactly one of them, the others are refused. */
    static void collide(Round round) throws Exception {
        var steps = new AtomicInteger();
        var generator = new Generator<Integer, String>(out -> {
            while (true) {
                out.yield(steps.incrementAndGet());
            }
        });
        var values = Collections.synchronizedList(new ArrayList<Integer>());
        for (var i = 1; i <= CALLERS; i++) {
            if (round.number() % 2 == 0) {
                round.thread("T" + i, () -> callOften(generator, values));
            } else {
                round.virtualThread("T" + i, () -> callOften(generator, values));
            }
        }
        round.run();
        var made = steps.get();
        Scene.closeBehindItsBack(generator);
        var got =
                values.stream().map(value -> value == null ? 0 : value).sorted().toList();
        round.require(
                got.equals(IntStream.rangeClosed(1, made).boxed().toList()),
                "each of the body's " + made + " values is returned by one call, and no other value",
                "returned were " + got,
                "look whether a call is in progress and say that one is in one step, and take that back only when it"
                        + " is over");
    }

    private static void callOften(Generator<Integer, String> generator, List<Integer> values) {
        var got = 0;
        for (var attempt = 0; attempt < ATTEMPTS && got < MOST_VALUES; attempt++) {
            try {
                values.add(generator.next());
                got++;
            } catch (IllegalStateException anotherCallIsInProgress) {
                Thread.yield();
            }
        }
    }
}
