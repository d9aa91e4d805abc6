package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.LateWaiters;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C5: whoever is refused after a wait was woken for room that he does not use: the next one is to have it. */
final class RefusedWaiters {
    private static final int CAPACITY = 2;

    private RefusedWaiters() {}

    /** Red and blue cannot be compared with each other; anything can be compared with either. */
    private sealed interface Coloured extends Comparable<Object> {
        int number();

        @Override
        default int compareTo(Object other) {
            if (this instanceof Red && other instanceof Blue || this instanceof Blue && other instanceof Red) {
                throw new ClassCastException();
            }
            return Integer.compare(number(), ((Coloured) other).number());
        }
    }

    private record Red(int number) implements Coloured {}

    private record Blue(int number) implements Coloured {}

    private record Any(int number) implements Coloured {}

    /**
     * B and C wait with red ones and D with one that goes with all; both that are inside are taken, and a blue one
     * comes before anybody hears of that. Who comes first is left to the queue, and so is what becomes of the red ones.
     */
    static void letTheNextOneIn(Trial trial, boolean timed) throws Exception {
        try (var actors = trial.actors()) {
            actors.says("queue = " + Kind.PRIORITY.call(CAPACITY));
            var queue = Kind.PRIORITY.ofAnything(CAPACITY);
            for (var number = 1; number <= CAPACITY; number++) {
                var entry = entry(new Red(number));
                actors.start("A", "put(" + entry + ")", () -> Arguments.putting(queue, entry))
                        .returns("C6: there is room: put() returns");
            }
            var waiting = new ArrayList<>(List.of(
                    waits(actors, "B", queue, entry(new Red(3)), timed),
                    waits(actors, "C", queue, entry(new Red(4)), !timed),
                    waits(actors, "D", queue, entry(new Any(5)), timed)));
            var blue = entry(new Blue(6));
            LateWaiters.start(
                            actors,
                            "T",
                            "take(), take(), offer(" + blue + ", 0)",
                            waiting.getFirst(),
                            () -> replaces(queue, blue))
                    .returns("C6: two are inside, and then there is room: the calls return");
            while (!waiting.isEmpty() && hasRoom(actors, queue)) {
                waiting.remove(actors.anyReturns(
                        waiting,
                        "C5: there is room, and somebody waits to put an item in: he does, or is refused; that others"
                                + " were refused changes nothing for him"));
            }
        }
    }

    private static Prioritized<Object> entry(Coloured item) {
        return new Prioritized<>(1, item);
    }

    private static Call<Boolean> waits(
            Actors actors,
            String who,
            BoundedQueue<Prioritized<Object>> queue,
            Prioritized<Object> entry,
            boolean timed) {
        var call = timed
                ? actors.start(who, "offer(" + entry + ", 1 h)", () -> isIn(() -> queue.offer(entry, Scene.LONG)))
                : actors.start(who, "put(" + entry + ")", () -> isIn(() -> Arguments.putting(queue, entry)));
        call.waits("C7: the queue is full: " + who + " waits");
        return call;
    }

    private interface Putting {
        boolean put() throws InterruptedException;
    }

    private static boolean isIn(Putting putting) throws InterruptedException {
        try {
            return putting.put();
        } catch (ClassCastException refused) {
            return false;
        }
    }

    private static boolean replaces(BoundedQueue<Prioritized<Object>> queue, Prioritized<Object> entry)
            throws InterruptedException {
        queue.take();
        queue.take();
        return isIn(() -> queue.offer(entry, Duration.ZERO));
    }

    private static boolean hasRoom(Actors actors, BoundedQueue<Prioritized<Object>> queue) {
        actors.settle();
        return actors.start("A", "size()", queue::size).returns("C7: they tell what is inside, and wait for nothing")
                < CAPACITY;
    }
}
