package coroutines.c01_iterators;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What is asked of the iterators of one iterable.
 *
 * @param setting the iterable
 * @param iterators how many iterators it is asked for; they are used by turns
 * @param manner how the calls follow each other
 * @param counted whether it is counted what they ask of the sources
 * @param acts what they are asked
 * @param afterTheEnd the clause that says that an iterator goes on ending
 */
record Script(Setting setting, int iterators, Manner manner, boolean counted, List<Act> acts, String afterTheEnd) {
    private static final int LONGEST = 40;

    /** What is asked of an iterator. */
    enum Call {
        HAS_NEXT,
        NEXT
    }

    /** One question to one of the iterators. */
    record Act(int iterator, Call call) {}

    /** How the calls follow each other. */
    enum Manner {
        /** {@code hasNext}, then {@code next}, until the end, as a for-loop does. */
        FOR,
        /** The same, and on beyond the end. */
        LOOP,
        /** In any order. */
        ANY,
        /** Never {@code hasNext}. */
        NEXT_ALONE
    }

    static Arbitrary<Script> of(Op op, Manner manner, int iterators, boolean counted) {
        var call =
                switch (manner) {
                    case FOR, LOOP, ANY -> Arbitraries.of(Call.HAS_NEXT, Call.NEXT);
                    case NEXT_ALONE -> Arbitraries.of(Call.NEXT);
                };
        var acts = Combinators.combine(Arbitraries.integers().between(0, iterators - 1), call)
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST);
        return Combinators.combine(Setting.of(op), acts)
                .as((setting, some) -> new Script(
                        iterators > 1 ? setting.filled() : setting,
                        iterators,
                        manner,
                        counted,
                        manner == Manner.FOR || manner == Manner.LOOP ? loop(LONGEST) : some,
                        "C8"))
                .withoutEdgeCases();
    }

    /** The same; that an iterator goes on ending is what this clause says. */
    Script endingAs(String clause) {
        return new Script(setting, iterators, manner, counted, acts, clause);
    }

    /** The questions of a for-loop. */
    private static List<Act> loop(int calls) {
        var acts = new ArrayList<Act>();
        for (var i = 0; i < calls; i++) {
            acts.add(new Act(0, i % 2 == 0 ? Call.HAS_NEXT : Call.NEXT));
        }
        return acts;
    }

    @Override
    public String toString() {
        return setting + ", " + acts.size() + " calls";
    }

    /** Plays it; what breaks in a plain for-loop as well is told as what the method should have. */
    void play(Play play) throws Exception {
        try {
            if (iterators > 1) {
                playSeveral(play);
            } else {
                playAlone(play);
            }
        } catch (Broken seen) {
            throw Causes.of(play, setting, seen);
        }
    }

    /** A plain use of one iterator. */
    static void plainly(Play play, Setting setting, Manner manner, boolean renewed, boolean counted) {
        new Script(setting, 1, manner, counted, loop(2 * LONGEST), "C8").playAlone(play, renewed);
    }

    private void playAlone(Play play) {
        playAlone(play, true);
    }

    private void playAlone(Play play, boolean renewed) {
        var made = new Made(setting, renewed);
        Iterable<?> iterable =
                play.looks(setting.op().clause(), "the method returns", setting.toString(), made::iterable);
        play.says(setting.toString());
        var player = new Player(play, made, iterable, "", counted, afterTheEnd);
        for (var act : acts) {
            if (manner == Manner.NEXT_ALONE && act.call() == Call.HAS_NEXT) {
                continue;
            }
            player.play(act.call(), manner == Manner.FOR || manner == Manner.LOOP);
            if (manner == Manner.FOR && player.isAtItsEnd()) {
                return;
            }
        }
    }

    /** Several iterators by turns; what breaks with one of them alone is not told as their fault. */
    private void playSeveral(Play play) throws Exception {
        try {
            playTogether(play);
        } catch (Broken together) {
            play.anew(() -> {
                for (var i = 0; i < iterators; i++) {
                    alone(i).playAlone(play, false);
                }
            });
            throw play.told("C11", "each iterator begins at the beginning, and knows nothing of the others", together);
        }
    }

    private Script alone(int iterator) {
        var own = acts.stream()
                .filter(act -> act.iterator() == iterator)
                .map(act -> new Act(0, act.call()))
                .toList();
        return new Script(setting, 1, Manner.ANY, false, own, afterTheEnd);
    }

    private void playTogether(Play play) {
        var made = new Made(setting, false);
        Iterable<?> iterable =
                play.looks(setting.op().clause(), "the method returns", setting.toString(), made::iterable);
        play.says(setting.toString());
        var players = new ArrayList<Player>();
        for (var act : acts) {
            while (players.size() <= act.iterator()) { // asked for when the others are on their way already
                players.add(new Player(
                        play, made, iterable, "iterator " + (players.size() + 1) + ": ", false, afterTheEnd));
            }
            players.get(act.iterator()).play(act.call(), false);
        }
        if (players.stream().filter(Player::isOnItsWay).count() > 1) {
            play.meets("C11");
        }
    }
}
