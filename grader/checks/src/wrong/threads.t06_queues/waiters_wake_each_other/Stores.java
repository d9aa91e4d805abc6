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
            heap.add(entry);
            int at = heap.size() - 1;
            while (at > 0 && compare(heap.get(at), heap.get((at - 1) / 2)) < 0) {
                swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        }

        @Override
        Prioritized<T> remove() {
            swap(0, heap.size() - 1);
            Prioritized<T> first = heap.remove(heap.size() - 1);
            int at = 0;
            while (2 * at + 1 < heap.size()) {
                int child = 2 * at + 1;
                if (child + 1 < heap.size() && compare(heap.get(child + 1), heap.get(child)) < 0) {
                    child++;
                }
                if (compare(heap.get(at), heap.get(child)) <= 0) {
                    break;
                }
                swap(at, child);
                at = child;
            }
            return first;
        }

        @Override
        int size() {
            return heap.size();
        }

        private void swap(int one, int other) {
            Prioritized<T> entry = heap.get(one);
            heap.set(one, heap.get(other));
            heap.set(other, entry);
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
