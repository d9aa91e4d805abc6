package coroutines.c01_iterators;

import grader.spec.Play;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks one iterator, and knows what it must answer. */
final class Player {
    private static final int FEW = 2;
    private static final String LOOKS_ALONE = "hasNext pulls nothing and calls no function";
    private static final String NEXT_THROWS = "there is no further element: next throws NoSuchElementException";
    private static final String NO_MORE = "there is no further element: hasNext returns false";
    private static final String PULLS_ONE = "next pulls one element from each source that the returned one is made of";

    private final Play play;
    private final Made made;
    private final Made.Place place;
    private final String name;
    private final boolean counted;
    private final String afterTheEnd;
    private final Iterator<?> iterator;
    /** How often its end has been seen. */
    private int ends;

    /** @param afterTheEnd the clause that says that it goes on ending */
    Player(Play play, Made made, Iterable<?> iterable, String name, boolean counted, String afterTheEnd) {
        this.afterTheEnd = afterTheEnd;
        this.play = play;
        this.made = made;
        this.name = name;
        this.counted = counted;
        place = made.new Place();
        iterator = play.looks(own(), "iterator returns", name + "iterator()", iterable::iterator);
        counts("C10", "methods and iterator() pull nothing, and ask nothing but for iterators");
        if (counted) {
            play.require(
                    made.first.asked() + made.second.asked() == 0,
                    "C10",
                    "methods and iterator() pull nothing, and ask nothing but for iterators",
                    "hasNext of a source was called");
        }
    }

    private String own() {
        return made.setting.op().clause();
    }

    boolean isOnItsWay() {
        return place.returned >= FEW;
    }

    boolean isAtItsEnd() {
        return ends > 0;
    }

    /** @param asLoop whether all that happens is what a for-loop does: else what is wrong may come from that */
    void play(Script.Call call, boolean asLoop) {
        switch (call) {
            case HAS_NEXT -> hasNext(asLoop);
            case NEXT -> next(asLoop);
        }
        if (counted && place.returned >= FEW) {
            play.meets("C10");
        }
        if (!asLoop && place.returned >= FEW) {
            play.meets("C9");
        }
        if (place.returned >= FEW || made.setting.op() == Op.RANGE && place.returned > 0) {
            play.meets(own());
        }
    }

    /** The clause that is broken when an answer is not as it should be. */
    private String clause(boolean asLoop) {
        if (ends > 1) {
            return afterTheEnd;
        }
        return asLoop ? own() : "C9";
    }

    private void hasNext(boolean asLoop) {
        var more = place.hasNext();
        var asked = made.first.asked();
        var askedSecond = made.second.asked();
        ends += more ? 0 : 1;
        var clause = clause(asLoop);
        play.returns(
                more,
                clause,
                more ? "there is a further element: hasNext returns true" : NO_MORE,
                name + "hasNext()",
                iterator::hasNext);
        endIsMet();
        counts("C9", LOOKS_ALONE);
        asksNoMore(asked, askedSecond);
    }

    private void next(boolean asLoop) {
        if (!place.hasNext()) {
            end(asLoop);
            return;
        }
        var asked = made.first.asked();
        var askedSecond = made.second.asked();
        var clause = asLoop ? own() : "C9";
        var mayAskSecond = mayAskSecond();
        @Nullable Object wanted = place.next();
        @Nullable
        Object result = play.returns(
                clause, "there is a further element: next returns it", name + "next()", () -> Box.of(iterator.next()));
        play.require(
                Objects.equals(Box.of(wanted), result),
                clause,
                "the elements are those that the method should have, in order",
                "next() returned " + result + " instead of " + wanted);
        play.require(made.isFirstFirst(), own(), "zip pulls from the first source first", "it was the second one");
        counts("C10", PULLS_ONE);
        asksNothing(!counted || mayAskSecond || askedSecond == made.second.asked());
        asksNothing(!isAllTaken() || made.first.askedSincePull() == 0);
        isTimely(asked, askedSecond);
    }

    private void end(boolean asLoop) {
        ends++;
        var asked = made.first.asked();
        var askedSecond = made.second.asked();
        if (ends == 1) {
            var more = play.looks(own(), "hasNext returns", name + "hasNext()", iterator::hasNext);
            play.require(!more, asLoop ? own() : "C9", "there is no further element", "hasNext() returned true");
        }
        var outcome = play.looks("C8", NEXT_THROWS, name + "next()", () -> Outcome.of(() -> Box.of(iterator.next())));
        var clause = outcome.hasReturned() && !Box.of(null).equals(outcome.returned()) ? afterTheEnd : "C8";
        play.fails(NoSuchElementException.class, clause, NEXT_THROWS, name + "next()", outcome::again);
        endIsMet();
        counts("C10", "at the end nothing is pulled");
        asksNoMore(asked, askedSecond);
    }

    private void endIsMet() {
        if (ends > 1 && place.returned > 0) {
            play.meets("C8");
        }
    }

    private void counts(String clause, String because) {
        if (!counted) {
            return;
        }
        play.require(
                place.hasPulled(),
                clause,
                because,
                "pulled are now " + made.first.pulled() + " and " + made.second.pulled() + " instead of "
                        + place.fromFirst + " and " + place.fromSecond);
        play.require(
                made.setting.op() != Op.MAP || made.calls == place.returned,
                clause.equals("C9") ? "C9" : "C3",
                "the function is called once for each element, by next",
                "it was called " + made.calls + " times for " + place.returned + " elements");
    }

    /** What {@code take} and {@code chain} must not even ask. */
    private void asksNoMore(int asked, int askedSecond) {
        asksNothing(!isAllTaken() || asked == made.first.asked());
        asksNothing(!counted || mayAskSecond() || askedSecond == made.second.asked());
    }

    private boolean isAllTaken() {
        return counted && made.setting.op() == Op.TAKE && place.returned == made.setting.number();
    }

    /** The second source of a chain has its turn when the first has ended. */
    private boolean mayAskSecond() {
        return made.setting.op() != Op.CHAIN || made.setting.same() || place.fromFirst == made.first.length(0);
    }

    private void asksNothing(boolean nothing) {
        play.require(
                nothing,
                "C10",
                "take asks nothing after n elements, chain asks the second source nothing before the first has ended",
                "hasNext of a source was called");
    }

    private void isTimely(int asked, int askedSecond) {
        var most = made.setting.same() ? 2 * Costs.MOST_ASKED : Costs.MOST_ASKED;
        play.require(
                made.first.asked() - asked <= most && made.second.asked() - askedSecond <= most,
                "C13",
                Costs.ASKS_LITTLE,
                "it was asked " + Math.max(made.first.asked() - asked, made.second.asked() - askedSecond) + " times");
    }
}
