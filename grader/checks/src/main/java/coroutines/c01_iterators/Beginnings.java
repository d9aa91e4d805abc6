package coroutines.c01_iterators;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.Iterator;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * C12: a source fails when it is asked for its iterator, or that iterator's first {@code hasNext} does, whenever that
 * comes to be: in {@code iterator()} already, or in whichever call first needs it. Everything else is as if it had not.
 *
 * @param setting the iterable
 * @param call what fails
 * @param ofSecond whether it is the second source that fails, where there is one
 * @param looks whether {@code hasNext} is called before each {@code next}
 */
record Beginnings(Setting setting, Source.Call call, boolean ofSecond, boolean looks) {
    private static final int MOST = 15;
    private static final String AS_IT_IS = "what a source throws when it is asked for its iterator comes out as it is";
    private static final String GOES_ON = "the iterator can be used on as if the failed call had not been made";

    static Arbitrary<Beginnings> of(Op op) {
        return Combinators.combine(
                        Setting.of(op).map(Setting::filled).map(Setting::apart),
                        Arbitraries.of(Source.Call.ITERATOR, Source.Call.HAS_NEXT_OF_NEXT_ITERATOR),
                        op == Op.CHAIN || op == Op.ZIP ? Arbitraries.of(false, true, true) : Arbitraries.just(false),
                        Arbitraries.of(true, false))
                .as(Beginnings::new)
                .withoutEdgeCases();
    }

    @Override
    public String toString() {
        return setting + ", whose " + (ofSecond ? "second" : "first") + " source fails when it "
                + (call == Source.Call.ITERATOR ? "is asked for its iterator" : "is first asked for an element");
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
        var source = ofSecond ? made.second : made.first;
        var failure = new IllegalStateException("a source has failed");
        source.failAt(call, failure);
        Iterator<?> iterator = begun(play, source, iterable);
        var place = made.new Place();
        for (var i = 0; i < MOST && place.hasNext(); i++) {
            if (looks) {
                answers(play, source, failure, "hasNext()", true, iterator::hasNext);
            }
            next(play, made, source, failure, iterator, place);
        }
        if (!place.hasNext()) {
            answers(play, source, failure, "hasNext()", false, iterator::hasNext);
        }
        if (!source.isToFail() && place.returned > 2) {
            play.meets("C12");
        }
    }

    /** Whoever asks the sources at once has failed at once, and is asked again. */
    private static Iterator<?> begun(Play play, Source source, Iterable<?> iterable) {
        var outcome = play.looks("C12", AS_IT_IS, "iterator()", () -> Outcome.of(iterable::iterator));
        return source.isToFail()
                ? (Iterator<?>) play.returns("C12", "iterator returns", "iterator()", outcome::again)
                : play.returns("C12", "iterator returns when it is asked again", "iterator()", iterable::iterator);
    }

    /** Calls it, and once more if that was the call in which the source failed. */
    private static void answers(
            Play play, Source source, Throwable failure, String asked, Object wanted, Callable<?> command) {
        if (!hasFailedIn(play, source, failure, asked, wanted, command)) {
            return;
        }
        play.returns(wanted, "C12", GOES_ON, asked, command);
    }

    /** What a next had pulled when it failed is lost: it may look one ahead when it has pulled. */
    private static void next(
            Play play, Made made, Source source, Throwable failure, Iterator<?> iterator, Made.Place place) {
        var pulled = made.first.pulled() + made.second.pulled();
        var before = place.returned;
        var wanted = Box.of(place.next());
        if (hasFailedIn(play, source, failure, "next()", wanted, () -> Box.of(iterator.next()))) {
            var lost = made.first.pulled() + made.second.pulled() > pulled;
            place.returned = before;
            if (lost && place.hasNext()) {
                answers(play, source, failure, "next()", Box.of(place.next()), () -> Box.of(iterator.next()));
            } else if (!lost) {
                place.returned++;
                play.returns(wanted, "C12", GOES_ON, "next()", () -> Box.of(iterator.next()));
            }
        }
    }

    /** Whether the source has failed in this call, which has then thrown that; else the call is right. */
    private static boolean hasFailedIn(
            Play play, Source source, Throwable failure, String asked, Object wanted, Callable<?> command) {
        var toFail = source.isToFail();
        var outcome = play.looks("C12", AS_IT_IS, asked, () -> Outcome.of(command));
        if (toFail && !source.isToFail()) {
            play.fails(failure, "C12", AS_IT_IS, asked + ", in which a source fails", outcome::again);
            return true;
        }
        play.returns(wanted, "C12", GOES_ON, asked, outcome::again);
        return false;
    }
}
