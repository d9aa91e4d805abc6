package iomodels.i05_red_black_tree;

import grader.spec.Play;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** C2, C3, C6 and C9 where there are more keys than a small number counts, and more levels than a small array holds. */
final class Large {
    /** In this order the tree is as high as it may be: with so many keys more than 31 nodes are on a path. */
    private static final int KEYS = 200_000;
    /** Beside the powers of two. */
    private static final Set<Integer> SIZES = Set.of(255, 256, 257, 32_767, 32_768, 65_535, 65_536, 65_537, KEYS);

    private static final int SOME = 97;

    /** Its lower subtrees are black all over: what is missing below is handed up to the root. */
    private static final int LEVELS = 2_048;

    private static final int REMOVALS = 24;

    private final Play play;
    private final Order order = new Order(Order.Kind.UPWARDS);
    private final RedBlackTree<Object, String> tree;

    private Large(Play play) {
        this.play = play;
        this.tree = play.returns(
                "C1", "the constructor takes a comparator", "new RedBlackTree", () -> new RedBlackTree<>(order));
    }

    private static String value(int key) {
        return "value " + key % SOME;
    }

    static void fills(Play play) {
        var large = new Large(play);
        play.says(KEYS + " keys, one greater than the other");
        for (var from = 0; from < KEYS; ) {
            from = large.inserts(from);
            large.size(from);
        }
        large.finds();
        play.meets("C2");
    }

    /** Up to the next size that is looked at. */
    private int inserts(int from) {
        var to =
                SIZES.stream().filter(size -> size > from).min(Integer::compare).orElse(KEYS);
        var wrong = play.looks("C2", "insert returns", "insert of " + from + " to " + (to - 1), () -> {
            for (var key = from; key < to; key++) {
                if (!insert(key)) {
                    return Optional.of(key);
                }
            }
            return Optional.<Integer>empty();
        });
        play.require(
                wrong.isEmpty(),
                "C2",
                "the key is not in the tree: insert puts it there and returns true",
                "insert(" + wrong.orElse(0) + ") returned false");
        return to;
    }

    private boolean insert(int key) {
        order.begin();
        return tree.insert(key, value(key));
    }

    private void size(int keys) {
        var size = play.looks("C6", "size returns", "size", tree::size);
        play.require(size == keys, "C6", "size returns how many keys are in the tree", size + " instead of " + keys);
    }

    private void finds() {
        var wrong = play.looks("C3", "find returns", "find of some of the keys", () -> {
            for (var key = KEYS - 1; key >= 0; key -= SOME) {
                order.begin();
                if (!tree.find(key).equals(Optional.of(value(key)))) {
                    return Optional.of(key);
                }
            }
            return Optional.<Integer>empty();
        });
        play.require(
                wrong.isEmpty(),
                "C3",
                "the key is in the tree: find returns its value",
                "find(" + wrong.orElse(0) + ") returned another one, or none");
    }

    /** Keys that came in order, and go from one end, from the other, or from the middle. */
    static void keepsItsBalance(Play play) {
        for (var comes : List.of(1, -1)) {
            for (var goes : List.of(0, LEVELS - 1, LEVELS / 2)) {
                new Large(play).keepsItsBalance(comes, goes);
            }
        }
    }

    private void keepsItsBalance(int comes, int goes) {
        play.says(LEVELS + " keys, one " + (comes > 0 ? "greater" : "less") + " than the other");
        var keys = new TreeSet<Integer>();
        play.looks("C2", "insert returns", "insert of all", () -> {
            for (var place = 0; place < LEVELS; place++) {
                var key = comes > 0 ? place : LEVELS - 1 - place;
                keys.add(key);
                insert(key);
            }
            return keys.size();
        });
        var shape = new Shape(play, tree, keys::size);
        shape.colours();
        shape.blackHeights();
        for (var removal = 0; removal < REMOVALS; removal++) {
            var key = Optional.ofNullable(keys.ceiling(goes)).orElseGet(keys::last);
            order.begin();
            keys.remove(key);
            play.returns(
                    Optional.of(value(key)),
                    "C4",
                    "the key is in the tree: remove returns its value",
                    "remove(" + key + ")",
                    () -> tree.remove(key));
            shape.colours();
            shape.blackHeights();
        }
    }
}
