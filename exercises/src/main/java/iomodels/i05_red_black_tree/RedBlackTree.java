package iomodels.i05_red_black_tree;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The red-black tree (红黑树) in which epoll keeps what it watches: a search tree that keeps itself balanced, so that one
 * descriptor among a million is found by some twenty comparisons, and one that is added twice is known at once.
 *
 * {@snippet :
 * var watched = new RedBlackTree<Integer, String>(Comparator.naturalOrder());
 * watched.insert(7, "the socket of client 7");   // true
 * watched.insert(7, "once more");                // false: EEXIST
 * watched.find(7);                               // Optional[the socket of client 7]
 * watched.remove(7);                             // Optional[the socket of client 7]
 * }
 *
 * <p>Notes: IO 模型 › IO 多路复用 › epoll: {@code struct rb_root rbr}, "重复添加的事件可以通过红黑树而高效的识别出来". Given beside this
 * file: {@link Node}, the view on a node through which the tree is looked at.
 *
 * <p>You may use anything that every exercise may, but {@code TreeMap} and {@code TreeSet}: they are red-black trees
 * already. One thread at a time uses a tree.
 *
 * <h2>The contract</h2>
 * A key <i>is in the tree</i> when it was inserted and not removed since. Two keys are <i>the same</i> when the
 * comparator says 0 of them. n is the number of keys in the tree.
 * <ul>
 *   <li>C1 <b>Arguments.</b> A comparator, key, value or visitor that is null is a {@code NullPointerException}, at
 *       once and always: whatever is in the tree, whatever the comparator makes of null. The tree is as before.
 *   <li>C2 <b>Insert.</b> {@code insert} of a key that is not in the tree puts it there with its value and returns
 *       {@code true}. When the same key is in the tree, it returns {@code false} and changes nothing: the old key (the
 *       very object) keeps its old value. No other key comes, goes or changes its value.
 *   <li>C3 <b>Find.</b> {@code find} returns the value of the key; empty when it is not in the tree.
 *   <li>C4 <b>Remove.</b> {@code remove} takes the key and its value out and returns the value; when the key is not in
 *       the tree it returns empty and changes nothing. All other keys stay in the tree with their own values. A removed
 *       key may be inserted again.
 *   <li>C5 <b>Walk.</b> {@code walk} calls the visitor with each key in the tree (the very object that was inserted)
 *       and its value, once, from the least key to the greatest.
 *   <li>C6 <b>Size.</b> {@code size} returns n.
 *   <li>C7 <b>Search tree.</b> {@code root} returns the root as the tree is now, empty when n = 0. From there, by
 *       {@code left} and {@code right}, each key in the tree is met at exactly one node, with its value; the keys left
 *       of a node are less than its own, those right of it greater.
 *   <li>C8 <b>Colours.</b> The root is black, and no red node has a red child. (A missing child counts as black.)
 *   <li>C9 <b>Black height.</b> All paths from the root down to a missing child meet equally many black nodes. With C8
 *       no path is longer than twice another one: the height is at most 2·log₂(n + 1).
 *   <li>C10 <b>Exceptions.</b> What the comparator throws, be it an {@code Error}, comes out of {@code insert},
 *       {@code find} or {@code remove} as it is, and the tree is as before the call. What the visitor throws comes out
 *       of {@code walk} as it is; the visitor is not called again in this walk, and the tree is as before.
 *   <li>C11 <b>The order alone.</b> The comparator alone decides which keys are the same and which is less; the keys'
 *       own {@code equals}, {@code hashCode} and {@code compareTo} mean nothing. Only the sign of its answer counts:
 *       any {@code int} may come. So there may be keys that are the same and not {@code equal}, and equal values with
 *       different keys.
 *   <li>C12 <b>Cost.</b> {@code insert}, {@code find} and {@code remove} call the comparator at most
 *       8·log₂(n + 1) + 8 times each, {@code walk}, {@code size} and {@code root} never; n is that before the call. Nor
 *       do {@code insert}, {@code find}, {@code remove} and {@code size} go through the whole tree in another way.
 *   <li>C13 <b>Several trees</b> know nothing of each other.
 * </ul>
 * Not promised: which of the possible red-black trees it is; what a {@link Node} shows after the tree has been changed;
 * what happens when a comparator or visitor itself changes this tree, or when the comparator is no order.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class RedBlackTree<K, V> {

    /** An empty tree (C1). */
    public RedBlackTree(Comparator<? super K> order) {
        throw new UnsupportedOperationException("TODO C1: remember the order; the tree is empty");
    }

    /** Puts a key and its value into the tree, unless the same key is there (C1, C2, C8, C9). */
    public boolean insert(K key, V value) {
        throw new UnsupportedOperationException(
                "TODO C2: go down to where the key belongs, hang in a red node, and mend the colours on the way up");
    }

    /** The value of a key (C1, C3). */
    public Optional<V> find(K key) {
        throw new UnsupportedOperationException("TODO C3: go down, left or right as the comparator says");
    }

    /** Takes a key out of the tree (C1, C4, C8, C9). */
    public Optional<V> remove(K key) {
        throw new UnsupportedOperationException(
                "TODO C4: take out the node or its neighbour in the order; when a black one goes, mend the heights");
    }

    /** Calls the visitor with every key and value, in order (C1, C5). */
    public void walk(BiConsumer<? super K, ? super V> visitor) {
        throw new UnsupportedOperationException("TODO C5: the left subtree, the node, the right subtree");
    }

    /** How many keys are in the tree (C6). */
    public int size() {
        throw new UnsupportedOperationException("TODO C6: count what comes and goes");
    }

    /** The root; empty when the tree is empty (C7). */
    public Optional<? extends Node<K, V>> root() {
        throw new UnsupportedOperationException("TODO C7: the node at the top");
    }
}
