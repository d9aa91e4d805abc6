package iomodels.i05_red_black_tree;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Nodes never change: each call makes the nodes of one path anew, and sets the root when all is done. */
public final class RedBlackTree<K, V> {
    private final Comparator<? super K> order;
    private Tree<K, V> root;
    private int size;
    private boolean shorter;

    private record Tree<K, V>(boolean isRed, Tree<K, V> l, K key, V value, Tree<K, V> r) implements Node<K, V> {
        @Override
        public Optional<Tree<K, V>> left() {
            return Optional.ofNullable(l);
        }

        @Override
        public Optional<Tree<K, V>> right() {
            return Optional.ofNullable(r);
        }

        Tree<K, V> painted(boolean red) {
            return new Tree<>(red, l, key, value, r);
        }
    }

    public RedBlackTree(Comparator<? super K> order) {
        this.order = Objects.requireNonNull(order);
    }

    private static boolean red(Tree<?, ?> tree) {
        return tree != null && tree.isRed();
    }

    private static <K, V> Tree<K, V> node(boolean red, Tree<K, V> left, Tree<K, V> from, Tree<K, V> right) {
        return new Tree<>(red, left, from.key(), from.value(), right);
    }

    public boolean insert(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Tree<K, V> grown = put(root, key, value);
        if (grown == null) {
            return false;
        }
        root = grown.painted(false);
        size++;
        return true;
    }

    /** Null when the key is there. */
    private Tree<K, V> put(Tree<K, V> tree, K key, V value) {
        if (tree == null) {
            return new Tree<>(true, null, key, value, null);
        }
        int sign = order.compare(key, tree.key());
        if (sign == 0) {
            return null;
        }
        if (sign < 0) {
            Tree<K, V> left = put(tree.l(), key, value);
            return left == null ? null : balanced(tree.isRed(), left, tree, tree.r());
        }
        Tree<K, V> right = put(tree.r(), key, value);
        return right == null ? null : balanced(tree.isRed(), tree.l(), tree, right);
    }

    private static <K, V> Tree<K, V> balanced(boolean red, Tree<K, V> a, Tree<K, V> n, Tree<K, V> b) {
        if (!red && red(a) && red(a.l())) {
            return node(true, a.l().painted(false), a, node(false, a.r(), n, b));
        }
        if (!red && red(a) && red(a.r())) {
            return node(true, node(false, a.l(), a, a.r().l()), a.r(), node(false, a.r().r(), n, b));
        }
        if (!red && red(b) && red(b.l())) {
            return node(true, node(false, a, n, b.l().l()), b.l(), node(false, b.l().r(), b, b.r()));
        }
        if (!red && red(b) && red(b.r())) {
            return node(true, node(false, a, n, b.l()), b, b.r().painted(false));
        }
        return node(red, a, n, b);
    }

    public Optional<V> find(K key) {
        Objects.requireNonNull(key, "key");
        Tree<K, V> tree = root;
        while (tree != null) {
            int sign = order.compare(key, tree.key());
            if (sign == 0) {
                return Optional.of(tree.value());
            }
            tree = sign < 0 ? tree.l() : tree.r();
        }
        return Optional.empty();
    }

    public Optional<V> remove(K key) {
        Optional<V> value = find(key);
        if (value.isPresent()) {
            Tree<K, V> rest = without(root, key);
            root = rest == null ? null : rest.painted(false);
            size--;
        }
        return value;
    }

    /** Sets {@code shorter} when the black height has become less. */
    private Tree<K, V> without(Tree<K, V> tree, K key) {
        int sign = order.compare(key, tree.key());
        if (sign < 0) {
            return mendLeft(tree.isRed(), without(tree.l(), key), tree, tree.r());
        }
        if (sign > 0) {
            return mendRight(tree.isRed(), tree.l(), tree, without(tree.r(), key));
        }
        if (tree.l() == null || tree.r() == null) {
            Tree<K, V> child = tree.l() == null ? tree.r() : tree.l();
            shorter = child == null && !tree.isRed();
            return child == null ? null : child.painted(false);
        }
        Tree<K, V> next = tree.r();
        while (next.l() != null) {
            next = next.l();
        }
        return mendRight(tree.isRed(), tree.l(), next, withoutLeast(tree.r()));
    }

    private Tree<K, V> withoutLeast(Tree<K, V> tree) {
        if (tree.l() == null) {
            shorter = tree.r() == null && !tree.isRed();
            return tree.r() == null ? null : tree.r().painted(false);
        }
        return mendLeft(tree.isRed(), withoutLeast(tree.l()), tree, tree.r());
    }

    private Tree<K, V> mendLeft(boolean red, Tree<K, V> a, Tree<K, V> n, Tree<K, V> b) {
        if (!shorter) {
            return node(red, a, n, b);
        }
        if (red(b)) {
            return node(false, mendLeft(true, a, n, b.l()), b, b.r());
        }
        shorter = false;
        if (red(b.r())) {
            return node(red, node(false, a, n, b.l()), b, b.r().painted(false));
        }
        if (red(b.l())) {
            return node(red, node(false, a, n, b.l().l()), b.l(), node(false, b.l().r(), b, b.r()));
        }
        shorter = !red;
        return node(false, a, n, b.painted(true));
    }

    private Tree<K, V> mendRight(boolean red, Tree<K, V> a, Tree<K, V> n, Tree<K, V> b) {
        if (!shorter) {
            return node(red, a, n, b);
        }
        if (red(a)) {
            return node(false, a.l(), a, mendRight(true, a.r(), n, b));
        }
        shorter = false;
        if (red(a.l())) {
            return node(red, a.l().painted(false), a, node(false, a.r(), n, b));
        }
        if (red(a.r())) {
            return node(red, node(false, a.l(), a, a.r().l()), a.r(), node(false, a.r().r(), n, b));
        }
        shorter = !red;
        return node(false, a.painted(true), n, b);
    }

    public void walk(BiConsumer<? super K, ? super V> visitor) {
        Objects.requireNonNull(visitor);
        walk(root, visitor);
    }

    private static <K, V> void walk(Tree<K, V> tree, BiConsumer<? super K, ? super V> visitor) {
        if (tree != null) {
            walk(tree.l(), visitor);
            visitor.accept(tree.key(), tree.value());
            walk(tree.r(), visitor);
        }
    }

    public int size() {
        return size;
    }

    public Optional<? extends Node<K, V>> root() {
        return Optional.ofNullable(root);
    }
}
