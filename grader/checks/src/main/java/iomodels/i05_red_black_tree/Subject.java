package iomodels.i05_red_black_tree;

import grader.spec.Play;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** A tree of the submission beside the map that it must be like. Its calls, one by one. */
final class Subject {
    /** What is in the map. */
    record Entry(Object key, String value) {
        /** Whether it is the very object with that value. */
        boolean is(Object otherKey, Object otherValue) {
            return key == otherKey && value.equals(otherValue);
        }

        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    final Play play;
    final Order.Kind kind;
    final Order order;
    final RedBlackTree<Object, String> tree;
    /** By number, in the order of the comparator. */
    final TreeMap<Integer, Entry> model;

    private final String name;
    private int inserted;

    Subject(Play play, Order.Kind kind, String name) {
        this.play = play;
        this.kind = kind;
        this.name = name;
        order = new Order(kind);
        Comparator<Integer> direction = kind.isUpwards() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        model = new TreeMap<>(direction);
        tree = play.returns(
                "C1",
                "the constructor takes a comparator",
                "new RedBlackTree, " + kind,
                () -> new RedBlackTree<>(order));
    }

    /** Which number is at a place: negative ones too, and hardly any that Java keeps boxed. */
    static int number(int at) {
        return at * 37 - 400;
    }

    /** A call as the story tells it. */
    String told(String call, int number) {
        return name + call + "(" + number + ")";
    }

    String told(String call) {
        return name + call;
    }

    /** Begins to count the comparator's answers, then calls. */
    <T> Callable<T> counted(Callable<T> call) {
        return () -> {
            order.begin();
            return call.call();
        };
    }

    /** A value that no other key has; but every fourth one is the same. */
    String newValue() {
        inserted++;
        return inserted % 4 == 0 ? "same" : "value " + inserted;
    }

    void add(int number) {
        var key = kind.key(number);
        var value = newValue();
        play.returns(
                true,
                "C2",
                "the key is not in the tree: insert puts it there and returns true",
                told("insert", number),
                counted(() -> tree.insert(key, value)));
        play.meets("C2");
        model.put(number, new Entry(key, value));
    }

    void again(int number) {
        play.returns(
                false,
                "C2",
                "the same key is in the tree: insert returns false",
                told("insert", number),
                counted(() -> tree.insert(kind.key(number), newValue())));
    }

    void miss(int number) {
        play.returns(
                Optional.empty(),
                "C3",
                "the key is not in the tree: find returns empty",
                told("find", number),
                counted(() -> tree.find(kind.key(number))));
    }

    void remove(int number) {
        play.returns(
                Optional.of(Objects.requireNonNull(model.get(number)).value()),
                "C4",
                "the key is in the tree: remove returns its value",
                told("remove", number),
                counted(() -> tree.remove(kind.key(number))));
        play.meets("C4");
        model.remove(number);
    }

    void isFound(int number, Entry held) {
        play.returns(
                Optional.of(held.value()),
                "C3",
                "the key is in the tree: find returns its value",
                told("find", number),
                () -> tree.find(held.key()));
    }

    /** The very object that the tree held is asked for: it is the same key as any that is equal. */
    void isGone(int number, Object held) {
        play.returns(
                Optional.empty(),
                "C3",
                "the key has been removed: find returns empty",
                told("find", number),
                () -> tree.find(held));
    }

    void removeNone(int number) {
        play.returns(
                Optional.empty(),
                "C4",
                "the key is not in the tree: remove returns empty",
                told("remove", number),
                counted(() -> tree.remove(kind.key(number))));
    }

    void size(String clause, String because) {
        var size = play.looks("C6", "size returns", told("size"), tree::size);
        play.require(size == model.size(), clause, because, "it returned " + size + " instead of " + model.size());
        if (size > 1) {
            play.meets("C6");
        }
    }
}
