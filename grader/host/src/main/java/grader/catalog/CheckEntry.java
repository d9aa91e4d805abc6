package grader.catalog;

import java.util.List;
import java.util.Locale;

/**
 * A check of an exercise.
 *
 * @param method its method's name, which is its id within the exercise
 * @param restsOn clauses without which it cannot be judged
 */
public record CheckEntry(String method, String clause, int points, List<String> restsOn) {
    public CheckEntry {
        restsOn = List.copyOf(restsOn);
        if (points < 1) {
            throw new IllegalArgumentException(method + " is worth nothing: what is not worth a point is not graded");
        }
    }

    /** Whether it is a visible test, which judges in place of checks that are sealed: its clause reads like V1. */
    public boolean visible() {
        return clause.startsWith("V");
    }

    /** The check's name as a sentence: {@code aWaiterGetsIn} is "a waiter gets in". */
    public String sentence() {
        return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
