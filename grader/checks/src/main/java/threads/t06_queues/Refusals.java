package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.HeldWaiter;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** C5: items that cannot be compared with those inside. */
final class Refusals {
    /** Thrown by items; what throws it itself has not passed anything on. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("this item refuses to be compared on purpose");
        }
    }

    /** The same as an error. */
    static final class Defect extends Error {
        private static final long serialVersionUID = 1;

        Defect() {
            super("this item fails to be compared on purpose");
        }
    }

    private Refusals() {}

    /** Something that cannot be compared with itself nor with an {@link Item}, or at least not with that. */
    static Object item(int number, boolean hasItems) {
        return switch (Math.floorMod(number, hasItems ? 4 : 3)) {
            case 0 -> new Item.Plain();
            case 1 -> new Item.Picky(new Refused());
            case 2 -> new Item.Picky(new Defect());
            default -> "text";
        };
    }

    /** What is thrown when that item is compared. */
    static Class<? extends Throwable> type(Object item) {
        return item instanceof Item.Picky picky ? picky.failure().getClass() : ClassCastException.class;
    }

    static void refuses(
            Actors actors,
            String who,
            String which,
            BoundedQueue<Prioritized<Object>> queue,
            int number,
            boolean hasItems) {
        var item = item(number, hasItems);
        var entry = new Prioritized<>(number % 4 == 0 ? Integer.MIN_VALUE : number, item);
        var type = type(item);
        var because = "C5: an item that cannot be compared is refused at once: " + type.getSimpleName();
        actors.start(who, "put(" + entry + ")" + which, () -> Arguments.putting(queue, entry))
                .fails(type, because);
        for (var time : List.of(Duration.ZERO, Scene.LONG)) {
            actors.start(who, "offer(" + entry + ", " + Scene.shown(time) + ")" + which, () -> queue.offer(entry, time))
                    .fails(type, because);
        }
    }

    /** The other two queues take anything. */
    static void nobodyElseCompares(Trial trial) {
        for (var kind : List.of(Kind.FIFO, Kind.LIFO)) {
            try (var actors = trial.actors()) {
                actors.says("queue = " + kind.call(3));
                var queue = kind.ofAnything(3);
                for (var item : List.of(new Item.Plain(), new Item.Picky(new Refused()), new Item.Plain())) {
                    var entry = new Prioritized<Object>(7, item);
                    actors.start("A", "put(" + entry + ")", () -> Arguments.putting(queue, entry))
                            .returns("C5: a queue without priorities compares nothing: put() returns");
                }
            }
        }
    }

    /**
     * B waits for room; when there is some, all that is inside has become something else. Of the same priority a heap
     * compares the two by itself, of another one it need not.
     */
    static void onceMoreAfterAWait(Trial trial) throws Exception {
        for (var priority : List.of(1, 2, 0)) {
            HeldWaiter.atEachPoint(point -> {
                try (var actors = trial.actors()) {
                    return afterAWait(actors, point, priority);
                }
            });
        }
    }

    private static boolean afterAWait(Actors actors, int point, int priority) {
        var timed = priority == 2;
        actors.says("queue = " + Kind.PRIORITY.call(2));
        var queue = Kind.PRIORITY.ofAnything(2);
        for (var number : List.of(17, 18)) {
            actors.start("A", "put((1, " + number + "))", () -> Arguments.putting(queue, new Prioritized<>(1, number)))
                    .returns("C6: there is room: put() returns");
        }
        var entry = new Prioritized<Object>(priority, 19);
        var waiting = timed
                ? actors.start("B", "offer(" + entry + ", 1 h)", () -> queue.offer(entry, Scene.LONG))
                : actors.start("B", "put(" + entry + ")", () -> Arguments.putting(queue, entry));
        waiting.waits("C7: the queue is full: B waits");
        var hold = HeldWaiter.at(actors, waiting, point);
        var meanwhile = actors.start("C", "take() twice, then put((1, text))", () -> isTakenOver(queue));
        actors.settle();
        var wasHeld = hold.goesOn();
        if (meanwhile.returns("C6: two are inside, and then there is room: the calls return")) {
            waiting.fails(
                    ClassCastException.class, "C5: only text is inside when B's number is added: it is refused then");
        } else {
            waiting.returns(true, "C5: the text was refused: B's number was there before it");
        }
        actors.start("A", "size()", queue::size).returns(1, "C5: one of the two was refused, and one is inside");
        return wasHeld;
    }

    /** Whether text got in, which can only be while no number is inside. */
    private static boolean isTakenOver(BoundedQueue<Prioritized<Object>> queue) throws InterruptedException {
        queue.take();
        queue.take();
        try {
            queue.put(new Prioritized<>(1, "text"));
            return true;
        } catch (ClassCastException refused) {
            return false;
        }
    }
}
