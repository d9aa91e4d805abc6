package iomodels.i05_red_black_tree;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** C13: trees that have one comparator, and the very same objects as keys. */
final class Shared {
    private static final int KEYS = 12;
    private static final int TREES = 3;
    private static final String ALONE = "several trees know nothing of each other, whatever they have in common";

    private final Play play;
    private final List<Object> keys = new ArrayList<>();
    private final List<RedBlackTree<Object, String>> trees = new ArrayList<>();

    private Shared(Play play, int count) {
        this.play = play;
        for (var number = 0; number < KEYS; number++) {
            keys.add(Subject.number(number));
        }
        var order = new Order(Order.Kind.UPWARDS);
        for (var tree = 0; tree < count; tree++) {
            trees.add(play.returns(
                    "C1", "the constructor takes a comparator", "new RedBlackTree", () -> new RedBlackTree<>(order)));
        }
    }

    /** What breaks with one tree as well is told as that. */
    static void check(Play play) throws Exception {
        play.anew(() -> new Shared(play, 1).used());
        play.promising("C13", ALONE, () -> new Shared(play, TREES).used());
        play.meets("C13");
    }

    /** By turns: each key is dealt with in all trees before the next one is. */
    private void used() {
        for (var key : keys) {
            for (var tree : trees) {
                play.returns(
                        true,
                        "C2",
                        "the key is not in the tree: insert returns true",
                        told("insert", tree, key),
                        () -> tree.insert(key, value(tree, key)));
            }
        }
        for (var times = 0; times < 2; times++) {
            keys.forEach(key -> trees.forEach(tree -> finds(tree, key, Optional.of(value(tree, key)))));
        }
        for (var key : keys) {
            for (var tree : trees) {
                play.returns(
                        Optional.of(value(tree, key)),
                        "C4",
                        "the key is in the tree: remove returns its value",
                        told("remove", tree, key),
                        () -> tree.remove(key));
                trees.forEach(other ->
                        finds(other, key, isStillIn(other, tree) ? Optional.of(value(other, key)) : Optional.empty()));
            }
        }
    }

    /** The trees lose a key one after the other. */
    private boolean isStillIn(RedBlackTree<Object, String> other, RedBlackTree<Object, String> removedLast) {
        return trees.indexOf(other) > trees.indexOf(removedLast);
    }

    private void finds(RedBlackTree<Object, String> tree, Object key, Optional<String> wanted) {
        play.returns(
                wanted,
                "C3",
                "find returns the value of a key in the tree, else empty",
                told("find", tree, key),
                () -> tree.find(key));
    }

    private String value(RedBlackTree<Object, String> tree, Object key) {
        return "value " + key + " in tree " + (trees.indexOf(tree) + 1);
    }

    private String told(String call, RedBlackTree<Object, String> tree, Object key) {
        return "tree " + (trees.indexOf(tree) + 1) + ": " + call + "(" + key + ")";
    }
}
