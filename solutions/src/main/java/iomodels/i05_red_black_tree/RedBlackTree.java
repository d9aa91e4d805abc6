package iomodels.i05_red_black_tree;

import iomodels.i05_red_black_tree.Branch.Side;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A red-black tree: the search; {@link Balance} holds the nodes and keeps them balanced.
 *
 * <p><b>Symptom.</b> A plain search tree into which descriptors 1, 2, 3 … are put in this order is a list: the
 * millionth costs a million comparisons. That is the usual order.
 *
 * <p><b>Wrong.</b> To rebuild it when it has got too deep: then one insertion in so many waits for all of them. Or to
 * write the colours' rules down for {@code insert} alone: a removed black node leaves its side one black short, and
 * after some removals the tree is as crooked as a plain one.
 *
 * <p><b>Right.</b> Two rules that can be mended along one path: no red node has a red child, and every path down meets
 * equally many black nodes. No path is then longer than twice another one.
 * <ul>
 *   <li>{@link #insert} hangs in a <i>red</i> node: black heights stay, and at most one pair of reds is too much. A red
 *       uncle: both become black, the grandparent red, and the question moves up two levels. A black one: a rotation,
 *       and all is well.
 *   <li>{@link #remove} takes out a node with at most one child: one with two first takes over the key of its
 *       successor, which has none on its left. If a black node without child goes, its paths lack a black one: a red
 *       nephew lends its own, by a rotation; without one, the sibling becomes red, and the lack moves up.
 * </ul>
 *
 * <p><b>Why that is enough.</b> What is mended moves towards the root, O(log n) steps, and rotations keep the order.
 * The comparator is asked on the way down alone, before anything is changed: what it throws does no harm.
 */
public final class RedBlackTree<K, V> {
    private final Comparator<? super K> order;
    private final Balance<K, V> balance = new Balance<>();
    private int size;

    /** An empty tree. */
    public RedBlackTree(Comparator<? super K> order) {
        this.order = Objects.requireNonNull(order);
    }

    /** Puts a key and its value into the tree, unless the same key is there. */
    public boolean insert(K key, V value) {
        var node = new Branch<>(Objects.requireNonNull(key), Objects.requireNonNull(value));
        Branch<K, V> parent = null;
        var side = Side.LEFT;
        for (var next = balance.root(); next != null; next = next.child(side)) {
            var sign = order.compare(key, next.key);
            if (sign == 0) {
                return false;
            }
            parent = next;
            side = sign < 0 ? Side.LEFT : Side.RIGHT;
        }
        balance.add(parent, side, node);
        size++;
        return true;
    }

    /** The value of a key. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(seek(key)).map(Branch::value);
    }

    /** The node of a key, or null. */
    private Branch<K, V> seek(K key) {
        Objects.requireNonNull(key);
        var node = balance.root();
        while (node != null) {
            var sign = order.compare(key, node.key);
            if (sign == 0) {
                return node;
            }
            node = node.child(sign < 0 ? Side.LEFT : Side.RIGHT);
        }
        return null;
    }

    /** Takes a key out of the tree. */
    public Optional<V> remove(K key) {
        var node = seek(key);
        if (node == null) {
            return Optional.empty();
        }
        var value = node.value;
        if (node.child(Side.LEFT) != null && node.child(Side.RIGHT) != null) {
            var successor = node.child(Side.RIGHT);
            while (successor.child(Side.LEFT) != null) {
                successor = successor.child(Side.LEFT);
            }
            node.key = successor.key;
            node.value = successor.value;
            node = successor;
        }
        balance.takeOut(node);
        size--;
        return Optional.of(value);
    }

    /** Calls the visitor with every key and value, in order. */
    public void walk(BiConsumer<? super K, ? super V> visitor) {
        walk(Optional.ofNullable(balance.root()), Objects.requireNonNull(visitor));
    }

    private void walk(Optional<Branch<K, V>> subtree, BiConsumer<? super K, ? super V> visitor) {
        subtree.ifPresent(node -> {
            walk(node.left(), visitor);
            visitor.accept(node.key, node.value);
            walk(node.right(), visitor);
        });
    }

    /** How many keys are in the tree. */
    public int size() {
        return size;
    }

    /** The root. */
    public Optional<? extends Node<K, V>> root() {
        return Optional.ofNullable(balance.root());
    }
}
