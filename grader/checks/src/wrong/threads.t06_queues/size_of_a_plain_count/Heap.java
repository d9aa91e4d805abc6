package threads.t06_queues;

import java.util.ArrayList;
import java.util.List;

final class Heap<T> implements Store<Prioritized<T>> {
    private final List<Prioritized<T>> entries = new ArrayList<>();

    /** Compares the items even where the priorities alone decide: what does not fit is refused now, not met later. */
    @Override
    public void check(Prioritized<T> entry) {
        var inside = entries.isEmpty() ? entry : entries.getFirst();
        compareItems(entry.item(), inside.item());
    }

    /** Finds the place first and moves entries afterwards: what {@code compareTo} throws finds nothing half done. */
    @Override
    public void add(Prioritized<T> entry) {
        check(entry);
        var place = entries.size();
        while (place > 0 && isSmaller(entry, entries.get(parent(place)))) {
            place = parent(place);
        }
        entries.add(entry);
        for (var at = entries.size() - 1; at > place; at = parent(at)) {
            entries.set(at, entries.get(parent(at)));
        }
        entries.set(place, entry);
    }

    @Override
    public Prioritized<T> remove() {
        var smallest = entries.getFirst();
        var last = entries.removeLast();
        if (!entries.isEmpty()) {
            sink(last);
        }
        return smallest;
    }

    /** Lets the entry sink from the root until neither child is smaller. */
    private void sink(Prioritized<T> entry) {
        var place = 0;
        while (2 * place + 1 < entries.size()) {
            var child = smallerChild(place);
            if (!isSmaller(entries.get(child), entry)) {
                break;
            }
            entries.set(place, entries.get(child));
            place = child;
        }
        entries.set(place, entry);
    }

    private int smallerChild(int place) {
        var left = 2 * place + 1;
        var right = left + 1;
        return right < entries.size() && isSmaller(entries.get(right), entries.get(left)) ? right : left;
    }

    @Override
    public int size() {
        return entries.size();
    }

    private static int parent(int place) {
        return (place - 1) / 2;
    }

    private static <T> boolean isSmaller(Prioritized<T> one, Prioritized<T> other) {
        // Integer.compare, not a difference, which overflows
        var byPriority = Integer.compare(one.priority(), other.priority());
        return byPriority != 0 ? byPriority < 0 : compareItems(one.item(), other.item()) < 0;
    }

    /** @throws ClassCastException when they cannot be compared */
    @SuppressWarnings("unchecked")
    private static <T> int compareItems(T one, T other) {
        return ((Comparable<? super T>) one).compareTo(other);
    }
}
