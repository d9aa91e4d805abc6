package iomodels.i05_red_black_tree;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * C3: what was found before says nothing of the tree as it is now. After every few changes that there can be of a
 * small tree, find answers as if it had not been asked before: trees are compared with each other, so that other
 * mistakes are not told as this one.
 */
final class Remembered {
    private static final int KEYS = 7;
    private static final int CHANGES = 3;
    /** In which they come: one of the trees is full, the other is not. */
    private static final List<List<Integer>> ORDERS =
            List.of(List.of(3, 1, 5, 0, 2, 4, 6), List.of(6, 5, 4, 3, 2, 1, 0));

    private Remembered() {}

    static void check(Play play) {
        for (var order : ORDERS) {
            for (var asked = 0; asked < KEYS; asked++) {
                changes(play, order, asked, List.of());
            }
        }
        play.meets("C3");
    }

    /** Removes any of the keys, or inserts the one that is asked for. */
    private static void changes(Play play, List<Integer> order, int asked, List<Integer> before) {
        if (before.size() == CHANGES) {
            compares(play, order, asked, before);
            return;
        }
        for (var change = 0; change <= KEYS; change++) {
            if (!before.contains(change)) {
                var changes = new ArrayList<>(before);
                changes.add(change);
                changes(play, order, asked, changes);
            }
        }
    }

    private static void compares(Play play, List<Integer> order, int asked, List<Integer> changes) {
        var keys = ORDERS.getFirst().stream()
                .sorted()
                .map(number -> (Object) (1_000 + number))
                .toList();
        for (var count = 1; count <= CHANGES; count++) {
            var some = changes.subList(0, count);
            var story = "find(" + keys.get(asked) + "), then " + words(keys, asked, some);
            var found = play.looks("C3", "find returns", story, () -> found(keys, order, asked, some, true));
            var wanted = play.looks("C3", "find returns", story, () -> found(keys, order, asked, some, false));
            play.require(
                    wanted.equals(found),
                    "C3",
                    "find answers as the tree is now, whatever was found before",
                    story + ": then find(" + keys.get(asked) + ") returned " + found
                            + ", and where it was not asked before " + wanted);
        }
    }

    private static Optional<String> found(
            List<Object> keys, List<Integer> order, int asked, List<Integer> changes, boolean before) {
        var tree = new RedBlackTree<Object, String>(new Order(Order.Kind.UPWARDS));
        order.forEach(number -> tree.insert(keys.get(number), "value " + number));
        if (before) {
            tree.find(keys.get(asked));
        }
        for (var change : changes) {
            if (change == KEYS) {
                tree.insert(keys.get(asked), "another value");
            } else {
                tree.remove(keys.get(change));
            }
        }
        return tree.find(keys.get(asked));
    }

    private static String words(List<Object> keys, int asked, List<Integer> changes) {
        return changes.stream()
                .map(change -> change == KEYS ? "insert(" + keys.get(asked) + ")" : "remove(" + keys.get(change) + ")")
                .toList()
                .toString();
    }
}
