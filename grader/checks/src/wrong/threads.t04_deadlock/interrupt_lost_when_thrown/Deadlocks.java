package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deadlocks in a snapshot: walks from every thread, until it meets somebody whom it knows. */
public final class Deadlocks {
    private Deadlocks() {}

    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        Map<L, T> holders = new HashMap<>();
        heldBy.forEach(holders::put);
        Map<T, T> next = new LinkedHashMap<>();
        waitsFor.forEach((thread, lock) -> {
            T holder = holders.get(lock);
            if (holder != null) {
                next.put(thread, holder);
            }
        });
        Set<T> done = new HashSet<>();
        Set<T> inCycles = new HashSet<>();
        for (T start : next.keySet()) {
            Set<T> path = new LinkedHashSet<>();
            T at = start;
            while (at != null && !done.contains(at) && path.add(at)) {
                at = next.get(at);
            }
            boolean closed = at != null && !done.contains(at);
            if (closed) {
                boolean inside = false;
                for (T thread : path) {
                    inside |= thread.equals(at);
                    if (inside) {
                        inCycles.add(thread);
                    }
                }
            }
            done.addAll(path);
        }
        List<List<T>> result = new ArrayList<>();
        for (T start : next.keySet()) {
            if (inCycles.contains(start)) {
                List<T> cycle = new ArrayList<>();
                for (T at = start; inCycles.remove(at); at = next.get(at)) {
                    cycle.add(at);
                }
                result.add(cycle);
            }
        }
        return result;
    }
}
