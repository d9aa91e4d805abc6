// Given: do not edit; the grader uses its own copy.
package iomodels.i05_red_black_tree;

import java.util.Optional;

/**
 * A node of the tree, to be looked at. Let the class of your nodes implement it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface Node<K, V> {
    /** The key. */
    K key();

    /** Its value. */
    V value();

    /** Whether the node is red (红); else it is black (黑). */
    boolean isRed();

    /** The root of the left subtree; empty when there is none. */
    Optional<? extends Node<K, V>> left();

    /** The root of the right subtree; empty when there is none. */
    Optional<? extends Node<K, V>> right();
}
