// Given: do not edit; the grader uses its own copy.
package threads.t06_queues;

import java.util.Objects;

/**
 * What goes through a priority queue, the notes' tuple {@code (20, 'ws')}.
 *
 * @param priority the smallest comes out first; any {@code int}
 * @param item decides between equal priorities, by its own order if it has one
 */
public record Prioritized<T>(int priority, T item) {
    public Prioritized {
        Objects.requireNonNull(item, "item");
    }

    @Override
    public String toString() {
        return "(" + priority + ", " + item + ")";
    }
}
