// loses: C2, C9, C12
// because: A left rotation drops the subtree between the two nodes.
// may lose: C4
package iomodels.i05_red_black_tree;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A red-black tree. */
public final class RedBlackTree<K, V> {
    private static final boolean RED = true;
    private static final boolean BLACK = false;

    private final class Item implements Node<K, V> {
        K key;
        V value;
        boolean color;
        Item left;
        Item right;
        Item parent;

        Item(K key, V value, boolean color) {
            this.key = key;
            this.value = value;
            this.color = color;
            left = nil;
            right = nil;
            parent = nil;
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
            return color == RED;
        }

        @Override
        public Optional<? extends Node<K, V>> left() {
            return left == nil ? Optional.empty() : Optional.of(left);
        }

        @Override
        public Optional<? extends Node<K, V>> right() {
            return right == nil ? Optional.empty() : Optional.of(right);
        }
    }

    private final Comparator<? super K> order;
    private Item nil;
    private Item root;
    private int size;

    public RedBlackTree(Comparator<? super K> order) {
        if (order == null) {
            throw new NullPointerException("order");
        }
        this.order = order;
        nil = new Item(null, null, BLACK);
        root = nil;
    }

    public boolean insert(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        Item parent = nil;
        Item at = root;
        int sign = 0;
        while (at != nil) {
            parent = at;
            sign = order.compare(key, at.key);
            if (sign == 0) {
                return false;
            }
            at = sign < 0 ? at.left : at.right;
        }
        Item node = new Item(key, value, RED);
        node.parent = parent;
        if (parent == nil) {
            root = node;
        } else if (sign < 0) {
            parent.left = node;
        } else {
            parent.right = node;
        }
        insertFixUp(node);
        size++;
        return true;
    }

    private void insertFixUp(Item z) {
        while (z.parent.color == RED) {
            if (z.parent == z.parent.parent.left) {
                Item y = z.parent.parent.right;
                if (y.color == RED) {
                    z.parent.color = BLACK;
                    y.color = BLACK;
                    z.parent.parent.color = RED;
                    z = z.parent.parent;
                } else {
                    if (z == z.parent.right) {
                        z = z.parent;
                        rotateLeft(z);
                    }
                    z.parent.color = BLACK;
                    z.parent.parent.color = RED;
                    rotateRight(z.parent.parent);
                }
            } else {
                Item y = z.parent.parent.left;
                if (y.color == RED) {
                    z.parent.color = BLACK;
                    y.color = BLACK;
                    z.parent.parent.color = RED;
                    z = z.parent.parent;
                } else {
                    if (z == z.parent.left) {
                        z = z.parent;
                        rotateRight(z);
                    }
                    z.parent.color = BLACK;
                    z.parent.parent.color = RED;
                    rotateLeft(z.parent.parent);
                }
            }
        }
        root.color = BLACK;
    }

    private void rotateLeft(Item x) {
        Item y = x.right;
        x.right = nil;
        transplant(x, y);
        y.left = x;
        x.parent = y;
    }

    private void rotateRight(Item x) {
        Item y = x.left;
        x.left = y.right;
        if (y.right != nil) {
            y.right.parent = x;
        }
        transplant(x, y);
        y.right = x;
        x.parent = y;
    }

    private void transplant(Item u, Item v) {
        if (u.parent == nil) {
            root = v;
        } else if (u == u.parent.left) {
            u.parent.left = v;
        } else {
            u.parent.right = v;
        }
        v.parent = u.parent;
    }

    public Optional<V> find(K key) {
        Item node = search(key);
        return node == nil ? Optional.empty() : Optional.of(node.value);
    }

    private Item search(K key) {
        Objects.requireNonNull(key);
        Item at = root;
        while (at != nil) {
            if (order.compare(key, at.key) < 0) {
                at = at.left;
            } else if (order.compare(key, at.key) > 0) {
                at = at.right;
            } else {
                return at;
            }
        }
        return nil;
    }

    public Optional<V> remove(K key) {
        Item z = search(key);
        if (z == nil) {
            return Optional.empty();
        }
        Item y = z;
        boolean gone = y.color;
        Item x;
        if (z.left == nil) {
            x = z.right;
            transplant(z, z.right);
        } else if (z.right == nil) {
            x = z.left;
            transplant(z, z.left);
        } else {
            y = z.right;
            while (y.left != nil) {
                y = y.left;
            }
            gone = y.color;
            x = y.right;
            if (y.parent == z) {
                x.parent = y;
            } else {
                transplant(y, y.right);
                y.right = z.right;
                y.right.parent = y;
            }
            transplant(z, y);
            y.left = z.left;
            y.left.parent = y;
            y.color = z.color;
        }
        if (gone == BLACK) {
            deleteFixUp(x);
        }
        size--;
        return Optional.of(z.value);
    }

    private void deleteFixUp(Item x) {
        while (x != root && x.color == BLACK) {
            if (x == x.parent.left) {
                Item w = x.parent.right;
                if (w.color == RED) {
                    w.color = BLACK;
                    x.parent.color = RED;
                    rotateLeft(x.parent);
                    w = x.parent.right;
                }
                if (w.left.color == BLACK && w.right.color == BLACK) {
                    w.color = RED;
                    x = x.parent;
                } else {
                    if (w.right.color == BLACK) {
                        w.left.color = BLACK;
                        w.color = RED;
                        rotateRight(w);
                        w = x.parent.right;
                    }
                    w.color = x.parent.color;
                    x.parent.color = BLACK;
                    w.right.color = BLACK;
                    rotateLeft(x.parent);
                    x = root;
                }
            } else {
                Item w = x.parent.left;
                if (w.color == RED) {
                    w.color = BLACK;
                    x.parent.color = RED;
                    rotateRight(x.parent);
                    w = x.parent.left;
                }
                if (w.left.color == BLACK && w.right.color == BLACK) {
                    w.color = RED;
                    x = x.parent;
                } else {
                    if (w.left.color == BLACK) {
                        w.right.color = BLACK;
                        w.color = RED;
                        rotateLeft(w);
                        w = x.parent.left;
                    }
                    w.color = x.parent.color;
                    x.parent.color = BLACK;
                    w.left.color = BLACK;
                    rotateRight(x.parent);
                    x = root;
                }
            }
        }
        x.color = BLACK;
    }

    public void walk(BiConsumer<? super K, ? super V> visitor) {
        Objects.requireNonNull(visitor);
        Deque<Item> path = new ArrayDeque<>();
        Item at = root;
        while (at != nil || !path.isEmpty()) {
            while (at != nil) {
                path.push(at);
                at = at.left;
            }
            at = path.pop();
            visitor.accept(at.key, at.value);
            at = at.right;
        }
    }

    public int size() {
        return size;
    }

    public Optional<? extends Node<K, V>> root() {
        return root == nil ? Optional.empty() : Optional.of(root);
    }
}
