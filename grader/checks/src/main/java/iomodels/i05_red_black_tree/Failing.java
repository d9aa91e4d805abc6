package iomodels.i05_red_black_tree;

import iomodels.i05_red_black_tree.Script.Watch;
import iomodels.i05_red_black_tree.Subject.Entry;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** C10: calls in which what was handed in fails. */
final class Failing {
    private static final String AS_BEFORE = "the tree is as before the call that failed";
    private static final String THROWN = "what the comparator throws comes out as it is";

    private final Subject subject;
    private final Views content;
    private final Script script;

    Failing(Subject subject, Views content, Script script) {
        this.subject = subject;
        this.content = content;
        this.script = script;
    }

    /** A call of a method in which the comparator fails after so many answers. */
    void inComparator(int call, int number, int answers, Throwable failure) {
        var entry = new Entry(subject.kind.key(number), subject.newValue());
        switch (call) {
            case 0, 1 ->
                failing(
                        "insert",
                        number,
                        answers,
                        failure,
                        () -> subject.tree.insert(entry.key(), entry.value()),
                        () -> subject.model.putIfAbsent(number, entry));
            case 2 -> failing("find", number, answers, failure, () -> subject.tree.find(entry.key()), () -> {});
            default ->
                failing(
                        "remove",
                        number,
                        answers,
                        failure,
                        () -> subject.tree.remove(entry.key()),
                        () -> subject.model.remove(number));
        }
    }

    /** A call that does not ask the comparator so often comes through, and has its effect. */
    private void failing(
            String call, int number, int answers, Throwable failure, Callable<?> command, Runnable effect) {
        var told = subject.told(call, number) + ", the comparator failing after " + answers + " answers";
        subject.order.failAfter(answers, failure);
        Object outcome = subject.play.returns("C10", THROWN, told, () -> outcome(subject.counted(command)));
        if (!subject.order.hasFailed()) {
            subject.play.require(
                    !(outcome instanceof Throwable), "C10", "nothing fails: nothing is thrown", told + " threw");
            effect.run();
            content.check(script.views(), call.equals("insert") ? "C2" : "C4");
        } else {
            subject.play.require(outcome == failure, "C10", THROWN, told + " ended with " + outcome);
            subject.play.meets("C10");
            isAsBefore();
        }
    }

    private void isAsBefore() {
        content.check(script.views(), "C10", AS_BEFORE);
        if (script.watches().contains(Watch.SIZE)) {
            subject.size("C10", AS_BEFORE);
        }
    }

    private static Object outcome(Callable<?> command) {
        try {
            return command.call();
        } catch (Throwable any) {
            return any;
        }
    }

    /** A walk whose visitor fails when it has been called so often before. */
    void inVisitor(int visits, Throwable failure) {
        if (visits >= subject.model.size()) {
            return;
        }
        var visited = new AtomicInteger();
        subject.play.fails(
                failure,
                "C10",
                "what the visitor throws comes out as it is",
                subject.told("walk") + ", whose visitor fails at visit " + (visits + 1),
                () -> {
                    subject.tree.walk((_, _) -> {
                        if (visited.getAndIncrement() == visits) {
                            Order.<RuntimeException>raise(failure);
                        }
                    });
                    return "normally";
                });
        subject.play.require(
                visited.get() == visits + 1,
                "C10",
                "the visitor is not called again in this walk",
                "it was called " + visited.get() + " times");
        isAsBefore();
        subject.play.meets("C10");
    }
}
