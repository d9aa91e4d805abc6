package grader.schedule;

import java.util.Collection;
import java.util.Map;

/**
 * The library's collections that are not made for threads: how many elements they have is a plain field, whose reads
 * may be stale as a submission's own. What the elements are is left as it is.
 */
final class PlainCollections {
    private PlainCollections() {}

    /** Whether the object is of such a class; of a submission's own class that extends one nothing is known. */
    static boolean has(Object object) {
        return Ordered.PLAIN.contains(object.getClass());
    }

    /** How many elements it has just now. */
    static int size(Object plain) {
        return plain instanceof Collection<?> collection ? collection.size() : ((Map<?, ?>) plain).size();
    }

    /** What its size is called in a story. */
    static String name(Object plain) {
        return plain.getClass().getSimpleName() + ".size()";
    }
}
