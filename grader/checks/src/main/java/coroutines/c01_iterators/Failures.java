package coroutines.c01_iterators;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * C12: one call of a source or of the function fails, and the iterator is used on.
 *
 * @param setting the iterable
 * @param before how many elements come before: up to 4; 5, 6 and 7 are at the first source's end, one before it, and
 *     one beyond
 * @param call what fails: 0 {@code hasNext}, 2 the function of a map, 3 a zip's second source, 4 a source that is asked
 *     for a new iterator, 5 {@code hasNext} while {@code next} is called, 6 that of a new iterator, else {@code next}
 * @param looks whether {@code hasNext} is called before {@code next}
 * @param kind what is thrown
 */
record Failures(Setting setting, int before, int call, boolean looks, int kind) {
    private static final int AFTER = 3;
    private static final int LOOK = 0;
    private static final int FUNCTION = 2;
    private static final int SECOND = 3;
    private static final int ITERATOR = 4;
    private static final int LOOK_OF_NEXT = 5;
    private static final String AS_IT_IS = "what a source or the function throws comes out as it is";
    private static final String GOES_ON = "the iterator can be used on: only what the failed call had pulled is lost";

    static Arbitrary<Failures> of(Op op) {
        var small = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        Setting.of(op).map(Setting::filled).map(Setting::apart),
                        op == Op.CYCLE ? Arbitraries.of(0, 3, 5, 5, 5, 6, 7) : Arbitraries.of(0, 1, 2, 4, 5, 6, 6),
                        op == Op.CYCLE
                                ? Arbitraries.of(0, 1, 4, 4, 5, 6, 6)
                                : Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false),
                        small)
                .as(Failures::new)
                .withoutEdgeCases();
    }

    @Override
    public String toString() {
        return setting + ", a failure after " + elementsBefore() + " elements";
    }

    private int elementsBefore() {
        return switch (before) {
            case 5 -> setting.first();
            case 6 -> setting.first() - 1;
            case 7 -> setting.first() + 1;
            default -> before;
        };
    }

    private Throwable failure() {
        return switch (kind) {
            case 0 -> new IllegalStateException("a source has failed");
            case 1 -> new NoSuchElementException("a source has failed");
            case 2 -> new StackOverflowError("a source has failed");
            case 3 -> new UnsupportedOperationException("a source has failed", new Error("its cause"));
            default -> new java.io.IOException("a source has failed");
        };
    }

    void play(Play play) throws Exception {
        try {
            playThrough(play);
        } catch (Broken seen) {
            throw Causes.of(play, setting, seen);
        }
    }

    private void playThrough(Play play) {
        var own = setting.op().clause();
        var made = new Made(setting, false);
        play.says(toString());
        Iterable<?> iterable = play.looks(own, "the method returns", setting.toString(), made::iterable);
        Iterator<?> iterator = play.looks(own, "iterator returns", "iterator()", iterable::iterator);
        var place = made.new Place();
        for (var i = 0; i < elementsBefore() && place.hasNext(); i++) {
            element(play, own, "the elements before any failure", iterator, place);
        }
        if (place.hasNext()) {
            fail(play, made, iterator, place);
        }
        for (var i = 0; i < AFTER && place.hasNext(); i++) {
            element(play, "C12", GOES_ON, iterator, place);
            play.meets("C12");
        }
        if (!place.hasNext()) {
            play.returns(false, "C12", GOES_ON, "hasNext()", iterator::hasNext);
        }
    }

    private static void element(Play play, String clause, String because, Iterator<?> iterator, Made.Place place) {
        play.returns(true, clause, because, "hasNext()", iterator::hasNext);
        @Nullable Object wanted = place.next();
        var result = play.returns(clause, because, "next()", () -> Box.of(iterator.next()));
        play.require(
                Objects.equals(Box.of(wanted), result),
                clause,
                because,
                "next() returned " + result + " instead of " + wanted);
    }

    private void fail(Play play, Made made, Iterator<?> iterator, Made.Place place) {
        if (setting.op() == Op.RANGE) {
            return;
        }
        var failure = failure();
        var source = failing(made, place);
        var anew = call >= ITERATOR && call != LOOK_OF_NEXT && place.isBetweenRounds();
        var fails = !anew
                ? Source.Call.HAS_NEXT
                : call == ITERATOR ? Source.Call.ITERATOR : Source.Call.HAS_NEXT_OF_NEXT_ITERATOR;
        if (call == LOOK || anew && looks) {
            source.failAt(fails, failure);
            failsOrAnswers(play, source, failure, "hasNext()", () -> true, iterator::hasNext);
        } else if (call == LOOK_OF_NEXT || anew) {
            source.failAt(fails, failure);
            failsOrAnswers(play, source, failure, "next()", () -> Box.of(place.next()), () -> Box.of(iterator.next()));
        } else {
            pull(play, made, iterator, place, source, failure);
        }
    }

    private Source failing(Made made, Made.Place place) {
        var isFirst = setting.op() != Op.CHAIN || place.fromFirst < made.first.length(0);
        return isFirst && !(setting.op() == Op.ZIP && call == SECOND) ? made.first : made.second;
    }

    /** Whoever has asked the source before need not ask it again: then the answer must be right. */
    private static void failsOrAnswers(
            Play play, Source source, Throwable failure, String asked, Supplier<Object> wanted, Callable<?> command) {
        var outcome = play.looks("C12", AS_IT_IS, asked, () -> Outcome.of(command));
        if (source.hasFailed()) {
            play.fails(failure, "C12", AS_IT_IS, asked + ", in which a source fails", outcome::again);
        } else {
            play.returns(wanted.get(), "C12", GOES_ON, asked, outcome::again);
        }
    }

    private void pull(Play play, Made made, Iterator<?> iterator, Made.Place place, Source source, Throwable failure) {
        if (setting.op() == Op.MAP && call == FUNCTION) {
            made.failInFunction(failure);
            place.fromFirst++; // lost
        } else {
            source.failAt(Source.Call.NEXT, failure);
            place.fromFirst += setting.op() == Op.ZIP && call == SECOND ? 1 : 0; // lost
        }
        if (looks) {
            play.returns(true, "C9", "hasNext pulls nothing and calls no function", "hasNext()", iterator::hasNext);
        }
        play.fails(
                failure,
                "C12",
                AS_IT_IS,
                "next(), in which a source or the function fails",
                () -> Box.of(iterator.next()));
    }
}
