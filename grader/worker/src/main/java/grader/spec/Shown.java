package grader.spec;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of a check, as a witness shows them. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** The value, shortened; text in quotes. One whose {@code toString} fails or does not end is shown by its class. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + cut(text) + '"';
            case Number number when !Foreign.is(number) -> number.toString();
            case Boolean truth -> truth.toString();
            // Of any other, be it a list of the JDK, a part may be the submission's.
            default ->
                Foreign.ask(value, () -> text(value), "a " + value.getClass().getSimpleName());
        };
    }

    private static String text(Object value) {
        var text = value.toString();
        return value instanceof CharSequence ? '"' + cut(text) + '"' : cut(text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }

    /** Nanoseconds as milliseconds with one decimal: {@code 99.4 ms}. */
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    /** Nanoseconds as milliseconds, to the nanosecond: {@code 0.000340 ms}. */
    public static String exactly(long nanos) {
        return String.format(Locale.ROOT, "%.6f ms", nanos / 1e6);
    }
}
