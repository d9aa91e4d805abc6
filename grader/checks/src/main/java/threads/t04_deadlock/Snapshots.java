package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** C1 and C2: snapshots of other types, in other maps and of other sizes than those of {@link Graph}. */
final class Snapshots {
    private static final int PAIRS = 300;

    private Snapshots() {}

    /** Threads and locks may be equal: each thread has a lock of its own name. Equal ones need not be the same. */
    static void ofOneType(Trial trial) throws Exception {
        trial.forAll(Graph.any(), 40, graph -> {
            requireCycles(trial, graph, name -> Integer.valueOf(1_000 + Integer.parseInt(name.substring(1))), false);
            requireCycles(trial, graph, name -> new StringBuilder(name.substring(1)).toString(), true);
        });
    }

    /** The maps may be such as refuse to be asked for null, and iterate as they like. */
    private static <N> void requireCycles(Trial trial, Graph graph, Function<String, N> named, boolean immutable)
            throws Exception {
        var waitsFor = renamed(graph.waitsFor(), named);
        var heldBy = Map.copyOf(renamed(graph.heldBy(), named));
        var given = immutable ? Map.copyOf(waitsFor) : waitsFor;
        var expected = cycles(given, heldBy);
        var found = trial.call("cycles(" + given + ", " + heldBy + ")", () -> Deadlocks.cycles(given, heldBy));
        trial.require(
                found.size() == expected.size() && sets(found).equals(sets(expected)),
                "the cycles are " + expected + ", also where threads equal locks and maps refuse null",
                "cycles(…) returned " + found,
                "keep threads and locks apart, compare them by equals, and look whether a lock is held at all");
        trial.require(
                found.equals(expected),
                "C2: in the order of waitsFor the cycles are " + expected,
                "cycles(…) returned " + found,
                "begin each cycle with its first thread in waitsFor, and order the cycles by these");
    }

    private static <N> Set<Set<N>> sets(List<List<N>> cycles) {
        return cycles.stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    private static <N> Map<N, N> renamed(Map<String, String> map, Function<String, N> named) {
        var renamed = new LinkedHashMap<N, N>();
        map.forEach((from, to) -> renamed.put(named.apply(from), named.apply(to)));
        return renamed;
    }

    private static <N> List<List<N>> cycles(Map<N, N> waitsFor, Map<N, N> heldBy) {
        return new Walks<>(waitsFor, heldBy).cycles();
    }

    /** Hundreds of cycles, each met first by one that only waits for one of its threads. */
    static void ofHundredsOfCycles(Trial trial) throws Exception {
        var waitsFor = new LinkedHashMap<String, String>();
        var heldBy = new LinkedHashMap<String, String>();
        for (var pair = PAIRS; pair > 0; pair--) {
            heldBy.put("left lock " + pair, "left " + pair);
            heldBy.put("right lock " + pair, "right " + pair);
            waitsFor.put("onlooker " + pair, "right lock " + pair);
            waitsFor.put("left " + pair, "right lock " + pair);
            waitsFor.put("right " + pair, "left lock " + pair);
        }
        var found = trial.call(
                "cycles(…) of " + PAIRS + " pairs of threads, each with an onlooker",
                () -> Deadlocks.cycles(waitsFor, heldBy));
        var expected = cycles(waitsFor, heldBy);
        trial.require(
                Graph.withoutOrder(found).equals(Graph.withoutOrder(expected)),
                "there are " + PAIRS + " cycles, of two threads each",
                "cycles(…) returned " + found.size(),
                "");
        trial.require(
                found.equals(expected),
                "C2: the cycles come in the order of waitsFor, each from its first thread there on",
                "the first are " + found.subList(0, 2),
                "an onlooker decides nothing: begin each cycle with its own first thread in waitsFor");
    }
}
