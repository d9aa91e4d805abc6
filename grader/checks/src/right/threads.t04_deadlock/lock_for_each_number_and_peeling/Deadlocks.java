package threads.t04_deadlock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes away whoever nobody waits on, until only circles are left. */
public final class Deadlocks {
    private Deadlocks() {}

    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        Objects.requireNonNull(waitsFor);
        Objects.requireNonNull(heldBy);
        var waiters = new HashMap<T, Integer>();
        for (var thread : waitsFor.keySet()) {
            var next = waitsOn(thread, waitsFor, heldBy);
            if (next != null) {
                waiters.merge(next, 1, Integer::sum);
            }
        }
        var left = new LinkedHashSet<T>(waitsFor.keySet());
        var unwaited = new ArrayDeque<T>();
        waitsFor.keySet().stream()
                .filter(thread -> !waiters.containsKey(thread))
                .forEach(unwaited::add);
        while (!unwaited.isEmpty()) {
            var thread = unwaited.remove();
            left.remove(thread);
            var next = waitsOn(thread, waitsFor, heldBy);
            if (next != null && waiters.merge(next, -1, Integer::sum) == 0) {
                unwaited.add(next);
            }
        }
        return collect(left, waitsFor, heldBy);
    }

    /** What is left is waited on by what is left: circles, and chains that lead out of none. */
    private static <T, L> List<List<T>> collect(LinkedHashSet<T> left, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var cycles = new ArrayList<List<T>>();
        while (!left.isEmpty()) {
            var cycle = new ArrayList<T>();
            for (var thread = left.getFirst(); thread != null && left.remove(thread); ) {
                cycle.add(thread);
                thread = waitsOn(thread, waitsFor, heldBy);
            }
            cycles.add(cycle);
        }
        return cycles;
    }

    private static <T, L> T waitsOn(T thread, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var lock = waitsFor.get(thread);
        return lock == null ? null : heldBy.get(lock);
    }
}
