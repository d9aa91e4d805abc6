package coroutines.c01_iterators;

import grader.spec.Broken;
import grader.spec.Play;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** C13: what iterators keep, and what they ask. */
final class Costs {
    static final int MOST_ASKED = 4;
    static final String ASKS_LITTLE = "a call asks each source's hasNext at most four times";
    private static final int BEYOND_A_CHAR = 66_000;
    private static final int MANY = 70_000;
    private static final int COLLECTIONS = 5;
    private static final int RETURNED = 3;

    private Costs() {}

    /** What an iterator of that method asks. */
    static void asked(Play play, Op op) throws Exception {
        try {
            asksLittle(play, op);
        } catch (Broken seen) {
            throw Causes.of(play, plain(op), seen);
        }
    }

    /** What it keeps: that is seen whatever else is wrong with the elements. */
    static void kept(Play play, Op op) throws Exception {
        try {
            keepsNothing(play, op);
        } catch (Broken seen) {
            throw seen.clause().equals(Optional.of("C13")) ? seen : Causes.of(play, plain(op), seen);
        }
    }

    private static Setting plain(Op op) {
        return new Setting(op, 6, 6, 5, 900, 100, false);
    }

    /** Elements that are returned and dropped are dropped by the iterator as well. */
    private static void keepsNothing(Play play, Op op) {
        var own = op.clause();
        play.says("elements of a source are returned by " + op + ", and dropped");
        Iterator<?> iterator = play.looks(own, "the iterator is made", op.toString(), () -> overObjects(op));
        var first = play.looks(own, "next returns", "next()", () -> new WeakReference<>(parted(iterator.next())));
        for (var i = 0; i < RETURNED; i++) {
            play.looks(own, "next returns", "next()", () -> Box.of(iterator.next()));
        }
        for (var i = 0; i < COLLECTIONS && first.get() != null; i++) {
            System.gc();
        }
        play.require(
                first.get() == null,
                "C13",
                "no iterator keeps an element that it has returned",
                "the first of " + (RETURNED + 1) + " is still held");
        play.looks(own, "next returns", "next()", () -> Box.of(iterator.next())); // so the iterator itself is held
    }

    /** What the element was made of: a pair is the iterator's own. */
    private static Object parted(Object element) {
        return element instanceof Pair<?, ?> pair ? pair.first() : element;
    }

    private static Iterator<?> overObjects(Op op) {
        Iterable<Object> objects = () -> new Iterator<>() {
            private int left = 100;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Object next() {
                left--;
                return new Object();
            }
        };
        return switch (op) {
            case RANGE -> Lazy.range(1_000, 900_000, 1).iterator();
            case MAP -> Lazy.map(object -> object, objects).iterator();
            case TAKE -> Lazy.take(50, objects).iterator();
            case CHAIN -> Lazy.chain(objects, objects).iterator();
            case ZIP -> Lazy.zip(objects, objects).iterator();
            case CYCLE -> Lazy.cycle(objects).iterator();
        };
    }

    /** A long way through sources of one element, of none, and of very many. */
    private static void asksLittle(Play play, Op op) {
        for (var length : List.of(1, Source.ENDLESS)) {
            var number = op == Op.TAKE ? BEYOND_A_CHAR : Integer.MAX_VALUE;
            var setting = new Setting(op, length, Source.ENDLESS, number, Integer.MIN_VALUE, -1, false);
            var made = new Made(setting, false);
            play.says(setting.toString());
            Iterator<?> iterator = play.looks(op.clause(), "the iterator is made", op.toString(), () -> made.iterable()
                    .iterator());
            var place = made.new Place();
            for (var i = 0; i < MANY && place.hasNext(); i++) {
                next(play, made, iterator, place);
            }
            if (!place.hasNext()) {
                play.returns(
                        false, op.clause(), "it has no more elements than it should", "hasNext()", iterator::hasNext);
            }
            if (place.returned > 0) {
                play.meets("C13");
            }
        }
    }

    private static void next(Play play, Made made, Iterator<?> iterator, Made.Place place) {
        var own = made.setting.op().clause();
        var before = made.first.asked() + made.second.asked();
        var wanted = Box.of(place.next());
        var result = play.looks(own, "the elements are right, far out, too", "next()", () -> {
            iterator.hasNext();
            return Box.of(iterator.next());
        });
        if (!wanted.equals(result)) {
            throw play.broken(
                    own,
                    "the elements are right, far out, too",
                    "element " + place.returned + " is " + result + " instead of " + wanted);
        }
        var asked = made.first.asked() + made.second.asked() - before;
        if (asked > 4 * MOST_ASKED) {
            throw play.broken(
                    "C13", ASKS_LITTLE, "at element " + place.returned + " they were asked " + asked + " times");
        }
    }
}
