package grader.catalog;

import grader.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * A check of an exercise.
 *
 * @param method its method's name, which is its id within the exercise
 * @param sentence its name as a sentence that is true of a right solution
 * @param restsOn clauses without which it cannot be judged
 * @param plain whether it runs on the untouched class files, as what measures costs does
 */
public record CheckEntry(
        String method, String sentence, String clause, int points, List<String> restsOn, boolean plain) {
    /** A check whose sentence is its method's name: {@code aWaiterGetsIn} is "a waiter gets in". */
    public CheckEntry(String method, String clause, int points, List<String> restsOn) {
        this(method, clause, points, restsOn, false);
    }

    /** The same, and on which class files it runs. */
    public CheckEntry(String method, String clause, int points, List<String> restsOn, boolean plain) {
        this(method, sentence(method), clause, points, restsOn, plain);
    }

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

    /** The same check with its sentence in another language. */
    public CheckEntry in(Texts texts) {
        return new CheckEntry(method, texts.say(sentence), clause, points, restsOn, plain);
    }

    private static String sentence(String method) {
        return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
