// Given: do not edit; the grader uses its own copy.
package processes.p03_lifecycle;

import java.util.List;

/**
 * A living process, and below it the processes that it has started.
 *
 * @param pid the process's id
 * @param branches its living children, by their ids, the lowest first
 */
public record Branch(long pid, List<Branch> branches) {
    public Branch {
        branches = List.copyOf(branches);
    }
}
