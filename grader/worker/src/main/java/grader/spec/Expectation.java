package grader.spec;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a check says that must be so, and the clause of the contract that says it, as in {@code "C6: B's time is over"}.
 *
 * @param clause the clause before the colon; empty when none is named: then it is the check's own
 * @param fact the rest, which the student reads
 */
record Expectation(Optional<String> clause, String fact) {
    private static final Pattern LABELLED = Pattern.compile("(C[1-9][0-9]?): (.*)", Pattern.DOTALL);

    /** The parts of an expectation as a check writes it. */
    static Expectation of(String text) {
        var parts = LABELLED.matcher(text);
        return parts.matches()
                ? new Expectation(Optional.of(parts.group(1)), parts.group(2))
                : new Expectation(Optional.empty(), text);
    }
}
