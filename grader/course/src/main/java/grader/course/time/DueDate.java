package grader.course.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date with its zone, as people write it: {@code 2026-11-20 23:59 Europe/Berlin}, {@code 2026-11-20T23:59+01:00}. */
public final class DueDate {
    /** What can be written. */
    public static final String FORMS =
            "write it with its zone, such as 2026-11-20T23:59:00+01:00 or \"2026-11-20 23:59 Europe/Berlin\"";

    private static final Pattern DAY_ALONE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DueDate() {}

    /** The date of its words; empty when they are none, or have no zone. */
    public static Optional<ZonedDateTime> parse(String words) {
        var text = words.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ tT]+", "$1T");
        try {
            var blank = text.indexOf(' ');
            if (blank < 0) {
                return Optional.of(
                        OffsetDateTime.parse(text.replaceFirst("z$", "Z")).toZonedDateTime());
            }
            var zone = ZoneId.of(text.substring(blank).strip());
            var day = text.substring(0, blank);
            return DAY_ALONE.matcher(day).matches()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(day).atZone(zone));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
