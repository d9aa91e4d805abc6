// loses: C3
// because: the chain is followed by recursion: a long one overflows the stack.
package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds deadlocks. */
public final class Deadlocks {
    private Deadlocks() {}

    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        Objects.requireNonNull(waitsFor);
        Objects.requireNonNull(heldBy);
        var colours = new HashMap<T, Boolean>();
        var onCycle = new HashMap<T, T>();
        for (var start : waitsFor.keySet()) {
            visit(start, colours, onCycle, waitsFor, heldBy);
        }
        var cycles = new ArrayList<List<T>>();
        for (var first : waitsFor.keySet()) {
            var cycle = new LinkedHashSet<T>();
            for (var thread = first; onCycle.containsKey(thread); thread = onCycle.remove(thread)) {
                cycle.add(thread);
            }
            if (!cycle.isEmpty()) {
                cycles.add(new ArrayList<>(cycle));
            }
        }
        return cycles;
    }

    /** False while a walk is on its way through the thread, true when it is done with it. */
    private static <T, L> void visit(
            T thread, Map<T, Boolean> colours, Map<T, T> onCycle, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var colour = thread == null ? Boolean.TRUE : colours.get(thread);
        if (colour == null) {
            colours.put(thread, false);
            visit(waitsOn(thread, waitsFor, heldBy), colours, onCycle, waitsFor, heldBy);
            colours.put(thread, true);
        } else if (!colour) {
            for (var next = thread; !onCycle.containsKey(next); next = onCycle.get(next)) {
                onCycle.put(next, waitsOn(next, waitsFor, heldBy));
            }
        }
    }

    private static <T, L> T waitsOn(T thread, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var lock = waitsFor.get(thread);
        return lock == null ? null : heldBy.get(lock);
    }
}
