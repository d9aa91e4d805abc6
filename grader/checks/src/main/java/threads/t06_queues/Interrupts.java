package threads.t06_queues;

import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** C9: interrupted calls, which leave the queue as if they had never been made. */
final class Interrupts {
    private static final String ALREADY =
            "the thread is interrupted already: the call throws, whether it could go on" + " or not";
    private static final String WAITING = "the thread waits and is interrupted: the call throws";

    private Interrupts() {}

    static void onEntry(Trial trial) {
        for (var kind : Kind.values()) {
            for (var items = 0; items <= 2; items++) {
                try (var scene = new Scene(trial, kind, 2)) {
                    scene.filled(items);
                    var queue = scene.queue();
                    refused(scene, "put((4, 9))", () -> {
                        queue.put(Kind.entry(9));
                        return true;
                    });
                    refused(scene, "offer((4, 9), 1 h)", () -> queue.offer(Kind.entry(9), Scene.LONG));
                    refused(scene, "offer((4, 9), 0 ms)", () -> queue.offer(Kind.entry(9), Duration.ZERO));
                    refused(scene, "take()", queue::take);
                    refused(scene, "poll(1 h)", () -> queue.poll(Scene.LONG));
                    refused(scene, "poll(0 ms)", () -> queue.poll(Duration.ZERO));
                    scene.size(items, "the calls that threw changed nothing");
                }
            }
        }
    }

    private static void refused(Scene scene, String what, Callable<?> command) {
        scene.tell("A", what + " with its interrupt status set", Scene.interrupted(command))
                .fails(InterruptedException.class, ALREADY);
    }

    static void whileWaiting(Trial trial) {
        for (var kind : Kind.values()) {
            for (var timed : List.of(false, true)) {
                ofTakers(trial, kind, timed);
                ofPutters(trial, kind, timed);
            }
        }
    }

    private static void ofTakers(Trial trial, Kind kind, boolean timed) {
        try (var scene = new Scene(trial, kind, 2)) {
            interrupted(scene, "A", timed ? scene.poll("A", Scene.LONG) : scene.take("A"));
            var other = scene.take("B");
            other.waits("the queue is empty: take() waits");
            interrupted(scene, "A", timed ? scene.poll("A", Scene.LONG) : scene.take("A"));
            other.waits("the queue is empty: the other goes on waiting");
            scene.put("C", 1).returns("there is room: put() returns");
            other.returns(Kind.entry(1), "the interrupted take is as if never called: the item is the other's");
            scene.put("C", 2).returns("there is room: put() returns");
            scene.size(1, "the interrupted calls take nothing afterwards");
        }
    }

    private static void ofPutters(Trial trial, Kind kind, boolean timed) {
        try (var scene = new Scene(trial, kind, 1)) {
            var items = scene.full();
            interrupted(scene, "A", timed ? scene.offer("A", 7, Scene.LONG) : scene.put("A", 7));
            var other = scene.put("B", 5);
            other.waits("the queue is full: put() waits");
            interrupted(scene, "A", timed ? scene.offer("A", 7, Scene.LONG) : scene.put("A", 7));
            other.waits("the queue is full: the other goes on waiting");
            takesOther(scene);
            other.returns("there is room: the other's put() returns");
            scene.size(items, "the interrupted calls put nothing in");
            for (var left = 0; left < items; left++) {
                takesOther(scene);
            }
        }
    }

    private static void takesOther(Scene scene) {
        var taken = scene.take("C").returns("an item is inside: take() returns");
        if (Kind.entry(7).equals(taken)) {
            throw scene.actors()
                    .broken(
                            "the interrupted put is as if never called: its item is not inside",
                            "take() returned " + taken,
                            "take back whatever the waiting call has left behind before it throws");
        }
    }

    private static void interrupted(Scene scene, String actor, Call<?> call) {
        call.waits("it cannot go on: it waits");
        scene.actors().interrupt(actor);
        call.fails(InterruptedException.class, WAITING);
    }
}
