package coroutines.c01_iterators;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * C12: one call of a source or of the function fails, and the iterator is used on.
 *
 * @param setting the iterable
 * @param before how many elements come before
 * @param call what fails: 0 {@code hasNext}, 2 the function of a map, 3 a zip's second source, else {@code next}
 * @param looks whether {@code hasNext} is called before {@code next}
 * @param kind what is thrown
 */
record Failures(Setting setting, int before, int call, boolean looks, int kind) {
    private static final int AFTER = 3;
    private static final String AS_IT_IS = "what a source or the function throws comes out as it is";
    private static final String GOES_ON = "the iterator can be used on: only what the failed call had pulled is lost";

    static Arbitrary<Failures> of(Op op) {
        var small = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        Setting.of(op).map(Setting::filled), small, small, Arbitraries.of(true, false), small)
                .as(Failures::new)
                .withoutEdgeCases();
    }

    @Override
    public String toString() {
        return setting + ", a failure after " + before + " elements";
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
        for (var i = 0; i < before && place.hasNext(); i++) {
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
        var failure = failure();
        var isFirst = setting.op() != Op.CHAIN || place.fromFirst < made.first.length(0);
        var source = isFirst && !(setting.op() == Op.ZIP && call == 3) ? made.first : made.second;
        if (setting.op() == Op.MAP && call == 2) {
            made.failInFunction(failure);
            place.fromFirst++; // lost
        } else {
            source.failAt(call == 0 ? Source.Call.HAS_NEXT : Source.Call.NEXT, failure);
            place.fromFirst += setting.op() == Op.ZIP && call == 3 ? 1 : 0; // lost
        }
        if (setting.op() == Op.RANGE) {
            return;
        }
        if (call == 0) {
            play.fails(failure, "C12", AS_IT_IS, "hasNext(), in which a source fails", iterator::hasNext);
            return;
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
