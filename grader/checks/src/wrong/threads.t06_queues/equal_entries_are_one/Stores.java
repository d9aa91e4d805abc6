package threads.t06_queues;

import java.util.ArrayDeque;
import java.util.TreeSet;

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
        private final TreeSet<Prioritized<T>> heap = new TreeSet<>(this::compare);

        @Override
        void check(Prioritized<T> entry) {
            compareItems(entry, heap.isEmpty() ? entry : heap.first());
        }

        @Override
        void add(Prioritized<T> entry) {
            check(entry);
            heap.add(entry);
        }

        @Override
        Prioritized<T> remove() {
            Prioritized<T> first = heap.pollFirst();
            return first;
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
