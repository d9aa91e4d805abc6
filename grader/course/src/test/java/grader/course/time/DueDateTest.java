package grader.course.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T23:59:00+01:00",
                "2026-11-20 23:59:00+01:00",
                "2026-11-20 23:59 Europe/Berlin",
                "2026-11-20T22:59:00Z",
                "2026-11-20T22:59z",
                " 2026-11-21 06:59 Asia/Shanghai "
            })
    void aDateWithItsZoneIsOneMoment(String words) {
        assertEquals(
                Optional.of(Instant.parse("2026-11-20T22:59:00Z")),
                DueDate.parse(words).map(ZonedDateTime::toInstant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20 23:59", "2026-11-20", "2026-11-20 Europe/Berlin", "20.11.2026", "tomorrow", ""})
    void withoutAZoneOrATimeItIsNoDate(String words) {
        assertEquals(Optional.empty(), DueDate.parse(words));
    }
}
