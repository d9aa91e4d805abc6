package processes.p08_joinable_queue;

import grader.spec.Call;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** C6: interrupted calls, which leave the queue as if they had never been made. */
final class Interrupts {
    private static final int ROUNDS = 100;
    private static final String ALREADY =
            "the thread is interrupted already: the call throws, whether it could go on" + " or not";

    private Interrupts() {}

    static void onEntry(Trial trial) {
        for (var items = 0; items <= 1; items++) {
            try (var scene = new Scene(trial)) {
                if (items == 1) {
                    scene.put("P", 1).returns("there is room: put() returns");
                }
                var queue = scene.queue();
                refused(scene, "put(2)", returning(() -> queue.put(2)));
                refused(scene, "take()", queue::take);
                refused(scene, "poll(1 h)", () -> queue.poll(Scene.LONG));
                refused(scene, "poll(0 ms)", () -> queue.poll(Duration.ZERO));
                refused(scene, "join()", returning(queue::join));
                refused(scene, "join(1 h)", () -> queue.join(Scene.LONG));
                refused(scene, "join(0 ms)", () -> queue.join(Duration.ZERO));
                if (items == 1) {
                    scene.take("C").returns(1, "the calls that threw took nothing");
                    scene.isDone();
                }
                scene.unfinished(0, "the calls that threw put nothing in");
                scene.isOneTooMany("the calls that threw took nothing: all that were taken are done");
            }
        }
    }

    private static Callable<Boolean> returning(Scene.Command command) {
        return () -> {
            command.run();
            return true;
        };
    }

    private static void refused(Scene scene, String what, Callable<?> command) {
        scene.tell("A", what + " with its interrupt status set", Scene.interrupted(command))
                .fails(InterruptedException.class, ALREADY);
    }

    static void whileWaiting(Trial trial) {
        ofPut(trial);
        ofTake(trial);
    }

    private static void ofPut(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            scene.put("P", 1).returns("there is room: put() returns");
            interrupted(scene, "A", scene.put("A", 2));
            var other = scene.put("B", 3);
            other.waits("the queue is full: put() waits");
            scene.take("C").returns(1, "an item is inside: take() returns it");
            other.returns("there is room: the other's put() returns");
            scene.take("C").returns(3, "the interrupted put() put nothing in");
            scene.isDone();
            scene.isDone();
            scene.unfinished(0, "the interrupted put() is not counted: all are done");
        }
    }

    private static void ofTake(Trial trial) {
        try (var scene = new Scene(trial)) {
            interrupted(scene, "A", scene.take("A"));
            interrupted(scene, "A", scene.poll("A", Scene.LONG));
            var other = scene.take("B");
            other.waits("nothing is inside: take() waits");
            scene.put("P", 1).returns("there is room: put() returns");
            other.returns(1, "the interrupted calls take nothing: the item is the other's");
            scene.isDone();
            scene.isOneTooMany("the interrupted calls took nothing: all that were taken are done");
        }
    }

    static void ofJoin(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.inWork(1);
            var other = scene.join("B");
            other.waits("one is unfinished: join() waits");
            interrupted(scene, "A", scene.join("A"));
            interrupted(scene, "A", scene.join("A", Scene.LONG));
            other.waits("one is unfinished: the other goes on waiting");
            scene.isDone();
            other.returns("the last unfinished item is done: join() returns");
        }
    }

    private static void interrupted(Scene scene, String actor, Call<?> call) {
        call.waits("it cannot go on: it waits");
        scene.actors().interrupt(actor);
        call.fails(InterruptedException.class, "the thread waits and is interrupted: the call throws");
    }

    /** A put is interrupted just when there is room: it counts exactly when it returns, and the other one goes on. */
    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = new JoinableQueue<Integer>(2);
            var through = new AtomicInteger();
            round.thread("other", () -> {
                queue.put(1);
                queue.put(2);
            });
            victim(round, () -> {
                queue.put(3);
                through.incrementAndGet();
            });
            round.thread("taker", () -> {
                queue.take();
                queue.take();
            });
            round.run();
            var unfinished = Scene.call(trial, "unfinished()", queue::unfinished);
            round.require(
                    unfinished == 2 + through.get(),
                    "a put() that threw InterruptedException does not count, one that returned does: "
                            + (2 + through.get()) + " are unfinished",
                    unfinished + " are unfinished",
                    "count an item when it is inside, not before the wait for room");
            for (var left = 0; left < through.get(); left++) {
                var item = Scene.call(trial, "poll(0 ms)", () -> queue.poll(Duration.ZERO));
                round.require(item.isPresent(), "what put() put in is inside", "nothing is inside", "");
            }
        });
    }

    /** A taker is interrupted just when an item comes: it has it, or the item is inside. */
    static void ofTakersUnderStress(Trial trial) throws Exception {
        trial.stress(ROUNDS / 3, round -> {
            var queue = new JoinableQueue<Integer>();
            var through = new AtomicInteger();
            victim(round, () -> {
                if (round.number() % 2 == 0) {
                    queue.take();
                } else {
                    queue.poll(Scene.LONG);
                }
                through.incrementAndGet();
            });
            round.thread("producer", () -> {
                round.pause();
                queue.put(1);
                queue.put(2);
            });
            round.run();
            for (var left = 2; left > through.get(); left--) {
                var item = Scene.call(trial, "poll(0 ms)", () -> queue.poll(Duration.ZERO));
                round.require(
                        item.isPresent(),
                        "a call that threw InterruptedException took nothing: " + (2 - through.get()) + " are inside",
                        "an item is gone",
                        "who has been given an item returns it, or gives it back before he throws");
            }
        });
    }

    private static void victim(Round round, Scene.Command call) {
        var victim = new AtomicReference<@Nullable Thread>();
        round.thread("interrupted", () -> {
            victim.set(Thread.currentThread());
            for (var i = 0; i < 2; i++) {
                try {
                    call.run();
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            }
            victim.set(null);
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < 2; i++) {
                round.pause();
                var thread = victim.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
    }
}
