package iomodels.i05_red_black_tree;

import grader.spec.Broken;
import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;

/** C12: comparisons are counted; that nothing else goes through the whole tree is measured against a small one. */
final class Costs {
    private static final int SMALL = 40;
    private static final int GREAT = 4_000;
    private static final double MOST_RATIO = 20;

    private final Play play;
    private final Order order = new Order(Order.Kind.UPWARDS);
    private final RedBlackTree<Object, String> tree;

    private Costs(Play play) {
        this.play = play;
        this.tree = play.returns(
                "C1", "the constructor takes a comparator", "new RedBlackTree", () -> new RedBlackTree<>(order));
    }

    /** In orders that make a plain search tree a list. */
    static void comparisons(Trial trial) throws Exception {
        for (var size : List.of(1, 2, 3, 10, 1_000, 100_000)) {
            var shuffled = shuffled(size, trial);
            for (var sequence :
                    List.<IntUnaryOperator>of(i -> i, i -> -i, i -> i % 2 == 0 ? i : -i, i -> shuffled[i])) {
                Scripts.once(trial, (play, _) -> new Costs(play).fillAndDrainOrTell(size, sequence));
            }
        }
    }

    private static int[] shuffled(int size, Trial trial) {
        var numbers = new int[size];
        var random = new SplittableRandom(trial.seed());
        for (var i = 0; i < size; i++) {
            var at = random.nextInt(i + 1);
            numbers[i] = numbers[at];
            numbers[at] = i;
        }
        return numbers;
    }

    /** A tree that is out of balance may fail at its next change: then its balance is what is told. */
    private void fillAndDrainOrTell(int size, IntUnaryOperator sequence) {
        try {
            fillAndDrain(size, sequence);
        } catch (Broken seen) {
            if (!seen.clause().equals(Optional.of("C12"))) {
                var shape = new Shape(play, tree, () -> size);
                shape.colours();
                shape.blackHeights();
            }
            throw seen;
        }
    }

    private void fillAndDrain(int size, IntUnaryOperator sequence) {
        play.says(size + " keys, the first ones " + sequence.applyAsInt(0) + " …");
        for (var i = 0; i < size; i++) {
            var key = sequence.applyAsInt(i);
            asksFew(i, "insert", key, "C2", () -> tree.insert(key, "a value"));
        }
        for (var i = 0; i < size; i += Math.max(1, size / 1_000)) {
            var key = sequence.applyAsInt(i);
            asksFew(size, "find", key, "C3", () -> tree.find(key));
            asksFew(size, "find", size + i, "C3", () -> tree.find(size + key));
            asksFew(size, "insert", key, "C2", () -> tree.insert(key, "another value"));
            asksFew(size, "remove", size, "C4", () -> tree.remove(size + 1));
        }
        asksNothing();
        for (var i = 0; i < size; i += 2) {
            var key = sequence.applyAsInt(i);
            asksFew(size - i / 2, "remove", key, "C4", () -> tree.remove(key));
        }
    }

    private void asksFew(int size, String call, int key, String clause, Callable<?> command) {
        var most = 8 * Math.log(size + 1) / Math.log(2) + 8;
        order.begin();
        play.looks(clause, "insert, find and remove come to their end", call, command);
        if (order.asked() > most) {
            throw play.broken(
                    "C12",
                    "insert, find and remove ask the comparator at most 8·log₂(n + 1) + 8 times",
                    call + "(" + key + ") asked it " + order.asked() + " times, with " + size + " keys in the tree");
        }
    }

    private void asksNothing() {
        order.begin();
        play.looks("C5", "walk returns", "walk", () -> {
            tree.walk((_, _) -> {});
            return "normally";
        });
        play.looks("C6", "size returns", "size", tree::size);
        play.looks("C7", "root and its nodes can be looked at", "root", () -> tree.root()
                .map(node -> node.left().isPresent() || node.right().isPresent() || node.isRed()));
        play.require(
                order.asked() == 0,
                "C12",
                "walk, size and root do not ask the comparator",
                "they asked it " + order.asked() + " times");
    }

    /** One key comes and goes, one is found, the size is asked for. */
    static void work(Trial trial) throws Exception {
        var great = round(trial, GREAT);
        trial.costsAtMost(
                MOST_RATIO,
                "insert, find, remove and size with 4000 keys in the tree (reference: with 40)",
                great,
                round(trial, SMALL));
    }

    /** With a tree that could be filled from one side or the other: its costs can be judged, whatever else is wrong. */
    private static Runnable round(Trial trial, int size) throws Exception {
        var rounds = new ArrayList<Runnable>();
        for (var side = 1; side >= -1 && rounds.isEmpty(); side -= 2) {
            var direction = side;
            Scripts.once(trial, (play, _) -> rounds.add(round(play, size, direction)));
        }
        if (rounds.isEmpty()) {
            throw trial.findings().others().values().iterator().next();
        }
        return rounds.getFirst();
    }

    private static Runnable round(Play play, int size, int direction) {
        var tree = play.returns("C2", "insert returns", "insert " + size + " keys", () -> {
            var filled = new RedBlackTree<Integer, String>((one, other) -> direction * Integer.compare(one, other));
            for (var i = 0; i < size; i++) {
                filled.insert(2 * i, "a value");
            }
            return filled;
        });
        play.returns(size, "C6", "so many keys are in the tree as were inserted", "size()", tree::size);
        var turn = new int[1];
        Runnable round = () -> {
            turn[0] = (turn[0] + 7) % size;
            tree.insert(2 * turn[0] + 1, "a value");
            tree.find(2 * turn[0]);
            tree.size();
            tree.remove(2 * turn[0] + 1);
        };
        play.does("C4", "insert, find, size and remove return", "insert, find, size and remove in turn", () -> {
            for (var i = 0; i < size; i++) {
                round.run();
            }
        });
        return round;
    }
}
