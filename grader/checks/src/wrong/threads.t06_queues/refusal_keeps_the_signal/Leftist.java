package threads.t06_queues;

import java.util.Comparator;

/** A leftist tree: two are merged along their right edges, which are short. */
@SuppressWarnings("unchecked")
final class Leftist<T> extends Locked<Prioritized<T>> {
    private record Tree<T>(Prioritized<T> top, int rank, Tree<T> left, Tree<T> right) {}

    private static final Comparator<Object> NATURAL = (one, other) -> ((Comparable<Object>) one).compareTo(other);
    private Tree<T> tree;

    Leftist(int capacity) {
        super(capacity);
    }

    @Override
    void check(Prioritized<T> entry) {
        NATURAL.compare(entry.item(), tree == null ? entry.item() : tree.top().item());
    }

    @Override
    void add(Prioritized<T> entry) {
        check(entry);
        tree = merge(tree, new Tree<>(entry, 1, null, null));
    }

    @Override
    Prioritized<T> remove() {
        var top = tree.top();
        tree = merge(tree.left(), tree.right());
        return top;
    }

    private static <T> Tree<T> merge(Tree<T> one, Tree<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        var order = Integer.compare(one.top().priority(), other.top().priority());
        if (order > 0
                || order == 0 && NATURAL.compare(one.top().item(), other.top().item()) > 0) {
            return merge(other, one);
        }
        var merged = merge(one.right(), other);
        return rank(one.left()) >= merged.rank()
                ? new Tree<>(one.top(), merged.rank() + 1, one.left(), merged)
                : new Tree<>(one.top(), rank(one.left()) + 1, merged, one.left());
    }

    private static int rank(Tree<?> tree) {
        return tree == null ? 0 : tree.rank();
    }
}
