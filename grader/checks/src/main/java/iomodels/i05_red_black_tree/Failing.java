package iomodels.i05_red_black_tree;

import grader.spec.Play;
import iomodels.i05_red_black_tree.Script.Watch;
import iomodels.i05_red_black_tree.Subject.Entry;
import iomodels.i05_red_black_tree.Views.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** C10: calls in which what was handed in fails. */
final class Failing {
    private static final String AS_BEFORE = "the tree is as before the call that failed";
    private static final String THROWN = "what the comparator throws comes out as it is";

    private static final int CALLS = 3;
    private static final int KEYS = 40;
    private static final int OFTEN = 1_000;

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

    /** Again and again, and the tree goes on as if nothing had happened. */
    static void often(Play play) throws Exception {
        for (var call = 1; call <= CALLS; call++) {
            var subject = new Subject(play, Order.Kind.UPWARDS, "");
            for (var number = 0; number < KEYS; number++) {
                subject.add(Subject.number(number));
            }
            var wrong = failsOften(subject, call);
            play.require(wrong.isEmpty(), "C10", THROWN, wrong.orElse(""));
            play.promising(
                    "C10", AS_BEFORE, () -> new Views(subject).check(EnumSet.allOf(View.class), "C10", AS_BEFORE));
            play.meets("C10");
        }
    }

    private static Optional<String> failsOften(Subject subject, int call) {
        var name = List.of("insert", "find", "remove").get(call - 1);
        return subject.play.looks("C10", THROWN, name + ", in which the comparator fails, " + OFTEN + " times", () -> {
            for (var times = 0; times < OFTEN; times++) {
                var failure = Failures.of(times % Failures.KINDS);
                subject.order.failAfter(times % 4, failure);
                var number = Subject.number(times % KEYS);
                var outcome = outcome(subject.counted(() -> called(subject, call, number)));
                if (!subject.order.hasFailed()) {
                    undo(subject, call, number);
                } else if (outcome != failure) {
                    return Optional.of(name + " of a key ended with " + outcome);
                }
            }
            return Optional.<String>empty();
        });
    }

    private static Object called(Subject subject, int call, int number) {
        return switch (call) {
            case 1 -> subject.tree.insert(number + 1, "another value");
            case 2 -> subject.tree.find(number);
            default -> subject.tree.remove(number);
        };
    }

    /** Where the key was found before the comparator could fail. */
    private static void undo(Subject subject, int call, int number) {
        var entry = Objects.requireNonNull(subject.model.get(number));
        switch (call) {
            case 1 -> subject.tree.remove(number + 1);
            case 2 -> {}
            default -> subject.tree.insert(entry.key(), entry.value());
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
