package threads.t06_queues;

import grader.spec.Overtaken;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** Each pair of calls that may meet, the first held at each of its points while the second overtakes it. */
final class Overtaking {
    /** A right one passes some ten points until it is through or waits; who calls itself again passes more. */
    private static final int MOST_POINTS = 40;

    private final Trial trial;

    Overtaking(Trial trial) {
        this.trial = trial;
    }

    /** Two want the last room, or the last item: one of them gets it, and the other one waits. */
    void oneGetsTheLast(boolean puts) throws Exception {
        for (var kind : Kind.values()) {
            for (var patient : new boolean[] {true, false}) {
                Overtaken.atEachPoint(MOST_POINTS, point -> lastOne(point, kind, puts, patient));
            }
        }
    }

    private boolean lastOne(int point, Kind kind, boolean puts, boolean patient) throws Exception {
        try (var actors = trial.actors()) {
            actors.says("queue = " + kind.call(2) + ", with one inside");
            var queue = kind.make(2);
            actors.start("O", "put((0, 0))", () -> Arguments.putting(queue, Kind.entry(0)))
                    .returns("C6: there is room: put() returns");
            var first =
                    Overtaken.start(actors, point, "A", name(puts, patient, 1), () -> through(queue, puts, patient, 1));
            var second = actors.start("B", name(puts, !patient, 2), () -> through(queue, puts, !patient, 2));
            actors.settle();
            actors.atMostOneReturns(
                    List.of(first.goesOn(), second),
                    puts
                            ? "C7: there is room for one: A or B puts its item in, and the other one waits"
                            : "C8: each item comes out once: A or B gets it, and the other one waits");
            return first.wasHeld();
        }
    }

    private static String name(boolean puts, boolean patient, int number) {
        if (puts) {
            return patient ? "put(" + Kind.entry(number) + ")" : "offer(" + Kind.entry(number) + ", 1 h)";
        }
        return patient ? "take()" : "poll(1 h)";
    }

    private static boolean through(BoundedQueue<Prioritized<Integer>> queue, boolean puts, boolean patient, int number)
            throws Exception {
        if (puts) {
            return patient ? Arguments.putting(queue, Kind.entry(number)) : queue.offer(Kind.entry(number), Scene.LONG);
        }
        return (patient ? queue.take() : queue.poll(Scene.LONG)) != null;
    }

    /** Two try once where one can succeed: exactly one does, neither waits. */
    void oneOfTwoTriesSucceeds(boolean puts) throws Exception {
        for (var kind : Kind.values()) {
            Overtaken.atEachPoint(MOST_POINTS, point -> {
                try (var actors = trial.actors()) {
                    actors.says("queue = " + kind.call(2) + ", with one inside");
                    var queue = kind.make(2);
                    actors.start("O", "put((0, 0))", () -> Arguments.putting(queue, Kind.entry(0)))
                            .returns("C6: there is room: put() returns");
                    var what = puts ? "offer((0, 1), 0)" : "poll(0)";
                    var first = Overtaken.start(actors, point, "A", what, () -> tries(queue, puts));
                    var second = actors.start("B", what, () -> tries(queue, puts));
                    actors.settle();
                    var once = "C10: a zero time-out tries once and does not wait";
                    var successes = first.goesOn().returns(once) + second.returns(once);
                    trial.require(
                            successes == 1,
                            (successes > 1 && puts ? "C7: " : "C8: ") + "one of two tries succeeds where one can",
                            successes + " of two tries succeeded",
                            "are the look and the change one step?");
                    return first.wasHeld();
                }
            });
        }
    }

    private static int tries(BoundedQueue<Prioritized<Integer>> queue, boolean puts) throws InterruptedException {
        var success = puts
                ? queue.offer(Kind.entry(1), Duration.ZERO)
                : queue.poll(Duration.ZERO).isPresent();
        return success ? 1 : 0;
    }

    /** A look is held while others put and take: it tells what was inside at one instant. */
    void looksTellOfOneInstant() throws Exception {
        for (var kind : Kind.values()) {
            for (var look : List.of("size()", "isEmpty()", "isFull()")) {
                Overtaken.atEachPoint(MOST_POINTS, point -> looked(point, kind, look));
            }
        }
    }

    private boolean looked(int point, Kind kind, String look) throws Exception {
        try (var actors = trial.actors()) {
            actors.says("queue = " + kind.call(3) + ", with one inside");
            var queue = kind.make(3);
            actors.start("O", "put((0, 0))", () -> Arguments.putting(queue, Kind.entry(0)))
                    .returns("C6: there is room: put() returns");
            var first = Overtaken.start(actors, point, "A", look, () -> isOutside(queue, look));
            var change = actors.start("B", "put(…), then take(), three times", () -> {
                for (var number = 1; number <= 3; number++) {
                    queue.put(Kind.entry(number));
                    queue.take();
                }
                return true;
            });
            actors.settle();
            first.goesOn()
                    .returns(
                            "",
                            "C8: one or two are inside at every instant, of the three that there is room for: " + look
                                    + " tells so");
            change.returns("C6: there is room, and then an item: the calls return");
            return first.wasHeld();
        }
    }

    /** What the look says that was so at no instant; empty when there is none. */
    private static String isOutside(BoundedQueue<?> queue, String look) {
        return switch (look) {
            case "size()" -> {
                var size = queue.size();
                yield size == 1 || size == 2 ? "" : "size " + size;
            }
            case "isEmpty()" -> queue.isEmpty() ? "empty" : "";
            default -> queue.isFull() ? "full" : "";
        };
    }
}
