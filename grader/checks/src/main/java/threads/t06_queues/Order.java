package threads.t06_queues;

import grader.spec.Broken;
import grader.spec.Trial;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** C2, C3, C4: what comes out next. One thread alone, which never has to wait. */
final class Order {
    private static final int TRIES = 80;

    private final Kind kind;
    private final int capacity;
    private final BoundedQueue<Prioritized<Integer>> queue;
    private final List<Prioritized<Integer>> inside = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    /** Puts an entry, if there is more than one room left; or takes one out, if there is one. */
    private record Step(boolean take, int priority, int item) {
        Prioritized<Integer> entry() {
            return new Prioritized<>(priority, item);
        }

        @Override
        public String toString() {
            return take ? "take" : "put " + entry();
        }
    }

    private record Outcome(Optional<String> fault, Prioritized<Integer> expected, List<String> story) {}

    private Order(Kind kind, int capacity) {
        this.kind = kind;
        this.capacity = capacity;
        this.queue = kind.make(capacity);
        story.add("queue = " + kind.call(capacity));
    }

    static void check(Trial trial, Kind kind, int capacity, String rule, String advice) throws Exception {
        trial.forAll(scripts(), TRIES, steps -> {
            var outcome = Scene.call(trial, "script of these steps", () -> new Order(kind, capacity).play(steps));
            if (outcome.fault().isPresent()) {
                throw new Broken(new Witness(
                        rule + ": next comes " + outcome.expected(),
                        outcome.fault().get(),
                        List.of(),
                        outcome.story(),
                        advice));
            }
        });
    }

    private static Arbitrary<List<Step>> scripts() {
        var priority = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.integers().between(-3, 3)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
        var take = Arbitraries.frequency(net.jqwik.api.Tuple.of(3, false), net.jqwik.api.Tuple.of(2, true));
        return Combinators.combine(take, priority, Arbitraries.integers().between(-5, 5))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(60);
    }

    private Outcome play(List<Step> steps) throws InterruptedException {
        for (var step : steps) {
            if (!step.take() && inside.size() < capacity - 1) {
                story.add("put(" + step.entry() + ")");
                queue.put(step.entry());
                inside.add(step.entry());
            } else if (step.take() && !inside.isEmpty() && !takeIsRight()) {
                return faulty();
            }
        }
        while (!inside.isEmpty()) {
            if (!takeIsRight()) {
                return faulty();
            }
        }
        return new Outcome(Optional.empty(), Kind.entry(0), story);
    }

    private Outcome faulty() {
        return new Outcome(Optional.of("what came out: " + story.getLast()), kind.next(inside), story);
    }

    private boolean takeIsRight() throws InterruptedException {
        var expected = kind.next(inside);
        var found = queue.take();
        story.add("take() returned " + found);
        if (!expected.equals(found)) {
            return false;
        }
        inside.remove(kind == Kind.LIFO ? inside.lastIndexOf(expected) : inside.indexOf(expected));
        return true;
    }

    /** Whether a queue of this kind has its order right when one thread uses it for two items at most. */
    static boolean isRight(Trial trial, Kind kind) throws Exception {
        return Scene.call(trial, "the order of two items", () -> {
            for (var first = 0; first < 4; first++) {
                var steps = new ArrayList<Step>();
                for (var second = 0; second < 4; second++) {
                    steps.add(new Step(false, first / 2, first));
                    steps.add(new Step(false, second / 2, second));
                    steps.add(new Step(true, 0, 0));
                }
                if (new Order(kind, 3).play(steps).fault().isPresent()) {
                    return false;
                }
            }
            return true;
        });
    }
}
