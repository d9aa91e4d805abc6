package threads.t06_queues;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What keeps the items, in their order. */
final class Stores {
    private Stores() {}

    abstract static class Store<E> {
        void check(E item) {}

        abstract void add(E item);

        abstract E remove();

        abstract int size();
    }

    static final class Line<E> extends Store<E> {
        private final ArrayDeque<E> items = new ArrayDeque<>();
        private final boolean oldestFirst;

        Line(boolean oldestFirst) {
            this.oldestFirst = oldestFirst;
        }

        @Override
        void add(E item) {
            items.addLast(item);
        }

        @Override
        E remove() {
            return oldestFirst ? items.removeFirst() : items.removeLast();
        }

        @Override
        int size() {
            return items.size();
        }
    }

    static final class Heap<T> extends Store<Prioritized<T>> {
        private final List<Prioritized<T>> heap = new ArrayList<>();

        @Override
        void check(Prioritized<T> entry) {
            compareItems(entry, heap.isEmpty() ? entry : heap.get(0));
        }

        @Override
        void add(Prioritized<T> entry) {
            check(entry);
            int at = 0;
            while (at < heap.size() && compare(heap.get(at), entry) < 0) {
                at++;
            }
            heap.add(at, entry);
        }

        @Override
        Prioritized<T> remove() {
            return heap.remove(0);
        }

        @Override
        int size() {
            return heap.size();
        }

        private int compare(Prioritized<T> one, Prioritized<T> other) {
            int order = Integer.compare(one.priority(), other.priority());
            return order != 0 ? order : compareItems(one, other);
        }

        @SuppressWarnings("unchecked")
        private int compareItems(Prioritized<T> one, Prioritized<T> other) {
            return ((Comparable<T>) one.item()).compareTo(other.item());
        }
    }
}
