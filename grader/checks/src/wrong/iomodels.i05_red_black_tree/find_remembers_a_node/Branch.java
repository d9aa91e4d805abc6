package iomodels.i05_red_black_tree;

import java.util.Optional;

/** A node of the tree, with a link to its parent. Which child is meant is a value, so that nothing is written twice. */
final class Branch<K, V> implements Node<K, V> {
    /** Where a child hangs. */
    enum Side {
        LEFT,
        RIGHT;

        Side other() {
            return this == LEFT ? RIGHT : LEFT;
        }
    }

    K key;
    V value;
    boolean red = true;
    Branch<K, V> parent; // null: this is the root
    private Branch<K, V> left; // null: none
    private Branch<K, V> right; // null: none

    Branch(K key, V value) {
        this.key = key;
        this.value = value;
    }

    /** The child on that side, or null. */
    Branch<K, V> child(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** Makes a node, or nothing, the child on that side. */
    void hang(Side side, Branch<K, V> child) {
        if (side == Side.LEFT) {
            left = child;
        } else {
            right = child;
        }
        if (child != null) {
            child.parent = this;
        }
    }

    /** On which side of its parent it hangs; it is not the root. */
    Side side() {
        return this == parent.left ? Side.LEFT : Side.RIGHT;
    }

    /** Its child on that side is red; a missing one is black. */
    boolean hasRed(Side side) {
        return child(side) != null && child(side).red;
    }

    @Override
    public K key() {
        return key;
    }

    @Override
    public V value() {
        return value;
    }

    @Override
    public boolean isRed() {
        return red;
    }

    @Override
    public Optional<Branch<K, V>> left() {
        return Optional.ofNullable(left);
    }

    @Override
    public Optional<Branch<K, V>> right() {
        return Optional.ofNullable(right);
    }
}
