package grader.report;

import java.time.Duration;
import java.util.Locale;

/** Spans of time as reports tell them: in seconds, with a point. */
final class Seconds {
    private Seconds() {}

    /** For a person. */
    static String rounded(Duration span) {
        return String.format(Locale.ROOT, "%.1f", span.toMillis() / 1000.0);
    }

    /** To the millisecond. */
    static String exact(Duration span) {
        return String.format(Locale.ROOT, "%.3f", span.toMillis() / 1000.0);
    }
}
