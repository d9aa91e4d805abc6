package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The cycles of a snapshot, found by walking from every thread: slow, and plain. */
record Walks<T, L>(Map<T, L> waitsFor, Map<L, T> heldBy) {

    /** The cycles in the order of the contract. */
    List<List<T>> cycles() {
        var known = new HashSet<T>();
        var cycles = new ArrayList<List<T>>();
        for (var thread : waitsFor.keySet()) {
            var cycle = from(thread);
            if (known.addAll(cycle)) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    /** The cycle with this thread; empty when it is in none. */
    private List<T> from(T first) {
        var walk = new LinkedHashSet<T>();
        var thread = first;
        while (walk.add(thread)) {
            var lock = waitsFor.get(thread);
            var next = lock == null ? null : heldBy.get(lock);
            if (next == null) {
                return List.of();
            }
            thread = next;
        }
        return thread.equals(first) ? List.copyOf(walk) : List.of();
    }
}
