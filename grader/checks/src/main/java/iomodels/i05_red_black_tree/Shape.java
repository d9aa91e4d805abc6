package iomodels.i05_red_black_tree;

import grader.spec.Play;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What the colours of a tree's nodes must be: C8 and C9. */
final class Shape {
    private static final int DEEPEST = 3_000;
    private static final String LOOKED_AT = "root and its nodes can be looked at";

    private final Play play;
    private final RedBlackTree<Object, String> tree;
    private final IntSupplier size;
    private int nodes;

    /** @param size how many keys there should be */
    Shape(Play play, RedBlackTree<Object, String> tree, IntSupplier size) {
        this.play = play;
        this.tree = tree;
        this.size = size;
    }

    void colours() {
        nodes = 0;
        var wrong = play.looks("C7", LOOKED_AT, "root", () -> {
            Optional<? extends Node<Object, String>> root = tree.root();
            return root.filter(Node::isRed).isPresent()
                    ? Optional.of("the root, " + root.get().key() + ", is red")
                    : redBelowRed(root, 0);
        });
        wrong.ifPresent(found -> {
            throw play.broken("C8", "the root is black, and no red node has a red child", found);
        });
        meets("C8");
    }

    private Optional<String> redBelowRed(Optional<? extends Node<Object, String>> subtree, int depth) {
        if (subtree.isEmpty() || isEndless(depth)) {
            return Optional.empty();
        }
        var node = subtree.get();
        for (var child : List.of(node.left(), node.right())) {
            if (node.isRed() && child.filter(Node::isRed).isPresent()) {
                return Optional.of(
                        node.key() + " is red, and its child " + child.get().key() + " as well");
            }
        }
        return redBelowRed(node.left(), depth + 1).or(() -> redBelowRed(node.right(), depth + 1));
    }

    void blackHeights() {
        nodes = 0;
        var wrong = play.looks("C7", LOOKED_AT, "root", () -> {
            var uneven = new Uneven();
            uneven.height(tree.root(), 0);
            return uneven.found;
        });
        wrong.ifPresent(found -> {
            throw play.broken("C9", "all paths down meet equally many black nodes", found);
        });
        meets("C9");
    }

    /** Finds the lowest node whose sides differ. */
    private final class Uneven {
        private Optional<String> found = Optional.empty();

        int height(Optional<? extends Node<Object, String>> subtree, int depth) {
            if (subtree.isEmpty() || isEndless(depth)) {
                return 0;
            }
            var node = subtree.get();
            var left = height(node.left(), depth + 1);
            var right = height(node.right(), depth + 1);
            if (left != right && found.isEmpty()) {
                found = Optional.of("below " + node.key() + " there are " + left + " black ones on the left, " + right
                        + " on the right");
            }
            return Math.max(left, right) + (node.isRed() ? 0 : 1);
        }
    }

    /** A circle, or a list of nodes: C7 tells of it. */
    private boolean isEndless(int depth) {
        return depth > DEEPEST || ++nodes > 2 * size.getAsInt() + 10;
    }

    /** Two nodes at least can be wrong. */
    private void meets(String clause) {
        if (nodes > 1) {
            play.meets(clause);
        }
    }
}
