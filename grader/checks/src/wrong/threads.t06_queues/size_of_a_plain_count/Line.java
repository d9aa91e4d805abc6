package threads.t06_queues;

import java.util.ArrayDeque;
import java.util.Deque;

/** Items in the order in which they came, taken out at one end or at the other. */
final class Line<E> implements Store<E> {
    private final Deque<E> items = new ArrayDeque<>();
    private final boolean newestFirst;

    private Line(boolean newestFirst) {
        this.newestFirst = newestFirst;
    }

    static <E> Line<E> oldestFirst() {
        return new Line<>(false);
    }

    static <E> Line<E> newestFirst() {
        return new Line<>(true);
    }

    @Override
    public void check(E item) {
        // any item will do
    }

    @Override
    public void add(E item) {
        items.addLast(item);
    }

    @Override
    public E remove() {
        return newestFirst ? items.removeLast() : items.removeFirst();
    }

    @Override
    public int size() {
        return items.size();
    }
}
