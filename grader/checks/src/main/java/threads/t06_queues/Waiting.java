package threads.t06_queues;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;

/** C11 and C12: what a thread does while it waits. */
final class Waiting {
    private static final String REST = "it waits: it rests until it is called";

    private Waiting() {}

    static void wakeUpsForNoReason(Trial trial) {
        for (var kind : Kind.values()) {
            try (var scene = new Scene(trial, kind, 1)) {
                poked(scene, 0, List.of(scene.take("A"), scene.take("B"), scene.poll("C", Scene.LONG)));
            }
            try (var scene = new Scene(trial, kind, 1)) {
                var items = scene.full();
                poked(scene, items, List.of(scene.put("A", 3), scene.put("B", 4), scene.offer("C", 5, Scene.LONG)));
            }
        }
    }

    private static void poked(Scene scene, int items, List<Call<?>> waiting) {
        for (var times = 0; times < 3; times++) {
            scene.actors().poke();
            for (var call : waiting) {
                call.waits("a wake-up for no reason changes nothing: the call goes on waiting");
            }
        }
        scene.size(items, "a wake-up for no reason puts nothing in and takes nothing out");
    }

    static void rests(Trial trial) {
        try (var scene = new Scene(trial, Kind.PRIORITY, 1)) {
            var take = scene.take("A");
            scene.actors().settle();
            take.idles(REST);
            var poll = scene.poll("B", Scene.LONG);
            scene.actors().settle();
            poll.idles(REST);
        }
        try (var scene = new Scene(trial, Kind.FIFO, 1)) {
            scene.full();
            var put = scene.put("A", 3);
            scene.actors().settle();
            put.idles(REST);
            var offer = scene.offer("B", 4, Scene.LONG);
            scene.actors().settle();
            offer.idles(REST);
        }
    }
}
