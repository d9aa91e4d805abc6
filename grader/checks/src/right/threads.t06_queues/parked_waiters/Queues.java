package threads.t06_queues;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeMap;

/** Waiters in line, each parked at a node of its own: who comes serves the first of the other side. Fair. */
public final class Queues {
    private Queues() {}

    public static <E> BoundedQueue<E> fifo(int capacity) {
        var items = new ArrayDeque<E>();
        return new Parked<>(capacity, _ -> {}, items::add, items::remove, items::size);
    }

    public static <E> BoundedQueue<E> lifo(int capacity) {
        var items = new ArrayList<E>();
        return new Parked<>(capacity, _ -> {}, items::add, items::removeLast, items::size);
    }

    @SuppressWarnings("unchecked")
    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        Comparator<Prioritized<T>> byItem = (one, other) -> ((Comparable<T>) one.item()).compareTo(other.item());
        var entries = new TreeMap<Prioritized<T>, ArrayDeque<Prioritized<T>>>(
                Comparator.<Prioritized<T>>comparingInt(Prioritized::priority).thenComparing(byItem));
        var size = new int[1];
        return new Parked<>(
                capacity,
                entry -> byItem.compare(entry, entries.isEmpty() ? entry : entries.firstKey()),
                entry -> {
                    entries.computeIfAbsent(entry, _ -> new ArrayDeque<>()).add(entry);
                    size[0]++;
                },
                () -> {
                    var least = entries.firstEntry().getValue();
                    var entry = least.remove();
                    if (least.isEmpty()) {
                        entries.pollFirstEntry();
                    }
                    size[0]--;
                    return entry;
                },
                () -> size[0]);
    }
}
