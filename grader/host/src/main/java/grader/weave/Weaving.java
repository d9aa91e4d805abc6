package grader.weave;

import java.util.List;
import java.util.Map;

/** How rewriting went: what cannot be rewritten is not judged, since nobody would see what it does. */
public sealed interface Weaving {
    /** The rewritten class files under the given keys. */
    record Woven(Map<String, byte[]> classes) implements Weaving {
        public Woven {
            classes = Map.copyOf(classes);
        }
    }

    /** The code that cannot be; at least one piece. */
    record TooLong(List<Code> code) implements Weaving {
        public TooLong {
            code = List.copyOf(code);
        }
    }

    /**
     * Code that would not fit into a class file any more with its points.
     *
     * @param file the source file's name
     * @param line its first line; 0 when unknown
     * @param what the method, or the class when it is its methods together that are too much
     */
    record Code(String file, int line, String what) {}
}
