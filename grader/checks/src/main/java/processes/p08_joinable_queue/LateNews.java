package processes.p08_joinable_queue;

import grader.spec.Trial;
import java.time.Duration;

/** C7: an item of which a timed waiter hears when its time is over: whatever it returns, nobody sleeps on. */
final class LateNews {
    private static final Duration TIME = Duration.ofMillis(100);

    private LateNews() {}

    static void ofAnItem(Trial trial) {
        try (var scene = new Scene(trial)) {
            var timed = scene.poll("A", TIME);
            scene.actors().settle();
            var other = scene.take("B");
            scene.actors().settle();
            scene.putUnnoticed("P", 1, timed, TIME.plusMillis(30)).returns("there is room: put() returns");
            if (timed.returns("A's time is over, or an item is inside: poll returns")
                    .isPresent()) {
                scene.put("P", 2).returns("there is room: put() returns");
            }
            other.returns("an item is inside, and B waits for it: whoever gives up lets the next one have it");
        }
    }
}
