package grader.compile;

import java.util.List;
import java.util.Map;

/** What came of compiling one exercise. */
public sealed interface Compilation {
    /** Class files by binary name. */
    record Succeeded(Map<String, byte[]> classes) implements Compilation {
        public Succeeded {
            classes = Map.copyOf(classes);
            if (classes.isEmpty()) {
                throw new IllegalArgumentException("no class came out: nothing could be judged");
            }
        }
    }

    /** The compiler's errors, never empty. */
    record Failed(List<Problem> problems) implements Compilation {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * An error at a place: {@code file} is a simple name, {@code line} and {@code column} count from 1, 0 when unknown;
     * a tab goes on to the next multiple of eight columns.
     */
    record Problem(String file, int line, int column, String message) {
        /** Somewhere on the line. */
        public Problem(String file, int line, String message) {
            this(file, line, 0, message);
        }
    }
}
