package iomodels.i05_red_black_tree;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.List;

/** C5: the visitor of a walk may look at the tree, by another walk as well. */
final class Within {
    private static final List<Integer> SIZES = List.of(1, 2, 3, 7, 20);
    private static final String ALL = "walk visits each key once, in order, also while the visitor looks at the tree";

    private final Play play;
    private final int size;
    private final RedBlackTree<Object, String> tree;
    private final List<String> wanted = new ArrayList<>();

    private Within(Play play, int size) {
        this.play = play;
        this.size = size;
        this.tree = play.returns(
                "C1",
                "the constructor takes a comparator",
                "new RedBlackTree",
                () -> new RedBlackTree<>(new Order(Order.Kind.UPWARDS)));
    }

    static void check(Play play) {
        for (var size : SIZES) {
            var within = new Within(play, size);
            within.fills();
            for (var at = 0; at < size; at++) {
                within.looksAt(at, false);
            }
            within.looksAt(0, true);
        }
    }

    private void fills() {
        for (var number = 0; number < size; number++) {
            wanted.add(Subject.number(number) + "=value " + number);
            var value = "value " + number;
            Object key = Subject.number(number);
            play.looks("C2", "insert returns", "insert(" + key + ")", () -> tree.insert(key, value));
        }
        is(wanted, walked(_ -> {}), "walk visits each key once, in order, with its value");
    }

    /** What the visitor does after it has noted the key of that place. */
    private interface Visit {
        void at(int place);
    }

    private void looksAt(int at, boolean always) {
        var inner = new ArrayList<List<String>>();
        var outer = walked(place -> {
            if (place == at || always) {
                tree.find(Subject.number(size - 1 - at));
                tree.find(Subject.number(size));
                inner.add(tree.size() == size ? walkedNow(_ -> {}) : List.of());
                tree.root();
            }
        });
        inner.forEach(walk -> is(wanted, walk, ALL));
        is(wanted, outer, ALL);
        if (size > 1) {
            play.meets("C5");
        }
    }

    private List<String> walked(Visit visit) {
        return play.looks("C5", "walk comes to its end", "walk", () -> walkedNow(visit));
    }

    /** Whoever visits again and again is stopped. */
    private List<String> walkedNow(Visit visit) {
        var visited = new ArrayList<String>();
        tree.walk((key, value) -> {
            if (visited.size() <= size) {
                visited.add(key + "=" + value);
                visit.at(visited.size() - 1);
            }
        });
        return visited;
    }

    private void is(List<String> wanted, List<String> found, String because) {
        play.require(wanted.equals(found), "C5", because, "it visited " + found + " instead of " + wanted);
    }
}
