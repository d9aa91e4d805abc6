// loses: C2
// because: a cycle begins with the thread at which the walk first met it, not with the first in the map.
package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashSet;
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
        var cycles = new ArrayList<List<T>>();
        var done = new HashSet<T>();
        for (var start : waitsFor.keySet()) {
            var path = new LinkedHashSet<T>();
            var thread = start;
            while (thread != null && !done.contains(thread) && path.add(thread)) {
                thread = waitsOn(thread, waitsFor, heldBy);
            }
            if (thread != null && path.contains(thread)) {
                var walk = new ArrayList<T>(path);
                cycles.add(walk.subList(walk.indexOf(thread), walk.size()));
            }
            done.addAll(path);
        }
        return cycles;
    }

    private static <T, L> T waitsOn(T thread, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var lock = waitsFor.get(thread);
        return lock == null ? null : heldBy.get(lock);
    }
}
