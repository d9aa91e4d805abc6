package coroutines.c01_iterators;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * C9: however often {@code hasNext} is called before each {@code next}, the elements are the same. They are compared
 * with each other and with no model: so a method that has other elements than it should is not told as this.
 */
final class Looks {
    private static final int ELEMENTS = 20;
    private static final List<Integer> TIMES = List.of(1, 3);

    private Looks() {}

    static void change(Play play, Setting setting) {
        var never = elements(play, setting, 0);
        for (var times : TIMES) {
            var looked = elements(play, setting, times);
            play.require(
                    never.equals(looked),
                    "C9",
                    "the elements are the same, however often hasNext is called",
                    "with hasNext " + times + " times before each next they are " + shown(looked)
                            + ", without it they are " + shown(never));
        }
        if (never.size() > 2) {
            play.meets("C9");
        }
    }

    private static List<Object> elements(Play play, Setting setting, int times) {
        var made = new Made(setting, true);
        play.says(setting + ", hasNext " + times + " times before each next");
        Iterator<?> iterator =
                play.looks(setting.op().clause(), "the method returns", setting.toString(), () -> made.iterable()
                        .iterator());
        var elements = new ArrayList<Object>();
        for (var i = 0; i < ELEMENTS; i++) {
            var element = play.looks("C9", "next returns or throws", "next()", () -> element(iterator, times));
            elements.add(element);
            if (!(element instanceof Box)) {
                return elements; // the end, or a failure
            }
        }
        return elements;
    }

    private static Object element(Iterator<?> iterator, int times) {
        try {
            for (var i = 0; i < times && iterator.hasNext(); i++) {
                continue; // it has been asked
            }
            return Box.of(iterator.next());
        } catch (RuntimeException end) {
            return end.getClass();
        }
    }

    private static String shown(List<Object> elements) {
        return elements.stream()
                .takeWhile(Box.class::isInstance)
                .map(Object::toString)
                .toList()
                .toString();
    }
}
