package grader.weave;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Objects;

/** Sources of programs whose answer, a text, does not depend on the schedule. */
final class Programs {
    private Programs() {}

    /** The program of this name among the test's resources. */
    static String read(String name) throws IOException {
        try (var source = Programs.class.getResourceAsStream("/weave/" + name + ".java")) {
            return new String(Objects.requireNonNull(source, name).readAllBytes(), UTF_8);
        }
    }

    /** A method of which each line is a point, so many that it cannot be rewritten, beside one that can. */
    static String huge() {
        return """
            public class Huge implements java.util.function.Supplier<String> {
                private int value;
                public String get() { huge(); return small(); }
                private String small() { return "" + value; }
                private void huge() {
            %s    }
            }
            """.formatted("value++; value--; value += 2;\n".repeat(1_900));
    }
}
