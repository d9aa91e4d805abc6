package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers the threads first, and then works with arrays. */
public final class Deadlocks {
    private Deadlocks() {}

    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        Objects.requireNonNull(heldBy);
        var threads = new ArrayList<T>(waitsFor.keySet());
        var numbers = new HashMap<T, Integer>();
        threads.forEach(thread -> numbers.put(thread, numbers.size()));
        var next = new int[threads.size()];
        for (var i = 0; i < next.length; i++) {
            var holder = heldBy.get(waitsFor.get(threads.get(i)));
            next[i] = holder == null ? -1 : numbers.getOrDefault(holder, -1);
        }
        return collect(threads, next, onCycle(next));
    }

    private static boolean[] onCycle(int[] next) {
        var onCycle = new boolean[next.length];
        var seen = new int[next.length];
        for (var i = 0; i < next.length; i++) {
            var at = i;
            while (at >= 0 && seen[at] == 0) {
                seen[at] = i + 1;
                at = next[at];
            }
            for (var mark = at; mark >= 0 && seen[mark] == i + 1 && !onCycle[mark]; mark = next[mark]) {
                onCycle[mark] = true;
            }
        }
        return onCycle;
    }

    private static <T> List<List<T>> collect(List<T> threads, int[] next, boolean[] onCycle) {
        var cycles = new ArrayList<List<T>>();
        for (var i = 0; i < next.length; i++) {
            var cycle = new ArrayList<T>();
            for (var at = i; at >= 0 && onCycle[at]; at = next[at]) {
                onCycle[at] = false;
                cycle.add(threads.get(at));
            }
            if (!cycle.isEmpty()) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }
}
