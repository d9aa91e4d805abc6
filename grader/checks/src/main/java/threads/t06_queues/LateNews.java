package threads.t06_queues;

import grader.spec.Trial;
import java.time.Duration;

/**
 * C10: an item, or room, of which a timed waiter hears when its time is over: whatever it returns, nobody sleeps on.
 */
final class LateNews {
    private static final Duration TIME = Duration.ofMillis(60);
    private static final Duration LATE = TIME.plusMillis(30);

    private LateNews() {}

    static void ofAnItem(Trial trial) {
        for (var kind : Kind.values()) {
            try (var scene = new Scene(trial, kind, 1)) {
                var timed = scene.poll("A", TIME);
                scene.actors().settle();
                var other = scene.take("B");
                scene.actors().settle();
                var entry = Kind.entry(1);
                scene.actors()
                        .startUnnoticed("P", "put(" + entry + ")", timed, LATE, () -> {
                            scene.queue().put(entry);
                            return true;
                        })
                        .returns("C6: there is room: put() returns");
                if (timed.returns("C10: A's time is over, or an item is inside: poll returns")
                        .isPresent()) {
                    scene.put("P", 2).returns("C6: A has taken the item, there is room: put() returns");
                }
                other.returns("C10: an item is inside, and B waits for it: whoever gives up lets the next one have it");
            }
        }
    }

    static void ofRoom(Trial trial) {
        for (var kind : Kind.values()) {
            try (var scene = new Scene(trial, kind, 1)) {
                scene.filled(1);
                var timed = scene.offer("A", 7, TIME);
                scene.actors().settle();
                var other = scene.put("B", 8);
                scene.actors().settle();
                scene.actors()
                        .startUnnoticed(
                                "T", "take()", timed, LATE, () -> scene.queue().take())
                        .returns("C6: an item is inside: take() returns it");
                if (timed.returns("C10: A's time is over, or there is room: offer returns")) {
                    scene.take("T").returns("C6: A's item is inside: take() returns it");
                }
                other.returns("C10: there is room, and B waits for it: whoever gives up lets the next one have it");
            }
        }
    }
}
