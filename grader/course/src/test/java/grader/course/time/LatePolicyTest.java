package grader.course.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatePolicyTest {
    private static final Instant DUE = Instant.parse("2026-11-20T22:59:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "86400, 1", "86401, 2", "864000, 10"})
    void aDayCountsWhenItHasBegun(long seconds, int days) {
        assertEquals(days, LatePolicy.daysLate(DUE, DUE.plusSeconds(seconds)));
    }

    @Test
    void aNanosecondLateIsLate() {
        assertEquals(1, LatePolicy.daysLate(DUE, DUE.plusNanos(1)));
        assertEquals(0, LatePolicy.daysLate(DUE, DUE.minusNanos(1)));
    }

    /** 17 points less 10% a day: 15.3, 13.6, 11.9, 10.2, 8.5, each rounded down, then nothing. */
    @ParameterizedTest
    @CsvSource({"0, 17", "1, 15", "2, 13", "3, 11", "4, 10", "5, 8", "6, 0"})
    void whatIsLeftIsRoundedDownOnce(int days, int mark) {
        assertEquals(mark, 17 - policy("10% a day, at most 5 days").cost(17, days));
    }

    @ParameterizedTest
    @CsvSource({"0, 17", "2, 17", "3, 0"})
    void graceCostsNothingUntilItIsOver(int days, int mark) {
        assertEquals(mark, 17 - policy("2 days of grace").cost(17, days));
    }

    @ParameterizedTest
    @CsvSource({"0, 17", "1, 0"})
    void withoutAPolicyLateWorkDoesNotCount(int days, int mark) {
        assertEquals(mark, 17 - policy("none").cost(17, days));
    }

    @Test
    void neverMoreIsTakenThanThereIs() {
        assertEquals(17, policy("40% a day, at most 9 days").cost(17, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "10%", "110% a day, at most 2 days", "-1 days of grace", "2 weeks of grace"})
    void otherWordsAreNoPolicy(String words) {
        assertEquals(Optional.empty(), LatePolicy.parse(words));
    }

    private static LatePolicy policy(String words) {
        return LatePolicy.parse(words).orElseThrow();
    }
}
