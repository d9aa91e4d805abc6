// loses: C3
// because: find begins with the node that it found last; one that was taken out in place of another is remembered on
package iomodels.i05_red_black_tree;

import iomodels.i05_red_black_tree.Branch.Side;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

public final class RedBlackTree<K, V> {
    private final Comparator<? super K> order;
    private final Balance<K, V> balance = new Balance<>();
    private Branch<K, V> last;
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
        if (last == null || order.compare(Objects.requireNonNull(key), last.key) != 0) {
            last = seek(key);
        }
        return Optional.ofNullable(last).map(Branch::value);
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
        if (node == last) {
            last = null;
        }
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
