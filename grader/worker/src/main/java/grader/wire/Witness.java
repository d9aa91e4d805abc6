package grader.wire;

import java.util.List;

/**
 * Why a point was lost, as facts: what the clause demands here, what was found, where, and the steps that led there.
 *
 * @param expected what a right solution does at this point, one sentence
 * @param found what this one did, one sentence
 * @param where the student's lines that matter, such as {@code Mutex.java:31 in acquire}; empty when none is known
 * @param story the steps in order: the script, the history or the schedule; the last is where it went wrong
 * @param advice what to look at or change, one sentence; empty when the facts say it
 */
public record Witness(String expected, String found, List<String> where, List<String> story, String advice) {
    public Witness {
        where = List.copyOf(where);
        story = List.copyOf(story);
        if (expected.isBlank() || found.isBlank()) {
            throw new IllegalArgumentException("a witness says what was expected and what was found");
        }
    }
}
