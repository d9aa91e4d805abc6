// loses: C1
// because: only two threads that wait for each other are found: three in a circle are not.
package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashSet;
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
        var found = new HashSet<T>();
        for (var one : waitsFor.keySet()) {
            var other = waitsOn(one, waitsFor, heldBy);
            if (other != null && one.equals(waitsOn(other, waitsFor, heldBy)) && found.add(one)) {
                cycles.add(one.equals(other) ? List.of(one) : List.of(one, other));
                found.add(other);
            }
        }
        return cycles;
    }

    private static <T, L> T waitsOn(T thread, Map<T, L> waitsFor, Map<L, T> heldBy) {
        var lock = waitsFor.get(thread);
        return lock == null ? null : heldBy.get(lock);
    }
}
