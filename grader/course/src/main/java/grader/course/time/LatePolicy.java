package grader.course.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is done with work that comes after it was due. Points stay whole: the mark is rounded down, once. */
public sealed interface LatePolicy {
    /** Late work does not count. */
    record None() implements LatePolicy {}

    /** Late by at most so many days it costs nothing; later it does not count. */
    record Grace(int days) implements LatePolicy {}

    /** So many per cent of the points for each day begun; later than {@code mostDays} it does not count. */
    record PerDay(int percent, int mostDays) implements LatePolicy {}

    Duration DAY = Duration.ofDays(1);
    Pattern GRACE = Pattern.compile("(\\d{1,3}) days? of grace");
    Pattern PER_DAY = Pattern.compile("(\\d{1,3}) ?% a day, at most (\\d{1,3}) days?");
    /** What can be written. */
    String FORMS = "write \"none\", \"10% a day, at most 5 days\" or \"2 days of grace\"";

    /** The policy of its words; empty when they are none. */
    static Optional<LatePolicy> parse(String words) {
        var text = words.strip();
        if (text.equals("none")) {
            return Optional.of(new None());
        }
        var grace = GRACE.matcher(text);
        if (grace.matches()) {
            return Optional.of(new Grace(Integer.parseInt(grace.group(1))));
        }
        var perDay = PER_DAY.matcher(text);
        if (perDay.matches() && Integer.parseInt(perDay.group(1)) <= 100) {
            return Optional.of(new PerDay(Integer.parseInt(perDay.group(1)), Integer.parseInt(perDay.group(2))));
        }
        return Optional.empty();
    }

    /** Days of 24 hours begun between when it was due and when it came; 0 when it was in time. */
    static int daysLate(Instant due, Instant came) {
        if (!came.isAfter(due)) {
            return 0;
        }
        var late = Duration.between(due, came);
        var whole = late.dividedBy(DAY);
        var begun = late.minus(DAY.multipliedBy(whole)).isZero() ? whole : whole + 1;
        return (int) Math.min(begun, Integer.MAX_VALUE);
    }

    /** How many days late still counts. */
    default int mostDays() {
        return switch (this) {
            case None() -> 0;
            case Grace(var days) -> days;
            case PerDay(var _, var most) -> most;
        };
    }

    /** What so many days cost of these points: never more than there are. */
    default int cost(int earned, int days) {
        if (days > mostDays()) {
            return earned;
        }
        return switch (this) {
            case None(), Grace(var _) -> 0;
            case PerDay(var percent, var _) -> {
                var left = Math.max(0L, 100 - (long) percent * days);
                yield earned - (int) (earned * left / 100);
            }
        };
    }
}
