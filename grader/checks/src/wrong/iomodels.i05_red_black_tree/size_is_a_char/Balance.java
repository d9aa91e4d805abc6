package iomodels.i05_red_black_tree;

import iomodels.i05_red_black_tree.Branch.Side;

/**
 * The tree's shape and colours, without a word about the order of keys: nodes come in as leaves and go out, and after
 * each the root is black, no red node has a red child, and all paths down meet equally many black nodes.
 */
final class Balance<K, V> {
    private Branch<K, V> root; // null: the tree is empty

    /** The node at the top, or null. */
    Branch<K, V> root() {
        return root;
    }

    /** Hangs in a new, red node where a child is missing; without a parent it becomes the root. */
    void add(Branch<K, V> parent, Side side, Branch<K, V> node) {
        if (parent == null) {
            root = node;
        } else {
            parent.hang(side, node);
        }
        separateReds(node);
    }

    /** The node is red and may have a red parent: the only thing that is wrong. */
    private void separateReds(Branch<K, V> added) {
        var node = added;
        while (node.parent != null && node.parent.red) {
            var grandparent = node.parent.parent; // it exists, for a red node is not the root
            var side = node.parent.side();
            if (grandparent.hasRed(side.other())) {
                node.parent.red = false;
                grandparent.child(side.other()).red = false;
                grandparent.red = true;
                node = grandparent;
            } else {
                if (node.side() != side) { // an inner grandchild: turn it outwards first
                    node = node.parent;
                    rotate(node, side);
                }
                node.parent.red = false;
                grandparent.red = true;
                rotate(grandparent, side.other());
            }
        }
        root.red = false;
    }

    /** Takes out a node that has at most one child. */
    void takeOut(Branch<K, V> node) {
        var child = node.left().or(node::right).orElse(null);
        if (child != null) {
            child.red = false; // an only child is red, and its parent black: the child takes over the black
        } else if (!node.red) {
            lendBlack(node);
        }
        replace(node, child);
    }

    /** All paths through the node are about to have one black node too few: the only thing that is wrong. */
    private void lendBlack(Branch<K, V> leaving) {
        var node = leaving;
        while (node.parent != null && !node.red) {
            var parent = node.parent;
            var side = node.side();
            if (parent.hasRed(side.other())) { // a red sibling: make it the grandparent, and get a black one
                parent.child(side.other()).red = false;
                parent.red = true;
                rotate(parent, side);
            }
            var sibling = parent.child(side.other());
            if (sibling.hasRed(Side.LEFT) || sibling.hasRed(Side.RIGHT)) {
                lendNephews(parent, side);
                return;
            }
            sibling.red = true;
            node = parent;
        }
        node.red = false;
    }

    /** The child on that side lacks a black node, and its black sibling has a red child that gives one. */
    private void lendNephews(Branch<K, V> parent, Side side) {
        var sibling = parent.child(side.other());
        if (!sibling.hasRed(side.other())) { // an inner nephew: turn it outwards first
            sibling.child(side).red = false;
            sibling.red = true;
            rotate(sibling, side.other());
            sibling = parent.child(side.other());
        }
        sibling.red = parent.red;
        parent.red = false;
        sibling.child(side.other()).red = false;
        rotate(parent, side);
    }

    /** The child on the other side comes up, the node goes down on this side; the order stays. */
    private void rotate(Branch<K, V> node, Side side) {
        var up = node.child(side.other());
        replace(node, up);
        node.hang(side.other(), up.child(side));
        up.hang(side, node);
    }

    /** Puts a node, or nothing, in the place of another one. */
    private void replace(Branch<K, V> old, Branch<K, V> node) {
        if (old.parent != null) {
            old.parent.hang(old.side(), node);
        } else {
            root = node;
            if (node != null) {
                node.parent = null;
            }
        }
    }
}
