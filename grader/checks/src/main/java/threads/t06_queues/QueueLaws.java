package threads.t06_queues;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The four calls that wait, as the laws of waiting see them: two for an item and two for room. */
final class QueueLaws {
    private static final Clauses CLAUSES = new Clauses("C6", "C7", "C9", "C10", "C11", "C12");
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final Optional<String> NULLS = Optional.of("C1");

    /** How whoever waits is let go on: by the call without a time-out, or by its sister that tries once. */
    enum Opens {
        PLAINLY,
        BY_TRYING
    }

    private QueueLaws() {}

    /** Takers of an empty queue, who get one item after the other. */
    static Waiting<BoundedQueue<Prioritized<Integer>>> takers(Kind kind, Opens opens) {
        return new Waiting<>(
                new Closed<>("C1", kind.call(2), () -> kind.make(2)),
                Optional.of(new Plain<>("take()", BoundedQueue::take)),
                Optional.of(
                        new Timed<>("poll(…)", (queue, time) -> queue.poll(time).isPresent(), NULLS)),
                switch (opens) {
                    case PLAINLY -> new Opening<>("C6", "put((0, 1))", queue -> queue.put(Kind.entry(1)), Lets.ONE);
                    case BY_TRYING ->
                        new Opening<>(
                                "C6", "offer((0, 1), 0)", queue -> queue.offer(Kind.entry(1), Duration.ZERO), Lets.ONE);
                },
                CLAUSES);
    }

    /** Putters at a full queue, from which one item after the other is taken. */
    static Waiting<BoundedQueue<Prioritized<Integer>>> putters(Kind kind, Opens opens) {
        return new Waiting<>(
                new Closed<>("C6", kind.call(2) + ", put((0, 0)), put((0, 1))", () -> full(kind)),
                Optional.of(new Plain<>("put(another one)", queue -> queue.put(another()))),
                Optional.of(new Timed<>("offer(another one, …)", (queue, time) -> queue.offer(another(), time), NULLS)),
                switch (opens) {
                    case PLAINLY -> new Opening<>("C6", "take()", BoundedQueue::take, Lets.ONE);
                    case BY_TRYING -> new Opening<>("C6", "poll(0)", queue -> queue.poll(Duration.ZERO), Lets.ONE);
                },
                CLAUSES);
    }

    /** No two are equal. */
    private static Prioritized<Integer> another() {
        return Kind.entry(NUMBERS.incrementAndGet());
    }

    private static BoundedQueue<Prioritized<Integer>> full(Kind kind) throws InterruptedException {
        var queue = kind.make(2);
        queue.put(Kind.entry(0));
        queue.put(Kind.entry(1));
        return queue;
    }
}
