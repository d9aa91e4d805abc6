package threads.t06_queues;

import java.util.Comparator;
import java.util.List;

/** The three kinds of queue, and which item each gives out next. */
enum Kind {
    FIFO,
    LIFO,
    PRIORITY;

    private static final Comparator<Prioritized<Integer>> ORDER =
            Comparator.<Prioritized<Integer>>comparingInt(Prioritized::priority).thenComparing(Prioritized::item);

    BoundedQueue<Prioritized<Integer>> make(int capacity) {
        return switch (this) {
            case FIFO -> Queues.fifo(capacity);
            case LIFO -> Queues.lifo(capacity);
            case PRIORITY -> Queues.priority(capacity);
        };
    }

    /** Of these, in the order in which they were put in, the one that comes out next. */
    Prioritized<Integer> next(List<Prioritized<Integer>> inside) {
        return switch (this) {
            case FIFO -> inside.getFirst();
            case LIFO -> inside.getLast();
            case PRIORITY -> inside.stream().min(ORDER).orElseThrow();
        };
    }

    /** How a queue of this kind is made, as the student writes it. */
    String call(int capacity) {
        return "Queues." + name().toLowerCase(java.util.Locale.ROOT) + "(" + capacity + ")";
    }

    /** An entry for each number, larger ones for larger numbers. */
    static Prioritized<Integer> entry(int number) {
        return new Prioritized<>(Math.floorDiv(number, 2), number);
    }
}
