package iomodels.i05_red_black_tree;

import java.util.concurrent.Callable;

/** C1: calls with null. */
@SuppressWarnings("NullAway") // nulls are what the contract speaks of
final class Nulls {
    private final Subject subject;

    Nulls(Subject subject) {
        this.subject = subject;
    }

    /** The so-manieth of the calls that must be refused. */
    void call(int which, int number) {
        var tree = subject.tree;
        var key = subject.kind.key(number);
        switch (which) {
            case 0 -> refused("insert(null, …)", () -> tree.insert(null, "a value"));
            case 1 -> refused("insert(" + number + ", null)", () -> tree.insert(key, null));
            case 2 -> refused("insert(null, null)", () -> tree.insert(null, null));
            case 3 -> refused("find(null)", () -> tree.find(null));
            case 4 -> refused("remove(null)", () -> tree.remove(null));
            case 5 -> refused("new RedBlackTree(null)", () -> new RedBlackTree<Object, String>(null));
            default ->
                refused("walk(null)", () -> {
                    tree.walk(null);
                    return "normally";
                });
        }
        subject.play.meets("C1");
    }

    private void refused(String call, Callable<?> command) {
        subject.play.fails(
                NullPointerException.class,
                "C1",
                "null is a NullPointerException",
                subject.told(call),
                subject.counted(command));
    }
}
