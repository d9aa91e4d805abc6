package iomodels.i05_red_black_tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the tree is used, and the plainest mistakes. The contract is in {@link RedBlackTree}: the grader sees more. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedBlackTreeTest {
    private static RedBlackTree<Integer, String> treeOf(int... keys) {
        var tree = new RedBlackTree<Integer, String>(Comparator.naturalOrder());
        for (var key : keys) {
            assertTrue(tree.insert(key, "value of " + key));
        }
        return tree;
    }

    /** The black nodes on each path down from here, checked on the way. */
    private static int blackHeight(Optional<? extends Node<Integer, String>> subtree) {
        if (subtree.isEmpty()) {
            return 0;
        }
        var node = subtree.get();
        for (var child : List.of(node.left(), node.right())) {
            assertFalse(node.isRed() && child.filter(Node::isRed).isPresent(), "a red node has a red child");
        }
        var height = blackHeight(node.left());
        assertEquals(height, blackHeight(node.right()), "the paths meet equally many black nodes");
        return height + (node.isRed() ? 0 : 1);
    }

    private static void assertBalanced(RedBlackTree<Integer, String> tree) {
        assertFalse(tree.root().filter(Node::isRed).isPresent(), "the root is black");
        blackHeight(tree.root());
    }

    @Test
    void whatIsInsertedIsFound() {
        var tree = treeOf(500, 300, 700);
        assertEquals(Optional.of("value of 300"), tree.find(300));
        assertEquals(Optional.empty(), tree.find(400));
        assertEquals(3, tree.size());
    }

    @Test
    void theSameKeyIsRefused() {
        var tree = treeOf(500);
        assertFalse(tree.insert(500, "another"));
        assertEquals(Optional.of("value of 500"), tree.find(500));
        assertEquals(1, tree.size());
    }

    @Test
    void whatIsRemovedIsGone() {
        var tree = treeOf(500, 300, 700, 600, 800);
        assertEquals(Optional.of("value of 500"), tree.remove(500));
        assertEquals(Optional.empty(), tree.remove(500));
        assertEquals(Optional.empty(), tree.find(500));
        assertEquals(Optional.of("value of 600"), tree.find(600));
        assertEquals(4, tree.size());
    }

    @Test
    void walkVisitsInOrder() {
        var visited = new ArrayList<Integer>();
        treeOf(5, 1, 4, 2, 3).walk((key, value) -> visited.add(key));
        assertEquals(List.of(1, 2, 3, 4, 5), visited);
    }

    @Test
    void theTreeStaysBalancedWhileItGrows() {
        var tree = treeOf();
        for (var key = 1; key <= 100; key++) {
            tree.insert(key, "");
            assertBalanced(tree);
        }
    }

    @Test
    void theTreeStaysBalancedWhileItShrinks() {
        var tree = treeOf();
        for (var key = 1; key <= 100; key++) {
            tree.insert(key, "");
        }
        for (var key = 1; key <= 100; key++) {
            assertTrue(tree.remove(key * 37 % 101).isPresent());
            assertBalanced(tree);
        }
        assertEquals(Optional.empty(), tree.root());
    }

    @Test
    void nullIsRefused() {
        var tree = treeOf(500);
        assertThrows(NullPointerException.class, () -> tree.insert(null, ""));
        assertThrows(NullPointerException.class, () -> tree.insert(1, null));
        assertThrows(NullPointerException.class, () -> tree.find(null));
        assertEquals(1, tree.size());
    }
}
