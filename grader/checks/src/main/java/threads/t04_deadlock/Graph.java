package threads.t04_deadlock;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A snapshot of at most eleven threads and locks, and the cycles in it, found by walking from every thread. */
record Graph(Map<String, String> waitsFor, Map<String, String> heldBy) {
    private static final int SIZE = 11;

    Graph {
        waitsFor = new LinkedHashMap<>(waitsFor);
        heldBy = new LinkedHashMap<>(heldBy);
    }

    /** Random ones; a number below zero stands for "nothing", and the stride decides the order of the entries. */
    static Arbitrary<Graph> any() {
        var numbers = Arbitraries.integers().between(-2, SIZE - 1).list().ofSize(SIZE);
        return Combinators.combine(numbers, numbers, Arbitraries.integers().between(1, SIZE - 1))
                .as(Graph::of);
    }

    private static Graph of(List<Integer> lockOfThread, List<Integer> threadOfLock, int stride) {
        var graph = new Graph(Map.of(), Map.of());
        for (var i = 0; i < SIZE; i++) {
            var index = i * stride % SIZE;
            if (lockOfThread.get(index) >= 0) {
                graph.waitsFor.put("T" + index, "L" + lockOfThread.get(index));
            }
            if (threadOfLock.get(index) >= 0) {
                graph.heldBy.put("L" + index, "T" + threadOfLock.get(index));
            }
        }
        return graph;
    }

    /** So many threads in a circle, each of which holds one lock and waits for that of the next. */
    static Graph circle(int size) {
        var graph = new Graph(Map.of(), Map.of());
        for (var i = 0; i < size; i++) {
            graph.heldBy.put("L" + i, "T" + i);
            graph.waitsFor.put("T" + i, "L" + (i + 1) % size);
        }
        return graph;
    }

    /** The cycles in the order of the contract. */
    List<List<String>> cycles() {
        return new Walks<>(waitsFor, heldBy).cycles();
    }

    /** The cycles as sets: which they are, whatever their order. */
    static List<Set<String>> withoutOrder(List<List<String>> cycles) {
        return cycles.stream()
                .map(cycle -> Set.copyOf(new HashSet<>(cycle)))
                .sorted(java.util.Comparator.comparing(cycle -> String.join(",", new java.util.TreeSet<>(cycle))))
                .toList();
    }

    @Override
    public String toString() {
        return "waitsFor " + waitsFor + ", heldBy " + heldBy;
    }
}
