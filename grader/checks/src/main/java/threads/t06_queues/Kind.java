package threads.t06_queues;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The three kinds of queue, and which item each gives out next. */
enum Kind {
    FIFO("C2"),
    LIFO("C3"),
    PRIORITY("C4");

    private final String clause;

    Kind(String clause) {
        this.clause = clause;
    }

    /** The clause that says what comes out next. */
    String clause() {
        return clause;
    }

    BoundedQueue<Prioritized<Integer>> make(int capacity) {
        return switch (this) {
            case FIFO -> Queues.fifo(capacity);
            case LIFO -> Queues.lifo(capacity);
            case PRIORITY -> Queues.priority(capacity);
        };
    }

    /** For items that need not even be comparable. */
    BoundedQueue<Prioritized<Object>> ofAnything(int capacity) {
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
            case PRIORITY ->
                inside.stream()
                        .min(Comparator.<Prioritized<Integer>>comparingInt(Prioritized::priority)
                                .thenComparing(Prioritized::item))
                        .orElseThrow();
        };
    }

    /** Whether that one of them may come out next: entries that are equal in both come out in any order. */
    boolean mayComeNext(Prioritized<Object> entry, List<Prioritized<Object>> inside) {
        return switch (this) {
            case FIFO -> entry.equals(inside.getFirst());
            case LIFO -> entry.equals(inside.getLast());
            case PRIORITY -> inside.stream().noneMatch(other -> isSmaller(other, entry));
        };
    }

    private static boolean isSmaller(Prioritized<Object> one, Prioritized<Object> other) {
        return one.priority() < other.priority()
                || one.priority() == other.priority() && ((Item) one.item()).compareTo(other.item()) < 0;
    }

    /** What the contract says of the order. */
    String rule() {
        return switch (this) {
            case FIFO -> "C2: first in, first out";
            case LIFO -> "C3: last in, first out";
            case PRIORITY -> "C4: the smallest priority first, of equal ones the smallest item";
        };
    }

    String advice() {
        return switch (this) {
            case FIFO -> "add at one end, take from the other";
            case LIFO -> "add and take at the same end";
            case PRIORITY ->
                "after each step, is no entry smaller than its parent? And is the difference of two ints always an"
                        + " int?";
        };
    }

    /** How a queue of this kind is made, as the student writes it. */
    String call(int capacity) {
        return "Queues." + name().toLowerCase(Locale.ROOT) + "(" + capacity + ")";
    }

    /** An entry for each number, larger ones for larger numbers. */
    static Prioritized<Integer> entry(int number) {
        return new Prioritized<>(Math.floorDiv(number, 2), number);
    }
}
