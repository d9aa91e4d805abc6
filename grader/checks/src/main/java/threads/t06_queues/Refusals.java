package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/** C5: items that cannot be compared with those inside. */
final class Refusals {
    private static final String AT_ONCE = "items that cannot be compared are refused at once: ClassCastException";
    private static final Duration LONG = Scene.LONG;
    private static final int TRIES = 40;

    private final Actors actors;
    private final Set<String> known = new HashSet<>();
    private final BoundedQueue<Prioritized<Object>> queue;

    private Refusals(Actors actors, int capacity) {
        this.actors = actors;
        actors.says("queue = " + Kind.PRIORITY.call(capacity));
        this.queue = Queues.priority(capacity);
    }

    /** Something without an order. */
    private record Plain(String name) {
        @Override
        public String toString() {
            return name + " (not Comparable)";
        }
    }

    static void ofAnEmptyQueue(Trial trial) {
        try (var actors = trial.actors()) {
            var scene = new Refusals(actors, 3);
            scene.refuses("A", 1, new Plain("x"));
            scene.sizeIs(0);
            var taker = scene.start("T", "take()", scene.queue::take);
            taker.waits("the queue is empty: the refused item is not in it");
            scene.refuses("B", 2, new Plain("y"));
            taker.waits("the queue is empty: the refused item is not in it");
            scene.puts("B", 3, "fine");
            taker.returns(new Prioritized<>(3, "fine"), "the queue works on after a refusal");
        }
    }

    /** Not even room is waited for. */
    static void ofAFullQueue(Trial trial) {
        try (var actors = trial.actors()) {
            var scene = new Refusals(actors, 2);
            scene.puts("A", 1, 10);
            scene.puts("A", 2, 20);
            scene.refuses("B", 1, "text");
            scene.start("C", "offer((3, text), 1 h)", () -> scene.queue.offer(new Prioritized<>(3, "text"), LONG))
                    .fails(ClassCastException.class, AT_ONCE);
            scene.sizeIs(2);
            scene.start("C", "take()", scene.queue::take).returns("the queue works on after a refusal");
            scene.start("A", "take()", scene.queue::take).returns("the queue works on after a refusal");
            scene.sizeIs(0);
        }
    }

    /** The same entries with and without refusals in between come out in the same order. */
    static void changeNothing(Trial trial) throws Exception {
        var priorities =
                Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(8);
        var refused = Arbitraries.integers().between(-1, 5);
        trial.forAll(Combinators.combine(priorities, refused).as(Script::new), TRIES, script -> {
            try (var actors = trial.actors()) {
                var plain = new Refusals(actors, 10).drained(script.priorities(), List.of());
                var disturbed = new Refusals(actors, 10)
                        .drained(script.priorities(), List.of(script.refused(), script.refused() + 1));
                trial.require(
                        plain.equals(disturbed),
                        "a refused item leaves the queue as it was: " + plain + " come out",
                        disturbed + " came out",
                        "compare before anything in the heap is moved or added");
            }
        });
    }

    private record Script(List<Integer> priorities, int refused) {}

    /** Puts the entries in, tries items of another class after each, and takes all out. */
    private List<Prioritized<Object>> drained(List<Integer> priorities, List<Integer> refused) {
        for (var at = 0; at < priorities.size(); at++) {
            puts("A", priorities.get(at), at);
            for (var priority : refused) {
                refuses("A", priority, "text");
            }
        }
        sizeIs(priorities.size());
        var out = new ArrayList<Prioritized<Object>>();
        for (var at = 0; at < priorities.size(); at++) {
            out.add(start("A", "take()", queue::take).returns("an entry is inside: take() returns"));
        }
        return out;
    }

    private <T> grader.spec.Call<T> start(String actor, String what, Callable<T> command) {
        var call = actors.start(actor, what, command);
        if (known.add(actor)) {
            actors.settle(); // a new actor is seen to have begun before it is judged
        }
        return call;
    }

    private void puts(String actor, int priority, Object item) {
        var entry = new Prioritized<>(priority, item);
        start(actor, "put(" + entry + ")", () -> {
                    queue.put(entry);
                    return true;
                })
                .returns("the item can be compared with those inside: put() returns");
    }

    private void refuses(String actor, int priority, Object item) {
        var entry = new Prioritized<>(priority, item);
        start(actor, "put(" + entry + ")", () -> {
                    queue.put(entry);
                    return true;
                })
                .fails(ClassCastException.class, AT_ONCE);
        start(actor, "offer(" + entry + ", 0 ms)", () -> queue.offer(entry, Duration.ZERO))
                .fails(ClassCastException.class, AT_ONCE);
    }

    private void sizeIs(int items) {
        start("observer", "size()", queue::size).returns(items, "a refused item is not in the queue");
    }
}
