package grader.spec;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of a check, as a witness shows them. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** The value, shortened; text in quotes. A value whose {@code toString} throws is shown by its class. */
    public static String of(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return '"' + cut(text.toString()) + '"';
        }
        try {
            return cut(String.valueOf(value));
        } catch (RuntimeException | Error lying) {
            return "a " + (value == null ? "null" : value.getClass().getSimpleName());
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }

    /** Nanoseconds as milliseconds with one decimal: {@code 99.4 ms}. */
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
