package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Deadlocks in a snapshot: numbers the threads, and follows the numbers. */
public final class Deadlocks {
    private Deadlocks() {}

    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        Objects.requireNonNull(waitsFor);
        Objects.requireNonNull(heldBy);
        Map<T, Integer> index = new HashMap<>();
        List<T> threads = new ArrayList<>();
        List<L> wanted = new ArrayList<>();
        for (Map.Entry<T, L> entry : waitsFor.entrySet()) {
            index.put(entry.getKey(), threads.size());
            threads.add(entry.getKey());
            wanted.add(entry.getValue());
        }
        Map<L, T> holders = new HashMap<>();
        for (Map.Entry<L, T> entry : heldBy.entrySet()) {
            holders.put(entry.getKey(), entry.getValue());
        }
        int n = threads.size();
        int[] next = new int[n];
        for (int i = 0; i < n; i++) {
            T holder = holders.get(wanted.get(i));
            Integer on = index.get(holder);
            next[i] = on == null ? -1 : on;
        }
        int[] stamp = new int[n];
        List<List<T>> byFirst = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            byFirst.add(null);
        }
        for (int i = 0; i < n; i++) {
            int j = i;
            while (j >= 0 && stamp[j] == 0) {
                stamp[j] = i + 1;
                j = next[j];
            }
            if (j < 0 || stamp[j] != i + 1) {
                continue;
            }
            int first = j;
            for (int k = next[j]; k != j; k = next[k]) {
                first = Math.min(first, k);
            }
            int begin = first;
            List<T> cycle = new ArrayList<>();
            cycle.add(threads.get(begin));
            for (int k = next[begin]; k != begin; k = next[k]) {
                cycle.add(threads.get(k));
            }
            byFirst.set(first, cycle);
        }
        List<List<T>> cycles = new ArrayList<>();
        for (List<T> cycle : byFirst) {
            if (cycle != null) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }
}
