package iomodels.i05_red_black_tree;

import iomodels.i05_red_black_tree.Script.Watch;
import iomodels.i05_red_black_tree.Views.View;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Plays steps on one tree, and looks at it after each. */
final class Player {

    private static final int LARGE = 120;
    private static final int SELDOM = 8;

    private final Subject subject;
    private final Views content;
    private final Failing failing;
    private final Shape shape;
    private final Set<View> views;
    private final Set<Watch> watches;
    private final boolean careful;
    private int steps;

    Player(Subject subject, Script script) {
        this.subject = subject;
        this.content = new Views(subject);
        this.shape = new Shape(subject.play, subject.tree, subject.model::size);
        this.views = script.views();
        this.failing = new Failing(subject, content, script);
        this.watches = script.watches();
        this.careful = script.careful();
    }

    /** A new tree has nothing of those that are there already. */
    void isEmpty() {
        content.check(views, "C13", "a new tree is empty, whatever is in others");
        if (watches.contains(Watch.SIZE)) {
            size("C13", "a new tree is empty, whatever is in others");
        }
    }

    boolean isFilled() {
        return subject.model.size() > 1;
    }

    /** Something has been done to another tree. */
    void isUntouched() {
        if (!isWorthALook()) {
            return;
        }
        content.check(views, "C13", "another tree has been changed, this one has not");
        if (watches.contains(Watch.SIZE)) {
            size("C13", "another tree has been changed, this one has not");
        }
    }

    void play(Step step) {
        steps++;
        switch (step) {
            case Step.Add(int at) -> absent(at).ifPresent(this::add);
            case Step.Again(int at) -> present(at).ifPresent(number -> then(number, subject::again, "C2"));
            case Step.Miss(int at) -> absent(at).ifPresent(number -> then(number, subject::miss, "C3"));
            case Step.Remove(int at) -> present(at).ifPresent(this::remove);
            case Step.RemoveNone(int at) -> absent(at).ifPresent(number -> then(number, subject::removeNone, "C4"));
            case Step.Fill(int from, int count, int stride) -> run(from, count, stride, false, subject::add, "C2");
            case Step.Drain(int from, int count, int stride) -> run(from, count, stride, true, subject::remove, "C4");
            case Step.Null(int which, int at) -> {
                new Nulls(subject).call(which, Subject.number(at));
                content.check(views, "C1", "a refused call leaves the tree as it was");
            }
            case Step.Fail(int call, int at, int answers, int failure) ->
                first(at, call % 2 == 1)
                        .ifPresent(number -> failing.inComparator(call, number, answers, Failures.of(failure)));
            case Step.FailVisitor(int visits, int failure) -> failing.inVisitor(visits, Failures.of(failure));
        }
        watch();
    }

    private void add(int number) {
        then(number, subject::add, "C2");
    }

    /** Asked for by the very object while it is there and when it is gone; the views tell first whether it is. */
    private void remove(int number) {
        var held = Objects.requireNonNull(subject.model.get(number));
        subject.isFound(number, held);
        subject.remove(number);
        content.check(views, "C4");
        subject.isGone(number, held.key());
    }

    private void then(int number, IntConsumer call, String clause) {
        call.accept(number);
        look(clause);
    }

    /** A large tree is not looked at after every step. */
    private void look(String clause) {
        if (isWorthALook()) {
            content.check(views, clause);
        }
    }

    private boolean isWorthALook() {
        return careful || subject.model.size() < LARGE || steps % SELDOM == 0;
    }

    private void run(int from, int count, int stride, boolean inside, IntConsumer call, String clause) {
        for (var i = 0; i < count; i++) {
            var number = Subject.number(Step.RUNS_FROM + Math.floorMod(from + i * stride, Step.RUNS));
            if (subject.model.containsKey(number) == inside) {
                call.accept(number);
                if (careful) {
                    watch();
                }
            }
        }
        content.check(views, clause);
    }

    private Optional<Integer> present(int at) {
        return first(at, true);
    }

    private Optional<Integer> absent(int at) {
        return first(at, false);
    }

    /** The first key from that place on that is in the tree, or is not. */
    private Optional<Integer> first(int at, boolean inside) {
        for (var i = 0; i < Step.FEW; i++) {
            var number = Subject.number((at + i) % Step.FEW);
            if (subject.model.containsKey(number) == inside) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private void watch() {
        if (!isWorthALook()) {
            return;
        }
        for (var watch : watches) {
            switch (watch) {
                case SIZE -> size("C6", "size returns how many keys are in the tree");
                case COLOURS -> shape.colours();
                case HEIGHTS -> shape.blackHeights();
            }
        }
    }

    private void size(String clause, String because) {
        subject.size(clause, because);
    }
}
