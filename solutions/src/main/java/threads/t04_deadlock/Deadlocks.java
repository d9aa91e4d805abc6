package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds deadlocks in a snapshot of a program.
 *
 * <p><b>Symptom.</b> The program stands still and uses no processor time. Somebody waits for a lock; but so do many
 * in a program that is well: the question is whether the waiting comes back to itself.
 *
 * <p><b>Wrong.</b> To look for two that wait for each other: three in a circle are as dead. To name everybody from
 * whom a cycle can be reached: those only wait for the dead. To walk from every thread to the end of its chain: with
 * n threads in a row that is n²/2 steps. To walk by recursion: a chain is as long as it likes, the stack is not.
 *
 * <p><b>Right.</b> Who waits, waits on at most one: from each thread there is one way on. Walk it and write into each
 * thread the number of the walk. A walk that meets a thread with its own number has gone round: from there to there
 * is a cycle. One that meets a thread with an older number has nothing new to find.
 *
 * <p><b>Why that is enough.</b> Each thread is numbered once, so the cost is linear. A cycle is found by the first
 * walk that gets into it, and no later one can follow it again. Databases do the same, and then choose a victim.
 */
public final class Deadlocks {
    private Deadlocks() {}

    /** The cycles in a snapshot. */
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

    /** The one way on, or null when it ends here. */
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
