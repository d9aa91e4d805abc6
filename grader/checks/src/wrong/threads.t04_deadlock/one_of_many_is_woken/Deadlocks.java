package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds deadlocks. */
public final class Deadlocks {
    private Deadlocks() {}

    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        Objects.requireNonNull(heldBy);
        var walks = new HashMap<T, Integer>();
        var onCycle = new HashMap<T, T>();
        for (var start : waitsFor.keySet()) {
            var walk = walks.size();
            var thread = start;
            while (thread != null && walks.putIfAbsent(thread, walk) == null) {
                thread = waitsOn(thread, waitsFor, heldBy);
            }
            if (thread != null && walks.get(thread) == walk) {
                for (var next = thread; !onCycle.containsKey(next); next = onCycle.get(next)) {
                    onCycle.put(next, waitsOn(next, waitsFor, heldBy));
                }
            }
        }
        return inOrder(waitsFor, onCycle);
    }

    private static <T, L> T waitsOn(T thread, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var lock = waitsFor.get(thread);
        return lock == null ? null : heldBy.get(lock);
    }

    private static <T> List<List<T>> inOrder(Map<T, ?> waitsFor, Map<T, T> onCycle) {
        var cycles = new ArrayList<List<T>>();
        for (var first : waitsFor.keySet()) {
            var cycle = new ArrayList<T>();
            for (var thread = first; onCycle.containsKey(thread); thread = onCycle.remove(thread)) {
                cycle.add(thread);
            }
            if (!cycle.isEmpty()) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }
}
