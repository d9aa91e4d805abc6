package coroutines.c01_iterators;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** All that is left at once: the default methods of {@code Iterable} and {@code Iterator} have the same elements. */
final class Remaining {
    private static final String AT_ONCE = "forEachRemaining has the elements that are left, forEach has all";

    private Remaining() {}

    /** The iterable ends. */
    static void play(Play play, Setting setting) {
        var own = setting.op().clause();
        for (var before = 0; before < 3; before++) {
            var made = new Made(setting, true);
            play.says(setting.toString());
            Iterator<?> iterator = play.looks(own, "the method returns", setting.toString(), () -> made.iterable()
                    .iterator());
            var place = made.new Place();
            for (var i = 0; i < before && place.hasNext(); i++) {
                place.next();
                play.returns(
                        own, "there is a further element: next returns it", "next()", () -> Box.of(iterator.next()));
            }
            var wanted = rest(place);
            var found = new ArrayList<Box>();
            play.does(
                    own,
                    AT_ONCE,
                    "forEachRemaining(…)",
                    () -> iterator.forEachRemaining(any -> found.add(Box.of(any))));
            same(play, own, wanted, found);
        }
        var made = new Made(setting, true);
        Iterable<?> iterable = play.looks(own, "the method returns", setting.toString(), made::iterable);
        var found = new ArrayList<Box>();
        play.does(own, AT_ONCE, "forEach(…)", () -> iterable.forEach(any -> found.add(Box.of(any))));
        same(play, own, rest(made.new Place()), found);
    }

    private static List<Box> rest(Made.Place place) {
        var rest = new ArrayList<Box>();
        while (place.hasNext()) {
            rest.add(Box.of(place.next()));
        }
        return rest;
    }

    private static void same(Play play, String own, List<Box> wanted, List<Box> found) {
        play.require(wanted.equals(found), own, AT_ONCE, "they were " + found + " instead of " + wanted);
        if (!wanted.isEmpty()) {
            play.meets(own);
        }
    }
}
