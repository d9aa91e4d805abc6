package threads.t06_queues;

import grader.spec.Trial;
import java.time.Duration;

/** C1: what no queue accepts. */
final class Arguments {
    private Arguments() {}

    static void check(Trial trial) throws Exception {
        for (var kind : Kind.values()) {
            for (var capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
                Scene.fails(trial, kind.call(capacity), IllegalArgumentException.class, () -> kind.make(capacity));
            }
            Scene.call(trial, kind.call(1), () -> kind.make(1));
            for (var items = 0; items <= 1; items++) {
                nulls(trial, kind, items);
            }
        }
    }

    private static void nulls(Trial trial, Kind kind, int items) {
        try (var scene = new Scene(trial, kind, 1)) {
            var queue = scene.queue();
            scene.filled(items);
            refused(scene, "put(null)", () -> queue.put(nothing()));
            refused(scene, "offer(null, 1 h)", () -> queue.offer(nothing(), Scene.LONG));
            refused(scene, "offer(null, 0 ms)", () -> queue.offer(nothing(), Duration.ZERO));
            refused(scene, "offer((1, 3), null)", () -> queue.offer(Kind.entry(3), nothing()));
            refused(scene, "poll(null)", () -> queue.poll(nothing()));
            scene.size(items, "the calls that were refused changed nothing");
        }
    }

    private interface Command {
        void run() throws Exception;
    }

    private static void refused(Scene scene, String what, Command command) {
        scene.tell("A", what, () -> {
                    command.run();
                    return true;
                })
                .fails(NullPointerException.class, "null is a NullPointerException, at once");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static <T> T nothing() {
        return (T) null;
    }
}
