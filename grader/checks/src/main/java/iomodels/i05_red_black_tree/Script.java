package iomodels.i05_red_black_tree;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A script on one or several trees.
 *
 * @param orders how each tree is ordered
 * @param views how the trees are looked at after every step
 * @param watches what else is looked at
 * @param moves what is done
 * @param careful whether it is looked at after every single call
 */
record Script(List<Order.Kind> orders, Set<Views.View> views, Set<Watch> watches, List<Move> moves, boolean careful) {
    private static final int LONGEST = 90;

    /** What else is looked at after every step. */
    enum Watch {
        SIZE,
        COLOURS,
        HEIGHTS
    }

    /** A step on one of the trees. */
    record Move(int tree, Step step) {}

    /** Scripts on trees of these orders, in which these kinds of steps, views and watches always occur. */
    static Arbitrary<Script> of(
            Arbitrary<List<Order.Kind>> orders, Set<Step.Kind> kinds, Set<Views.View> views, Set<Watch> watches) {
        var moves = Combinators.combine(Arbitraries.integers().between(0, 5), Step.any())
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST);
        return Combinators.combine(
                        orders,
                        among(Step.kinds(), withAdd(kinds)),
                        among(List.of(Views.View.values()), views),
                        among(List.of(Watch.values()), watches),
                        moves)
                .as((trees, someKinds, someViews, someWatches, all) -> new Script(
                        trees,
                        someViews,
                        someWatches,
                        all.stream()
                                .filter(move -> someKinds.contains(move.step().kind()))
                                .map(move -> new Move(move.tree() % trees.size(), move.step()))
                                .toList(),
                        false))
                .withoutEdgeCases();
    }

    /** These, and each of the others in one script of three. */
    private static <T> Arbitrary<Set<T>> among(List<T> all, Set<T> always) {
        return Arbitraries.of(true, false, false).list().ofSize(all.size()).map(chosen -> {
            var some = new LinkedHashSet<>(always);
            for (var i = 0; i < all.size(); i++) {
                if (chosen.get(i)) {
                    some.add(all.get(i));
                }
            }
            return some;
        });
    }

    private static Set<Step.Kind> withAdd(Set<Step.Kind> kinds) {
        var all = EnumSet.of(Step.Kind.ADD);
        all.addAll(kinds);
        return all;
    }

    /** One tree of numbers. */
    static Arbitrary<List<Order.Kind>> one() {
        return Arbitraries.of(List.of(Order.Kind.UPWARDS), List.of(Order.Kind.DOWNWARDS));
    }

    /** One tree of keys that have no order of their own. */
    static Arbitrary<List<Order.Kind>> oneOdd() {
        return Arbitraries.of(List.of(Order.Kind.ALIKE), List.of(Order.Kind.STRANGERS));
    }

    /** Two or three trees. */
    static Arbitrary<List<Order.Kind>> several() {
        return Arbitraries.of(Order.Kind.UPWARDS, Order.Kind.DOWNWARDS)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3);
    }

    @Override
    public String toString() {
        return moves.size() + (orders.size() == 1 ? " steps" : " steps on " + orders.size() + " trees");
    }

    /** Plays it, and returns how many trees hold several keys in the end. */
    private int playThrough(Play play) {
        var players = new ArrayList<Player>();
        for (var i = 0; i < orders.size(); i++) {
            var subject = new Subject(play, orders.get(i), orders.size() == 1 ? "" : "tree " + (i + 1) + ": ");
            players.add(new Player(subject, this));
            players.getLast().isEmpty();
        }
        players.forEach(Player::isEmpty);
        for (var move : moves) {
            var player = players.get(move.tree());
            player.play(move.step());
            for (var other : players) {
                if (other != player) {
                    other.isUntouched();
                }
            }
        }
        return (int) players.stream().filter(Player::isFilled).count();
    }

    /**
     * Plays it. A tree that is out of balance may fail or lose keys at its next change: so what breaks is played again
     * with an eye on the balance, and what breaks first then is told.
     */
    void play(Play play) throws Exception {
        try {
            playThrough(play);
        } catch (Broken seen) {
            var watched = new LinkedHashSet<>(List.of(Watch.COLOURS, Watch.HEIGHTS));
            watched.addAll(watches);
            play.anew(() -> new Script(orders, seeing(seen), watched, moves, true).playThrough(play));
            throw seen;
        }
    }

    /** What a tree says of too few keys may be its insert's or its find's fault: a look by both tells. */
    private Set<Views.View> seeing(Broken seen) {
        var seeing = new LinkedHashSet<>(views);
        if (seen.clause().equals(Optional.of("C4"))) {
            seeing.add(Views.View.FIND);
        }
        return seeing;
    }

    /** Plays it on keys without an order of their own; what breaks with numbers as well is told as that. */
    void playOdd(Play play) throws Exception {
        try {
            if (playThrough(play) > 0) {
                play.meets("C11");
            }
        } catch (Broken odd) {
            play.anew(() -> new Script(
                            List.of(orders.getFirst().isUpwards() ? Order.Kind.UPWARDS : Order.Kind.DOWNWARDS),
                            views,
                            watches,
                            moves,
                            false)
                    .play(play));
            throw play.told(
                    "C11", "the comparator alone says which keys are the same, which is less, by its sign", odd);
        }
    }

    /** Plays it on several trees; what breaks on one of them alone as well is told as that. */
    void playSeveral(Play play) throws Exception {
        try {
            if (playThrough(play) > 1) {
                play.meets("C13");
            }
        } catch (Broken together) {
            play.anew(() -> {
                for (var i = 0; i < orders.size(); i++) {
                    alone(i).play(play);
                }
            });
            throw play.told("C13", "several trees know nothing of each other", together);
        }
    }

    private Script alone(int tree) {
        var own = moves.stream()
                .filter(move -> move.tree() == tree)
                .map(move -> new Move(0, move.step()))
                .toList();
        return new Script(List.of(orders.get(tree)), views, watches, own, false);
    }
}
