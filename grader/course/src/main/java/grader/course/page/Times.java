package grader.course.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as every reader reads them: {@code 2026-11-20 23:59}, in the course's zone. */
public final class Times {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Times() {}

    /** A moment in that zone. */
    public static String of(Instant moment, ZoneId zone) {
        return of(moment.atZone(zone));
    }

    static String of(ZonedDateTime moment) {
        return TO_THE_MINUTE.format(moment);
    }
}
