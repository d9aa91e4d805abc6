// Given: do not edit; the grader uses its own copy.
package iomodels.i04_select_and_poll;

import java.util.Set;

/**
 * What {@code select} has found.
 *
 * @param readable which of the descriptors that were watched for reading are ready
 * @param writable which of those that were watched for writing are ready
 * @param urgent which of those that were watched for urgent data are ready
 */
public record Ready(Set<Integer> readable, Set<Integer> writable, Set<Integer> urgent) {
    /** Whether nothing was ready. */
    public boolean isEmpty() {
        return readable.isEmpty() && writable.isEmpty() && urgent.isEmpty();
    }
}
