package grader.course.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a mark adds up: {@code earned + the changed clauses - late}, or what a person has set in the place of all that.
 *
 * @param earned what the checks gave
 * @param clauses what a person has changed of single clauses
 * @param late what lateness costs, not below 0, rounded so that the mark is rounded down once
 * @param whole what a person has set in the place of the sum
 * @param mark the points that count; empty where nothing is known, which is not 0
 */
public record Sum(int earned, List<Override> clauses, Late late, Optional<Override> whole, OptionalInt mark) {
    /**
     * Points that a person has set.
     *
     * @param clause the clause; empty when it is the whole exercise
     * @param points what it is worth now
     * @param instead what it was worth before
     */
    public record Override(Optional<String> clause, int points, int instead, String reason, String by, String when) {}

    /**
     * What lateness costs.
     *
     * @param days days begun after the due date; 0 when it was in time
     * @param points taken off
     */
    public record Late(int days, int points) {
        /** It was in time. */
        public static final Late IN_TIME = new Late(0, 0);
    }

    public Sum {
        clauses = List.copyOf(clauses);
    }

    /** Nothing is known: no number. */
    public static Sum blank() {
        return new Sum(0, List.of(), Late.IN_TIME, Optional.empty(), OptionalInt.empty());
    }
}
