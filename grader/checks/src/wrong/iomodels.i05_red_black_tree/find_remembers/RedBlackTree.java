// loses: C3
// because: find gives its last answer again, though that key was removed.
package iomodels.i05_red_black_tree;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Nodes that never change: each change makes a new path, and becomes true with the assignment of the root. */
public final class RedBlackTree<K, V> {
    private record Tree<K, V>(boolean isRed, Tree<K, V> lower, K key, V value, Tree<K, V> upper) implements Node<K, V> {
        @Override
        public Optional<Tree<K, V>> left() {
            return Optional.ofNullable(lower);
        }

        @Override
        public Optional<Tree<K, V>> right() {
            return Optional.ofNullable(upper);
        }

        Tree<K, V> red() {
            return isRed ? this : new Tree<>(true, lower, key, value, upper);
        }

        Tree<K, V> black() {
            return isRed ? new Tree<>(false, lower, key, value, upper) : this;
        }
    }

    private final Comparator<? super K> order;
    private Tree<K, V> top;
    private int size;
    private Tree<K, V> last;

    public RedBlackTree(Comparator<? super K> order) {
        this.order = Objects.requireNonNull(order);
    }

    public boolean insert(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        last = null;
        if (find(key).isPresent()) {
            return false;
        }
        top = with(top, key, value).black();
        size++;
        return true;
    }

    public Optional<V> find(K key) {
        Objects.requireNonNull(key);
        if (last != null && last.key == key) {
            return Optional.of(last.value);
        }
        var tree = top;
        while (tree != null) {
            var sign = Integer.signum(order.compare(key, tree.key));
            switch (sign) {
                case -1 -> tree = tree.lower;
                case 1 -> tree = tree.upper;
                default -> {
                    last = tree;
                    return Optional.of(tree.value);
                }
            }
        }
        return Optional.empty();
    }

    public Optional<V> remove(K key) {
        last = null;
        var value = find(key);
        if (value.isPresent()) {
            var without = without(top, key);
            top = without == null ? null : without.black();
            size--;
        }
        return value;
    }

    public void walk(BiConsumer<? super K, ? super V> visitor) {
        Objects.requireNonNull(visitor);
        walk(top, visitor);
    }

    private static <K, V> void walk(Tree<K, V> tree, BiConsumer<? super K, ? super V> visitor) {
        for (var at = tree; at != null; at = at.upper) {
            walk(at.lower, visitor);
            visitor.accept(at.key, at.value);
        }
    }

    public int size() {
        return size;
    }

    public Optional<? extends Node<K, V>> root() {
        return Optional.ofNullable(top);
    }

    private Tree<K, V> with(Tree<K, V> tree, K key, V value) {
        if (tree == null) {
            return new Tree<>(true, null, key, value, null);
        }
        var less = order.compare(key, tree.key) < 0;
        var lower = less ? with(tree.lower, key, value) : tree.lower;
        var upper = less ? tree.upper : with(tree.upper, key, value);
        return tree.isRed ? red(lower, tree, upper) : balance(lower, tree, upper);
    }

    private static boolean isRed(Tree<?, ?> tree) {
        return tree != null && tree.isRed;
    }

    private static <K, V> Tree<K, V> red(Tree<K, V> lower, Tree<K, V> middle, Tree<K, V> upper) {
        return new Tree<>(true, lower, middle.key, middle.value, upper);
    }

    private static <K, V> Tree<K, V> black(Tree<K, V> lower, Tree<K, V> middle, Tree<K, V> upper) {
        return new Tree<>(false, lower, middle.key, middle.value, upper);
    }

    /** A black node, or a red one over two black ones where a red child has a red child. */
    private static <K, V> Tree<K, V> balance(Tree<K, V> lower, Tree<K, V> middle, Tree<K, V> upper) {
        if (isRed(lower) && isRed(upper)) {
            return red(lower.black(), middle, upper.black());
        }
        if (isRed(lower) && isRed(lower.lower)) {
            return red(lower.lower.black(), lower, black(lower.upper, middle, upper));
        }
        if (isRed(lower) && isRed(lower.upper)) {
            var up = lower.upper;
            return red(black(lower.lower, lower, up.lower), up, black(up.upper, middle, upper));
        }
        if (isRed(upper) && isRed(upper.upper)) {
            return red(black(lower, middle, upper.lower), upper, upper.upper.black());
        }
        if (isRed(upper) && isRed(upper.lower)) {
            var up = upper.lower;
            return red(black(lower, middle, up.lower), up, black(up.upper, upper, upper.upper));
        }
        return black(lower, middle, upper);
    }

    private Tree<K, V> without(Tree<K, V> tree, K key) {
        var sign = order.compare(key, tree.key);
        if (sign == 0) {
            return joined(tree.lower, tree.upper);
        }
        if (sign < 0) {
            var lower = without(tree.lower, key);
            return isRed(tree.lower) ? red(lower, tree, tree.upper) : lowerIsLighter(lower, tree, tree.upper);
        }
        var upper = without(tree.upper, key);
        return isRed(tree.upper) ? red(tree.lower, tree, upper) : upperIsLighter(tree.lower, tree, upper);
    }

    private static <K, V> Tree<K, V> lowerIsLighter(Tree<K, V> lower, Tree<K, V> middle, Tree<K, V> upper) {
        if (isRed(lower)) {
            return red(lower.black(), middle, upper);
        }
        if (!isRed(upper)) {
            return balance(lower, middle, upper.red());
        }
        var up = upper.lower;
        return red(black(lower, middle, up.lower), up, balance(up.upper, upper, upper.upper.red()));
    }

    private static <K, V> Tree<K, V> upperIsLighter(Tree<K, V> lower, Tree<K, V> middle, Tree<K, V> upper) {
        if (isRed(upper)) {
            return red(lower, middle, upper.black());
        }
        if (!isRed(lower)) {
            return balance(lower.red(), middle, upper);
        }
        var up = lower.upper;
        return red(balance(lower.lower.red(), lower, up.lower), up, black(up.upper, middle, upper));
    }

    /** Both together, all of the first below all of the second. */
    private static <K, V> Tree<K, V> joined(Tree<K, V> lower, Tree<K, V> upper) {
        if (lower == null) {
            return upper;
        }
        if (upper == null) {
            return lower;
        }
        if (lower.isRed && !upper.isRed) {
            return red(lower.lower, lower, joined(lower.upper, upper));
        }
        if (!lower.isRed && upper.isRed) {
            return red(joined(lower, upper.lower), upper, upper.upper);
        }
        var between = joined(lower.upper, upper.lower);
        if (lower.isRed) {
            return isRed(between)
                    ? red(red(lower.lower, lower, between.lower), between, red(between.upper, upper, upper.upper))
                    : red(lower.lower, lower, red(between, upper, upper.upper));
        }
        return isRed(between)
                ? red(black(lower.lower, lower, between.lower), between, black(between.upper, upper, upper.upper))
                : lowerIsLighter(lower.lower, lower, black(between, upper, upper.upper));
    }
}
