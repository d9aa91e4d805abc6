package threads.t06_queues;

import grader.spec.Broken;
import grader.spec.Trial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a queue does when one thread alone uses it: what is wrong then is not the matter of histories. */
final class Basics {
    private Basics() {}

    /** Stress rests on queues that lose no wake-up: where that is broken, that is what is told. */
    static void judge(Trial trial, grader.spec.Scene scene) throws Exception {
        try {
            scene.play();
        } catch (Broken broken) {
            Progress.scenes(trial);
            Progress.underStress(trial);
            if (!trial.findings().others().containsKey("C6")) {
                throw broken;
            }
        }
    }

    /** When such a queue says that it is full: whether that is so at the right number is C7's matter. */
    static int capacity(Trial trial, int asked) throws Exception {
        return trial.call("isFull() and put(), one after the other", () -> {
            var queue = Kind.FIFO.make(asked);
            var items = 0;
            while (items < asked + 2 && !queue.isFull()) {
                queue.put(Kind.entry(items++));
            }
            return items;
        });
    }

    /** Which kinds have their order right at all, with two items at most. */
    static Map<Kind, Boolean> orders(Trial trial) {
        var orders = new EnumMap<Kind, Boolean>(Kind.class);
        for (var kind : Kind.values()) {
            try {
                orders.put(kind, trial.call("the order of two items", () -> isOrdered(kind)));
            } catch (Exception | Broken elsewhere) {
                orders.put(kind, false);
            }
        }
        return orders;
    }

    private static boolean isOrdered(Kind kind) throws InterruptedException {
        var queue = kind.make(3);
        for (var first = 0; first < 4; first++) {
            for (var second = 0; second < 4; second++) {
                var both = List.of(Kind.entry(first), Kind.entry(second));
                queue.put(both.getFirst());
                queue.put(both.getLast());
                var next = kind.next(both);
                if (!next.equals(queue.take())) {
                    return false;
                }
                queue.take();
            }
        }
        return true;
    }
}
